import type { MyHours } from '../../../../../typings/attendance';
import type { CertificateCard } from '../../../../../typings/certificate';
import type { ThanksLine } from '../../../../../typings/thanks';
import { ask } from '../../../../cloud/ask';
import { go } from '../../../../store/go';
import { loading } from '../../../../store/loading';
import { look } from '../../../../store/settings';
import { type Span, spanOf } from '../../../../view/hours';
import { tapped, typed } from '../../../../view/tapped';

const nothingYet: Partial<Span> = {};
/** As many as WeChat's sheet shows. */
const mostChoices = 6;

/** My verified hours: what was served, and where; their certificates, and thanks. No rank, no goal (F198, F332). */
Page({
  ...loading,
  chosen: nothingYet,
  next: null as string | null,

  data: {
    look: '',
    kind: 'loading',
    words: '',
    from: '',
    to: '',
    hours: null as MyHours | null,
    certificates: [] as readonly CertificateCard[],
    hasMore: false,
    thanks: [] as readonly ThanksLine[],
    wrong: '',
    going: false,
  },

  onShow() {
    this.setData({ look: look() });
    void this.load();
  },
  onFrom(event: WechatMiniprogram.PickerChange) {
    this.chosen = { ...this.chosen, from: typed(event) };
    void this.load();
  },
  onTo(event: WechatMiniprogram.PickerChange) {
    this.chosen = { ...this.chosen, to: typed(event) };
    void this.load();
  },

  async load() {
    const { from, to } = spanOf(this.chosen, Date.now());
    this.setData({ from, to, wrong: '' });
    const [hours, certificates, thanks] = await Promise.all([
      ask('attendance.hours', { from, to }),
      ask('certificate.list', { cursor: null }),
      ask('thanks.list', { whom: null }),
    ]);
    this.next = certificates.ok ? certificates.answer.next : null;
    this.setData({
      ...(hours.ok
        ? { hours: hours.answer, kind: hours.answer.lines.length === 0 ? 'empty' : '' }
        : { hours: null, kind: 'error', words: hours.refusal.message }),
      certificates: certificates.ok ? certificates.answer.cards : [],
      hasMore: certificates.ok && certificates.answer.next !== null,
      thanks: thanks.ok ? thanks.answer.thanks : [],
    });
  },

  async onMore() {
    const cursor = this.next;
    if (cursor === null) return;
    const outcome = await ask('certificate.list', { cursor });
    if (!outcome.ok) {
      this.setData({ wrong: outcome.refusal.message });
      return;
    }
    const { cards, next } = outcome.answer;
    this.next = next;
    this.setData({ certificates: [...this.data.certificates, ...cards], hasMore: next !== null });
  },

  async onIssue() {
    const schools = this.data.hours?.schools ?? [];
    if (this.data.going || schools.length === 0) return;
    const school = schools.length === 1 ? schools[0] : await this.choose(schools);
    if (school === undefined) return;
    this.setData({ going: true, wrong: '' });
    const { from, to } = this.data;
    const outcome = await ask('certificate.issue', { unitId: school.unit.id, from, to });
    this.setData({ going: false, wrong: outcome.ok ? '' : outcome.refusal.message });
    if (outcome.ok) this.show(outcome.answer.number);
  },
  async choose(schools: MyHours['schools']) {
    const shown = schools.slice(0, mostChoices);
    const itemList = shown.map(({ unit, words }) => `${unit.name} ${words}`);
    const chosen = await wx.showActionSheet({ itemList }).catch(() => null);
    return chosen === null ? undefined : shown[chosen.tapIndex];
  },
  show(number: string) {
    go(`/packages/rota/pages/certificate/index?n=${number}`);
  },
  onCertificate(event: WechatMiniprogram.TouchEvent) {
    this.show(tapped(event, 'number'));
  },
  onVerify() {
    go('/packages/rota/pages/certificate/index');
  },
});
