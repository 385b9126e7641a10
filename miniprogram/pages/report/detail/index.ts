import type { Ask } from '../../../../typings/contract';
import type { Point } from '../../../../typings/grid';
import { ask } from '../../../cloud/ask';
import { go } from '../../../store/go';
import { loading } from '../../../store/loading';
import { look } from '../../../store/settings';
import type { CaseView } from '../../../view/case';
import { caseView } from '../../../view/case';
import type { Query } from '../../../view/opening';
import { idIn } from '../../../view/opening';
import { tapped } from '../../../view/tapped';

const byId = (id: string): Ask<'report.read'> => ({ id });

/** A reporter's view of one report: by its id, or by the pickup code of an anonymous one. Always asked as a citizen. */
Page({
  ...loading,
  question: byId(''),
  point: null as Point | null,

  data: { look: '', page: null as CaseView | null, kind: 'loading', words: '' },

  onLoad(query: Query) {
    const pickupCode = idIn(query, 'code');
    this.question = pickupCode === '' ? byId(idIn(query, 'id')) : { pickupCode };
  },

  onShow() {
    this.setData({ look: look() });
    void this.load();
  },

  async load() {
    const outcome = await ask('report.read', this.question);
    if (!outcome.ok) {
      this.setData({ kind: 'error', words: outcome.refusal.message });
      return;
    }
    this.point = outcome.answer.point;
    this.setData({ page: caseView(outcome.answer, Date.now(), 'reporter'), kind: '', words: '' });
  },

  onStep(event: WechatMiniprogram.TouchEvent) {
    const who = 'id' in this.question ? `id=${this.question.id}` : `code=${this.question.pickupCode}`;
    go(`/packages/office/pages/step/index?mine=1&${who}&step=${tapped(event, 'step')}`);
  },

  onMap() {
    if (this.point === null) return;
    void wx.openLocation({ ...this.point, name: this.data.page?.title ?? '' });
  },
});
