import type { RewardRulesView } from '../../../../../typings/rewardPage';
import { ask } from '../../../../cloud/ask';
import { loading } from '../../../../store/loading';
import { myPostId } from '../../../../store/me';
import { look } from '../../../../store/settings';
import { ruleRow, rulesForm, rulesIn, withDuty, type RulesForm } from '../../../../view/reward';
import { tapped, typed } from '../../../../view/tapped';
import { dayOf } from '../../../../view/time';

/** What is rewarded, with how much and for whom; a new version from a day on (F320, F323). */
Page({
  ...loading,
  rules: null as RewardRulesView | null,

  data: {
    look: '',
    kind: 'loading',
    words: '',
    post: '',
    title: '',
    items: [] as RewardRulesView['items'],
    form: null as RulesForm | null,
    /** The row whose duties are being chosen. */
    duty: -1,
    going: false,
    problem: '',
    said: '',
  },

  onLoad() {
    this.setData({ look: look() });
    void this.load();
  },
  async load() {
    this.setData({ post: await myPostId() });
    const outcome = await ask('reward.rules', {}, this.data.post);
    if (!outcome.ok) {
      this.setData({ kind: 'error', words: outcome.refusal.message });
      return;
    }
    this.rules = outcome.answer;
    const { now, next, items } = outcome.answer;
    const title =
      now === null
        ? '还没有在施行的版本：没有金额，就不能同意奖励'
        : `现行第 ${now.version} 版，${now.from} 起`;
    const later = next === null ? '' : `；第 ${next.version} 版 ${next.from} 起`;
    this.setData({
      kind: '',
      title: title + later,
      items,
      form: rulesForm(outcome.answer, dayOf(Date.now())),
    });
  },

  /** NB: what is typed stands in the page at once, so that a row that is added does not lose what was written above it. */
  change(form: Partial<RulesForm>) {
    if (this.data.form !== null)
      this.setData({ form: { ...this.data.form, ...form }, problem: '', said: '' });
  },
  onFrom(event: WechatMiniprogram.PickerChange) {
    this.change({ from: typed(event) });
  },
  onYuan(event: WechatMiniprogram.Input) {
    const nth = Number(tapped(event, 'nth'));
    const yuan = typed(event);
    const rows = this.data.form?.rows ?? [];
    this.change({ rows: rows.map((row, at) => (at === nth ? { ...row, yuan } : row)) });
  },
  onTwo(event: WechatMiniprogram.Input) {
    this.change({ two: typed(event) });
  },
  onKind(event: WechatMiniprogram.TouchEvent) {
    const kinds = this.data.form?.kinds ?? [];
    this.change({
      kinds: kinds.map((one) => (one.kind === tapped(event, 'kind') ? { ...one, isOn: !one.isOn } : one)),
    });
  },
  onItem(event: WechatMiniprogram.PickerChange) {
    const item = this.data.items[Number(event.detail.value)];
    const rows = this.data.form?.rows ?? [];
    if (item === undefined) return;
    const has = (urgency: string): boolean =>
      rows.some((row) => row.item === item.id && row.urgency === urgency);
    if (has('normal') && has('urgent')) return;
    const urgency = has('normal') ? 'urgent' : 'normal';
    const row = ruleRow({ item: item.id, plain: item.plain, urgency, yuan: '' }, this.rules?.kinds ?? []);
    this.change({ rows: [...rows, row] });
  },
  onDuty(event: WechatMiniprogram.TouchEvent) {
    const nth = Number(tapped(event, 'nth'));
    this.setData({ duty: nth === this.data.duty ? -1 : nth });
  },
  onDutyKind(event: WechatMiniprogram.TouchEvent) {
    const kind = tapped(event, 'kind');
    const rows = this.data.form?.rows ?? [];
    this.change({ rows: rows.map((row, at) => (at === this.data.duty ? withDuty(row, kind) : row)) });
  },
  onRemove(event: WechatMiniprogram.TouchEvent) {
    const nth = Number(tapped(event, 'nth'));
    this.change({ rows: (this.data.form?.rows ?? []).filter((_, at) => at !== nth) });
    this.setData({ duty: -1 });
  },
  async onSave() {
    const { rules } = this;
    const { form, going, post } = this.data;
    if (rules === null || form === null || going) return;
    const draft = rulesIn(form);
    if (draft === null) {
      this.setData({ problem: '金额请填数字，最多两位小数；没有定的可以不填。' });
      return;
    }
    this.setData({ going: true, problem: '', said: '' });
    const outcome = await ask('reward.setRules', { v: rules.v, rules: draft }, post);
    if (!outcome.ok) {
      this.setData({ going: false, problem: outcome.refusal.message });
      return;
    }
    await this.load();
    this.setData({ going: false, said: outcome.answer.said });
  },
});
