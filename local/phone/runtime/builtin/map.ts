import { type Builtin, FLAG, LIST, named, NUMBER, numberOr } from './host';

/** `map`: a plain board with the centre and the markers named; tiles would need the network. */
export const map: Builtin = {
  properties: {
    scale: numberOr(16),
    ...named(NUMBER, 'latitude longitude minScale maxScale rotate skew'),
    ...named(LIST, 'markers polyline circles controls includePoints polygons'),
    ...named(FLAG, 'showLocation enableZoom enableScroll enableRotate showScale showCompass enablePoi'),
    setting: { type: null, value: null },
    layerStyle: numberOr(1),
  },
  behave(host) {
    host.element.setAttribute('role', 'img');
    host.element.addEventListener('click', (event) => {
      const pin = event.target instanceof Element ? event.target.closest('.wx-map-pin') : null;
      if (pin === null) return;
      const marker: unknown = listOf(host.value('markers'))[
        [...host.element.querySelectorAll('.wx-map-pin')].indexOf(pin)
      ];
      const markerId: unknown =
        typeof marker === 'object' && marker !== null ? Reflect.get(marker, 'id') : undefined;
      host.fire('markertap', { markerId });
    });
    return undefined;
  },
};

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
