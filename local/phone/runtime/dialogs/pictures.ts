import { h } from '../pages/element';
import { layer } from './layer';

/** Shows pictures one at a time over the whole phone; a tap shows the next and, after the last, closes. */
export function showPictures(urls: readonly string[], start: number): void {
  let index = Math.max(0, start);
  const picture = h('img', { alt: '' });
  const count = h('span', {});
  const close = h('button', { type: 'button', 'aria-label': '关闭预览' }, '✕');
  const box = h(
    'div',
    { class: 'ui-pictures', role: 'dialog', 'aria-label': '预览图片' },
    picture,
    count,
    close,
  );
  const show = (): void => {
    const url = urls[index];
    if (url === undefined) box.remove();
    picture.src = url ?? '';
    count.textContent = `${index + 1} / ${urls.length}`;
  };
  picture.addEventListener('click', () => {
    index += 1;
    show();
  });
  close.addEventListener('click', () => box.remove());
  layer().append(box);
  show();
  close.focus();
}
