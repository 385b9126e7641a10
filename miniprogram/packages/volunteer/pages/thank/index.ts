import type { Thanked, ThanksPage } from '../../../../../typings/thanks';
import { ask } from '../../../../cloud/ask';
import { loading } from '../../../../store/loading';
import { myPostId } from '../../../../store/me';
import { look } from '../../../../store/settings';
import { idIn, type Query } from '../../../../view/opening';
import { tapped, typed } from '../../../../view/tapped';

type Reasons = ThanksPage['reasons'];

/** A few words to one volunteer, or to a school's team: one of the sentences there are, and one's own (F332). */
Page({
  ...loading,
  as: '',
  whom: null as Thanked | null,

  data: {
    look: '',
    kind: 'loading',
    words: '',
    title: '',
    reasons: [] as Reasons,
    thanks: [] as ThanksPage['thanks'],
    reason: '',
    own: '',
    wrong: '',
    said: '',
    going: false,
  },

  onLoad(query: Query) {
    const [id, unitId] = [idIn(query, 'id'), idIn(query, 'unit')];
    this.whom = id === '' ? { kind: 'team', unitId } : { kind: 'volunteer', id };
    void this.load();
  },
  onShow() {
    this.setData({ look: look() });
  },

  async load() {
    this.as = await myPostId();
    const outcome = await ask('thanks.list', { whom: this.whom }, this.as);
    if (!outcome.ok) {
      this.setData({ kind: 'error', words: outcome.refusal.message });
      return;
    }
    this.setData({ kind: '', ...outcome.answer });
  },

  onReason(event: WechatMiniprogram.TouchEvent) {
    this.setData({ reason: tapped(event, 'reason'), wrong: '', said: '' });
  },
  onOwn(event: WechatMiniprogram.Input) {
    this.setData({ own: typed(event) });
  },
  async onSend() {
    const { reasons, reason, own, going } = this.data;
    const chosen = reasons.find(({ key, sent }) => key === reason && !sent);
    if (going || this.whom === null) return;
    if (chosen === undefined) {
      this.setData({ wrong: '请先选一句话。' });
      return;
    }
    this.setData({ going: true, wrong: '', said: '' });
    const words = own.trim();
    const outcome = await ask('thanks.send', { whom: this.whom, reason: chosen.key, words }, this.as);
    if (!outcome.ok) {
      this.setData({ going: false, wrong: outcome.refusal.message });
      return;
    }
    await this.load();
    this.setData({ going: false, reason: '', own: '', said: outcome.answer.said });
  },
});
