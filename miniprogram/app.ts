import { openCloud } from './cloud/ask';
import { onNetworkChange, watchNetwork } from './store/network';
import { flushOutbox, sweepSent } from './store/outbox';
import { flushRounds } from './store/rounds';
import { watchPrivacyGuide } from './store/privateUse';

const retryMilliseconds = 30_000;

/** Reports first: somebody may have to come; a round is a record. */
const flush = async (): Promise<void> => {
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
