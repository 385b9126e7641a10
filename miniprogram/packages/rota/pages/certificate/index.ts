import type { CertificatePage } from '../../../../../typings/certificate';
import { ask } from '../../../../cloud/ask';
import { loading } from '../../../../store/loading';
import { look } from '../../../../store/settings';
import { numberIn } from '../../../../view/certificate';
import type { ExportWish } from '../../../../view/exporting';
import type { Query } from '../../../../view/opening';
import { typed } from '../../../../view/tapped';

/** A certificate of hours: checked by its number by anybody; its holder prints it and passes it on (F198, F332). */
Page({
  ...loading,

  data: {
    look: '',
    kind: '',
    words: '',
    number: '',
    page: null as CertificatePage | null,
    wish: null as ExportWish | null,
    wrong: '',
    going: false,
  },

  onLoad(query: Query) {
    this.setData({ number: numberIn(query) });
    if (this.data.number !== '') this.onAgain();
  },
  onShow() {
    this.setData({ look: look() });
  },

  async load() {
    if (this.data.number === '') {
      this.setData({ kind: '' });
      return;
    }
    const outcome = await ask('certificate.verify', { number: this.data.number });
    if (!outcome.ok) {
      const isUnreached = outcome.refusal.code === 'UNAVAILABLE';
      this.setData({
        page: null,
        going: false,
        kind: isUnreached ? 'error' : '',
        words: outcome.refusal.message,
        wrong: isUnreached ? '' : outcome.refusal.message,
      });
      return;
    }
    const { number, mine, state } = outcome.answer;
    const isPrintable = mine && state === 'valid';
    this.setData({
      kind: '',
      going: false,
      wrong: '',
      number,
      page: outcome.answer,
      wish: isPrintable ? { format: 'certificate', number } : null,
    });
  },

  onNumber(event: WechatMiniprogram.Input) {
    this.setData({ number: typed(event), wrong: '' });
  },
  onVerify() {
    if (this.data.going) return;
    if (this.data.number.trim() === '') {
      this.setData({ wrong: '请先输入编号，在证明标题的下面。' });
      return;
    }
    this.setData({ going: true, wrong: '' });
    void this.load();
  },
  onAnother() {
    this.setData({ page: null, wish: null, number: '', wrong: '' });
  },

  onShareAppMessage(): WechatMiniprogram.Page.ICustomShareContent {
    const { page, number } = this.data;
    const path = 'packages/rota/pages/certificate/index';
    return page === null
      ? { title: '核对志愿服务时长证明', path }
      : { title: `志愿服务时长证明 ${number}，点开核对`, path: `${path}?n=${number}` };
  },
});
