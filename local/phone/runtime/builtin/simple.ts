import { type Builtin, FLAG, named, NUMBER, numberOr, TEXT, textOr, TRUE } from './host';

/** `progress`. */
export const progress: Builtin = {
  properties: {
    percent: NUMBER,
    strokeWidth: numberOr(6),
    color: textOr('#09bb07'),
    backgroundColor: textOr('#ebebeb'),
    ...named(FLAG, 'showInfo active'),
    ...named(TEXT, 'activeColor borderRadius fontSize activeMode'),
    duration: numberOr(30),
  },
  behave(host) {
    const mark = (): void => {
      host.element.setAttribute('role', 'progressbar');
      host.element.setAttribute('aria-valuenow', String(host.number('percent')));
    };
    mark();
    return { changed: mark };
  },
};

/** `icon`. */
export const icon: Builtin = { properties: { type: TEXT, size: numberOr(23), color: TEXT } };

/** `web-view`: a page of the web in the whole page area. */
export const webView: Builtin = { properties: { src: TEXT } };

/** `root-portal`: stays where it is; fixed children cover the page area all the same. */
export const rootPortal: Builtin = { properties: { enable: TRUE } };

/** `page-container`. */
export const pageContainer: Builtin = {
  properties: {
    ...named(FLAG, 'show round closeOnSlideDown'),
    overlay: TRUE,
    duration: numberOr(300),
    zIndex: numberOr(100),
    position: textOr('bottom'),
    ...named(TEXT, 'overlayStyle customStyle'),
  },
};
