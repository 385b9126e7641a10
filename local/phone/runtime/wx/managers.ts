import type { WxGroup } from './call';
import { createAnimation } from './animation';
import { observeNodes } from './observer';
import { SelectorQuery } from './query';

const nothing = (): undefined => undefined;

interface Logger {
  readonly [name: string]: unknown;
}

const logger: Logger = {
  debug: (...values: unknown[]) => console.debug(...values),
  info: (...values: unknown[]) => console.info(...values),
  log: (...values: unknown[]) => console.log(...values),
  warn: (...values: unknown[]) => console.warn(...values),
  error: (...values: unknown[]) => console.error(...values),
  setFilterMsg: nothing,
  addFilterMsg: nothing,
  tag: () => logger,
};

function innerAudio(): object {
  const audio = new Audio();
  const on = (event: string) => (listener: () => void) => audio.addEventListener(event, listener);
  return Object.assign(audio, {
    stop: () => {
      audio.pause();
      audio.currentTime = 0;
    },
    destroy: () => audio.pause(),
    onPlay: on('play'),
    onPause: on('pause'),
    onEnded: on('ended'),
    onError: on('error'),
    onCanplay: on('canplay'),
    onTimeUpdate: on('timeupdate'),
  });
}

const updateManager = {
  onCheckForUpdate: (listener: (answer: { readonly hasUpdate: boolean }) => void) => {
    setTimeout(() => listener({ hasUpdate: false }));
  },
  onUpdateReady: nothing,
  onUpdateFailed: nothing,
  applyUpdate: nothing,
};

/** Objects that `wx` creates or hands out. */
export const managerFunctions: WxGroup = {
  nextTick: (work: () => void) => void Promise.resolve().then(work),
  createSelectorQuery: () => new SelectorQuery(),
  createIntersectionObserver: observeNodes,
  createAnimation,
  createInnerAudioContext: innerAudio,
  createVideoContext: () => ({
    play: nothing,
    pause: nothing,
    stop: nothing,
    seek: nothing,
    requestFullScreen: nothing,
  }),
  createMapContext: () => ({ moveToLocation: nothing, includePoints: nothing, getCenterLocation: nothing }),
  getUpdateManager: () => updateManager,
  getLogManager: () => logger,
  getRealtimeLogManager: () => logger,
  getPerformance: () => ({
    now: () => performance.now(),
    createObserver: () => ({ observe: nothing, disconnect: nothing }),
    getEntries: () => [],
  }),
};
