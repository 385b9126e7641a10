import { openCloud } from './cloud/ask';
import { onNetworkChange, watchNetwork } from './store/network';
import { flushOutbox, sweepSent } from './store/outbox';
import { watchPrivacyGuide } from './store/privateUse';

const retryMilliseconds = 30_000;

App({
  retry: 0,

  onLaunch() {
    openCloud();
    watchNetwork();
    watchPrivacyGuide();
    sweepSent();
    onNetworkChange((online) => {
      if (online) void flushOutbox();
    });
  },
  onShow() {
    void flushOutbox();
    this.retry = setInterval(() => void flushOutbox(), retryMilliseconds);
  },
  onHide() {
    clearInterval(this.retry);
  },
});
