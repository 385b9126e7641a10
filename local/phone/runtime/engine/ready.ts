import type { CodeSpace } from 'glass-easel-miniprogram-adapter';
import { type GeneralComponent, innerComponent } from './node';

/** Fires `ready` after attachment, children before parents, as WeChat does; the framework's core never fires it. */
export function fireReady(space: CodeSpace): void {
  let waiting: GeneralComponent[] = [];
  const flush = (): void => {
    const batch = waiting.reverse();
    waiting = [];
    for (const component of batch) component.triggerLifetime('ready', []);
  };
  const attached = (component: GeneralComponent): void => {
    if (waiting.length === 0) setTimeout(flush);
    waiting.push(component);
  };
  const behaviour = space
    .behavior()
    .definition({
      lifetimes: {
        attached(this: unknown) {
          const component = innerComponent(this);
          if (component !== undefined) attached(component);
        },
      },
    })
    .register();
  // NB: the registered behaviour is a wrapper; the space wants the framework's own object behind it.
  space.setOverallBehavior(Reflect.get(behaviour, '_$') as Parameters<CodeSpace['setOverallBehavior']>[0]);
}
