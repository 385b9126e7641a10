import { h } from '../pages/element';
import { layer } from './layer';

/** Covers the phone while something works, as WeChat does between the album and the picture: no finger reaches the page. */
export async function covered<T>(work: () => Promise<T>): Promise<T> {
  const cover = h('div', { class: 'ui-toast-mask', role: 'progressbar', 'aria-label': '正在处理' });
  layer().append(cover);
  try {
    return await work();
  } finally {
    cover.remove();
  }
}
