import { ask } from '../../../../../cloud/ask';
import { again } from '../../../../../store/loading';
import { myPostId } from '../../../../../store/me';
import { look } from '../../../../../store/settings';
import type { CounterpartForm } from '../../../../../view/counterpart';
import { formOf } from '../../../../../view/counterpart';
import type { Query } from '../../../../../view/opening';
import { idIn } from '../../../../../view/opening';
import { told } from '../../../../../view/tapped';

/** One unit of a counterpart table on a narrow screen; without a row it is a new one (F009, F014). */
Page({
  ...again,
  place: '',
  row: '',

  data: {
    look: '',
    as: '',
    kind: 'loading',
    words: '',
    form: null as CounterpartForm | null,
    said: '',
  },

  onLoad(query: Query) {
    this.place = idIn(query, 'place');
    this.row = idIn(query, 'row');
    void this.load();
  },
  onShow() {
    this.setData({ look: look() });
  },

  async load() {
    const as = await myPostId();
    const outcome = await ask('counterpart.list', { place: this.place }, as);
    const form = outcome.ok ? formOf(outcome.answer, this.row) : null;
    const words = outcome.ok ? '表里没有这个单位了，请返回刷新。' : outcome.refusal.message;
    this.setData({ as, form, kind: form === null ? 'error' : '', words });
  },
  onSaved(event: WechatMiniprogram.CustomEvent) {
    this.setData({ said: told(event, 'said') });
  },
  onBack() {
    void wx.navigateBack();
  },
});
