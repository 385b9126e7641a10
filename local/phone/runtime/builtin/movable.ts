import { type Builtin, FLAG, named, NUMBER, numberOr, textOr, TRUE } from './host';

/** `movable-area`. */
export const movableArea: Builtin = { properties: { scaleArea: FLAG } };

/** `movable-view`: follows its x and y and the finger or mouse inside its area. */
export const movableView: Builtin = {
  properties: {
    direction: textOr('none'),
    ...named(FLAG, 'inertia outOfBounds disabled scale'),
    ...named(NUMBER, 'x y'),
    damping: numberOr(20),
    friction: numberOr(2),
    scaleMin: numberOr(0.5),
    scaleMax: numberOr(10),
    scaleValue: numberOr(1),
    animation: TRUE,
  },
  behave(host) {
    let at = { x: host.number('x'), y: host.number('y') };
    const show = (x: number, y: number, source: string): void => {
      const direction = host.text('direction');
      at = { x: direction === 'vertical' ? at.x : x, y: direction === 'horizontal' ? at.y : y };
      host.element.style.transform = `translate(${at.x}px, ${at.y}px)`;
      if (source !== '') host.fire('change', { ...at, source });
    };
    host.element.addEventListener('pointerdown', (down) => {
      if (host.flag('disabled') || host.text('direction') === 'none') return;
      const from = { ...at };
      const move = (event: PointerEvent): void =>
        show(from.x + event.clientX - down.clientX, from.y + event.clientY - down.clientY, 'touch');
      const end = (): void => window.removeEventListener('pointermove', move);
      window.addEventListener('pointermove', move);
      window.addEventListener('pointerup', end, { once: true });
    });
    show(at.x, at.y, '');
    return {
      changed: (property) =>
        property === 'x' || property === 'y' ? show(host.number('x'), host.number('y'), '') : undefined,
    };
  },
};
