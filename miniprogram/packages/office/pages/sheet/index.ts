import { ask } from '../../../../cloud/ask';
import { again } from '../../../../store/loading';
import { myPostId } from '../../../../store/me';
import { look } from '../../../../store/settings';
import type { ExportWish } from '../../../../view/exporting';
import type { Query } from '../../../../view/opening';
import { idIn } from '../../../../view/opening';
import type { SheetView } from '../../../../view/sheet';
import { sheetView } from '../../../../view/sheet';

/** One case as it is printed: without its reporter. */
Page({
  ...again,
  id: '',

  data: {
    look: '',
    as: '',
    sheet: null as SheetView | null,
    kind: 'loading',
    words: '',
    wish: null as ExportWish | null,
  },

  onLoad(query: Query) {
    this.id = idIn(query, 'id');
    void this.load();
  },

  onShow() {
    this.setData({ look: look() });
  },

  async load() {
    const as = await myPostId();
    const outcome = await ask('ledger.sheet', { id: this.id }, as);
    if (!outcome.ok) {
      this.setData({ as, kind: 'error', words: outcome.refusal.message });
      return;
    }
    const wish: ExportWish = { format: 'sheet', report: this.id };
    this.setData({ as, sheet: sheetView(outcome.answer), kind: '', words: '', wish });
  },
});
