import { fileUrl } from '../wx/fileUrl';
import { type Builtin, FLAG, type Host, named, NUMBER, TEXT, TRUE } from './host';

/** `video`. */
export const video: Builtin = {
  properties: {
    controls: TRUE,
    ...named(TEXT, 'src poster title direction objectFit posterSize'),
    ...named(FLAG, 'autoplay loop muted enableDanmu showMuteBtn enableAutoRotation showScreenLockButton'),
    ...named(TRUE, 'showCenterPlayBtn showPlayBtn showFullscreenBtn showProgress enableProgressGesture'),
    ...named(NUMBER, 'initialTime duration'),
  },
  behave(host) {
    const player = host.part('video', HTMLVideoElement);
    const show = async (): Promise<void> => {
      player.controls = host.flag('controls');
      player.loop = host.flag('loop');
      player.muted = host.flag('muted');
      player.style.objectFit = host.text('objectFit');
      await setFile(host, player, 'src');
      await setFile(host, player, 'poster');
    };
    host.hear(player, 'play', () => host.fire('play'));
    host.hear(player, 'pause', () => host.fire('pause'));
    host.hear(player, 'ended', () => host.fire('ended'));
    host.hear(player, 'error', () => host.fire('error', { errMsg: 'MEDIA_ERR' }));
    host.hear(player, 'loadedmetadata', () =>
      host.fire('loadedmetadata', {
        width: player.videoWidth,
        height: player.videoHeight,
        duration: player.duration,
      }),
    );
    void show();
    return { changed: () => void show() };
  },
};

async function setFile(host: Host, player: HTMLVideoElement, name: 'src' | 'poster'): Promise<void> {
  const url = await fileUrl(host.text(name), host.component);
  if (url !== '' && player.getAttribute(name) !== url) player.setAttribute(name, url);
}

/** `canvas`: the element itself; `fields({ node: true })` answers it. */
export const canvas: Builtin = { properties: { ...named(TEXT, 'type canvasId'), disableScroll: FLAG } };
