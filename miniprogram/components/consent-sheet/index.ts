import type { ConsentPurpose, ConsentText } from '../../../typings/privacy';
import { look } from '../../store/settings';
import { consents } from '../../view/consents.table';

interface Own {
  answer: ((isGiven: boolean) => void) | undefined;
}

const own = (component: unknown): Own => component as Own;

const shownFirst: ConsentText = consents.location;

/** Asks for one consent, when it is needed: why, how long, and the other way for whoever does not want to (F033). */
Component({
  data: { open: false, look: '', text: shownFirst },
  lifetimes: {
    detached() {
      own(this).answer?.(false);
    },
  },
  methods: {
    /** Resolves with what they decide; closing it is a no. */
    ask(purpose: ConsentPurpose): Promise<boolean> {
      own(this).answer?.(false);
      this.setData({ open: true, look: look(), text: consents[purpose] });
      return new Promise((resolve) => {
        own(this).answer = resolve;
      });
    },
    decide(isGiven: boolean) {
      this.setData({ open: false });
      own(this).answer?.(isGiven);
      own(this).answer = undefined;
    },
    onAgree() {
      this.decide(true);
    },
    onDecline() {
      this.decide(false);
    },
    onGuide() {
      wx.openPrivacyContract({ fail: () => undefined });
    },
  },
});
