import type { Point } from '../../../../../typings/grid';
import { go } from '../../../../store/go';
import { readCase } from '../../../../store/cases';
import { loading } from '../../../../store/loading';
import { look } from '../../../../store/settings';
import type { CaseView } from '../../../../view/case';
import { caseView } from '../../../../view/case';
import type { Query } from '../../../../view/opening';
import { idIn } from '../../../../view/opening';
import { told } from '../../../../view/tapped';

/** One case for those who handle it. */
Page({
  ...loading,
  id: '',
  point: null as Point | null,

  data: { look: '', page: null as CaseView | null, kind: 'loading', words: '' },

  onLoad(query: Query) {
    this.id = idIn(query, 'id');
  },

  onShow() {
    this.setData({ look: look() });
    void this.load();
  },

  async load() {
    const outcome = await readCase(this.id);
    if (!outcome.ok) {
      this.setData({ kind: 'error', words: outcome.refusal.message });
      return;
    }
    const { page } = outcome.answer;
    this.point = page.point;
    this.setData({ page: caseView(page, Date.now(), 'handler'), kind: '', words: '' });
  },

  onStep(event: WechatMiniprogram.CustomEvent) {
    go(`/packages/office/pages/step/index?id=${this.id}&step=${told(event, 'step')}`);
  },

  onMap() {
    if (this.point === null) return;
    void wx.openLocation({ ...this.point, name: this.data.page?.title ?? '' });
  },
});
