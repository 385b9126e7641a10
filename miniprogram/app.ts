import { openCloud } from './cloud/ask';
import { onNetworkChange, watchNetwork } from './store/network';
import { flushOutbox, sweepSent } from './store/outbox';
import { flushPresses } from './store/presses';
import { flushRounds } from './store/rounds';
import { watchPrivacyGuide } from './store/privateUse';

const retryMilliseconds = 30_000;

/** Presses first: they are small, and somebody stands at a gate. Then reports: somebody may have to come; a round is a record. */
const flush = async (): Promise<void> => {
  await flushPresses();
  await flushOutbox();
  await flushRounds();
};

App({
  retry: 0,

  onLaunch() {
    openCloud();
    watchNetwork();
    watchPrivacyGuide();
    sweepSent();
    onNetworkChange((online) => {
      if (online) void flush();
    });
  },
  onShow() {
    void flush();
    this.retry = setInterval(() => void flush(), retryMilliseconds);
  },
  onHide() {
    clearInterval(this.retry);
  },
});
