import { fileUrl } from '../wx/fileUrl';
import { type Builtin, FLAG, named, TEXT, textOr } from './host';

/** `image`: modes by CSS, local and temporary files, load and error events. */
export const image: Builtin = {
  properties: {
    src: TEXT,
    mode: textOr('scaleToFill'),
    alt: TEXT,
    ...named(FLAG, 'lazyLoad webp showMenuByLongpress fadeIn'),
  },
  behave(host) {
    const picture = host.part('image', HTMLImageElement);
    let asked = 0;
    const show = async (): Promise<void> => {
      const turn = ++asked;
      host.element.dataset['mode'] = host.text('mode');
      picture.alt = host.text('alt');
      const url = await fileUrl(host.text('src'), host.component);
      if (turn !== asked) return;
      if (url === '') picture.removeAttribute('src');
      else if (picture.getAttribute('src') !== url) picture.setAttribute('src', url);
    };
    host.hear(picture, 'load', () => {
      if (host.text('mode') === 'widthFix') host.element.style.height = 'auto';
      host.fire('load', { width: picture.naturalWidth, height: picture.naturalHeight });
    });
    host.hear(picture, 'error', () => host.fire('error', { errMsg: `GET ${host.text('src')} failed` }));
    void show();
    return { changed: () => void show() };
  },
};
