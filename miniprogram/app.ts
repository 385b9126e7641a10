import { openCloud } from './cloud/ask';
import { onNetworkChange, watchNetwork } from './store/network';
import { flushOutbox, sweepSent } from './store/outbox';

App({
  onLaunch() {
    openCloud();
    watchNetwork();
    sweepSent();
    onNetworkChange((online) => {
      if (online) void flushOutbox();
    });
  },
  onShow() {
    void flushOutbox();
  },
});
