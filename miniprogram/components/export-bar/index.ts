import type { ExportTicket } from '../../../typings/ledger';
import { askFile, fetchFile, newRequestId, openFile, orderFile } from '../../store/exporting';
import { copyText } from '../../store/privateUse';
import type { ExportView, ExportWish } from '../../view/exporting';
import { exportView, isMaking, loadingWords, mostAsked, pauseBefore } from '../../view/exporting';

interface Own {
  /** The identity of the present wish; a wish that failed gets a new one. */
  requestId: string;
  wished: string;
  ticketId: string;
  asked: number;
  timer: number;
  isGone: boolean;
}

const own = (component: unknown): Own => component as Own;

/** A file on order: 导出, then how many rows are written, then open it or copy its address. */
Component({
  properties: {
    /** An ExportWish; `null` while there is nothing to export. */
    wish: { type: null, value: null as ExportWish | null },
    /** The post it is ordered in. */
    as: { type: String, value: '' },
    label: { type: String, value: '导出' },
  },
  data: { file: null as ExportView | null, busy: false, loading: '', problem: '' },
  observers: {
    /** A file belongs to what was asked for: another wish puts it away, unless it is still being made. */
    wish(wish: ExportWish | null) {
      const isSame = own(this).wished === JSON.stringify([wish, this.data.as]);
      if (isSame || this.data.file === null || this.data.file.isMaking) return;
      this.setData({ file: null, problem: '' });
    },
  },
  lifetimes: {
    detached() {
      own(this).isGone = true;
      clearTimeout(own(this).timer);
    },
  },
  pageLifetimes: {
    hide() {
      clearTimeout(own(this).timer);
    },
    show() {
      if (this.data.file?.isMaking === true) this.follow();
    },
  },
  methods: {
    /** NB: the same wish keeps its identity until its file is there or has failed, so that two taps are one file. */
    identity(wish: ExportWish): string {
      const wished = JSON.stringify([wish, this.data.as]);
      const isSame = own(this).wished === wished && this.data.file?.address === undefined;
      if (!isSame) own(this).requestId = newRequestId(Date.now());
      own(this).wished = wished;
      return own(this).requestId;
    },
    async onExport() {
      const { wish, as, busy, file } = this.data;
      if (wish === null || busy || file?.isMaking === true) return;
      const requestId = this.identity(wish);
      this.setData({ busy: true, problem: '', loading: '', file: null });
      const outcome = await orderFile(wish, requestId, as);
      if (own(this).isGone) return;
      if (!outcome.ok) {
        this.setData({ busy: false, problem: outcome.refusal.message });
        return;
      }
      own(this).asked = 0;
      this.show(outcome.answer);
    },
    show(ticket: ExportTicket) {
      own(this).ticketId = ticket.id;
      this.setData({ busy: false, file: exportView(ticket), problem: '' });
      if (isMaking(ticket.state) || (ticket.state === 'done' && ticket.address === null)) this.follow();
    },
    follow() {
      clearTimeout(own(this).timer);
      if (own(this).asked >= mostAsked) {
        this.setData({ file: null, problem: '文件还在生成。请稍后回到这里，再点一次导出。' });
        return;
      }
      own(this).timer = setTimeout(() => void this.look(), pauseBefore(own(this).asked));
      own(this).asked += 1;
    },
    async look() {
      const outcome = await askFile(own(this).ticketId, this.data.as);
      if (own(this).isGone) return;
      if (outcome.ok) {
        this.show(outcome.answer);
        return;
      }
      this.setData({ problem: outcome.refusal.message });
      if (outcome.refusal.code === 'UNAVAILABLE') this.follow();
    },
    async onOpen() {
      const address = this.data.file?.address ?? '';
      if (address === '' || this.data.loading !== '') return;
      this.setData({ loading: loadingWords(0), problem: '' });
      const path = await fetchFile(address, (percent) => this.setData({ loading: loadingWords(percent) }));
      const opened = path !== null && (await openFile(path, this.data.file?.name ?? ''));
      if (own(this).isGone) return;
      const problem = opened ? '' : '没有打开。链接一小时内有效，可以复制链接到电脑上下载，或重新导出。';
      this.setData({ loading: '', problem });
    },
    async onCopy() {
      const problem = await copyText(this, this.data.file?.address ?? '');
      if (!own(this).isGone) this.setData({ problem });
    },
  },
});
