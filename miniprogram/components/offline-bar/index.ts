import { isOnline, onNetworkChange } from '../../store/network';

interface Listening {
  stop?: () => void;
}

/** Says that there is no network, for as long as there is none. */
Component({
  data: { offline: false },
  lifetimes: {
    attached() {
      const self: Listening = this as Listening;
      self.stop = onNetworkChange((online) => this.setData({ offline: !online }));
      if (!isOnline()) this.setData({ offline: true });
    },
    detached() {
      (this as Listening).stop?.();
    },
  },
});
