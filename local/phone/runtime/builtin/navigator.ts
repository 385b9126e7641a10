import { componentPage } from '../pages/componentPage';
import { go } from '../pages/go';
import { HOVER } from './common';
import { type Builtin, named, numberOr, TEXT, textOr } from './host';

/** `navigator`: a link to another page. */
export const navigator: Builtin = {
  properties: {
    url: TEXT,
    openType: textOr('navigate'),
    delta: numberOr(1),
    ...HOVER,
    ...named(TEXT, 'target appId path version shortLink'),
  },
  behave(host) {
    host.element.setAttribute('role', 'link');
    host.onTap(() => {
      const from = componentPage(host.component);
      void go(host.text('openType'), { url: host.text('url'), delta: host.number('delta'), from })
        .then(() => host.fire('success'))
        .catch((error: unknown) => host.fire('fail', error));
    });
    return undefined;
  },
};
