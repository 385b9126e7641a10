import type { ConsentPurpose } from '../../../typings/privacy';
import { look } from '../../store/settings';
import { consentSheetText, guideText, type SheetText } from '../../view/consentSheet';

interface Own {
  answer: ((isGiven: boolean) => void) | undefined;
}

const own = (component: unknown): Own => component as Own;

/** WeChat says that the tap counted; where it says nothing (an older one), the tap itself is taken. */
const patienceMilliseconds = 400;

/** Asks for one consent, when it is needed: why, how long, and the other way for whoever does not want to (F033). */
Component({
  data: { open: false, look: '', text: guideText, guide: '隐私保护指引' },
  lifetimes: {
    detached() {
      own(this).answer?.(false);
    },
  },
  methods: {
    /** Resolves with what they decide; closing it is a no. */
    ask(purpose: ConsentPurpose): Promise<boolean> {
      return this.show(consentSheetText(purpose));
    },
    /** The same for WeChat's guide alone, where no consent of ours is needed. */
    askGuide(): Promise<boolean> {
      return this.show(guideText);
    },
    show(text: SheetText): Promise<boolean> {
      own(this).answer?.(false);
      this.setData({ open: true, look: look(), text });
      this.nameGuide();
      return new Promise((resolve) => {
        own(this).answer = resolve;
      });
    },
    /** By the name that it has in WeChat. */
    nameGuide() {
      if (!wx.canIUse('getPrivacySetting')) return;
      wx.getPrivacySetting({
        success: ({ privacyContractName }) => {
          if (privacyContractName !== '') this.setData({ guide: privacyContractName });
        },
      });
    },
    decide(isGiven: boolean) {
      this.setData({ open: false });
      own(this).answer?.(isGiven);
      own(this).answer = undefined;
    },
    /** NB: the guide counts as agreed to only once WeChat's own button has said so. */
    onAgree() {
      this.decide(true);
    },
    onTap() {
      const { answer } = own(this);
      setTimeout(() => {
        if (answer !== undefined && own(this).answer === answer) this.decide(true);
      }, patienceMilliseconds);
    },
    onDecline() {
      this.decide(false);
    },
    onGuide() {
      wx.openPrivacyContract({ fail: () => undefined });
    },
  },
});
