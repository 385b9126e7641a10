import type { VersionLine } from '../../../../../typings/checklistVersion';
import { ask } from '../../../../cloud/ask';
import { upload } from '../../../../cloud/upload';
import { myPostId } from '../../../../store/me';
import { look } from '../../../../store/settings';
import { guideAgreed } from '../../../../store/privateUse';
import { isWide } from '../../../../store/wide';
import { tapped, typed } from '../../../../view/tapped';
import type { VersionDetail, VersionPlan, VersionRow } from '../../../../view/version';
import { dayAfter, versionDetail, versionPlan, versionRows } from '../../../../view/version';
import { withoutGuide } from '../../../../view/privateFault';

/** The versions of the checklist: brought in from a file, looked at by what they change, approved from a day (F075, W29). */
Page({
  versions: [] as readonly VersionLine[],
  mayApprove: false,
  reason: '',
  fileId: '',

  data: {
    look: '',
    as: '',
    isWide: false,
    kind: 'loading',
    words: '',
    rows: [] as readonly VersionRow[],
    mayImport: false,
    plan: null as VersionPlan | null,
    chosenId: '',
    detail: null as VersionDetail | null,
    detailKind: '',
    detailWords: '',
    day: '',
    firstDay: '',
    going: false,
    field: '',
    problem: '',
    said: '',
  },

  onLoad() {
    const firstDay = dayAfter(Date.now());
    this.setData({ isWide: isWide(), firstDay, day: firstDay });
    void this.open();
  },
  onShow() {
    this.setData({ look: look() });
  },
  async onPullDownRefresh() {
    await this.open();
    void wx.stopPullDownRefresh();
  },

  async open() {
    this.setData({ as: await myPostId() });
    const outcome = await ask('checklist.versions', {}, this.data.as);
    if (!outcome.ok) {
      this.setData({ kind: 'error', words: outcome.refusal.message });
      return;
    }
    const { versions, mayImport, mayApprove } = outcome.answer;
    this.versions = versions;
    this.mayApprove = mayApprove;
    this.setData({ kind: '', rows: versionRows(versions), mayImport });
  },
  onAgain() {
    this.setData({ kind: 'loading' });
    void this.open();
  },

  async onImport() {
    if (this.data.going) return;
    if (!(await guideAgreed(this))) {
      this.setData({ problem: withoutGuide });
      return;
    }
    const chosen = await wx
      .chooseMessageFile({ count: 1, type: 'file', extension: ['json', 'csv'] })
      .catch(() => null);
    const path = chosen?.tempFiles[0]?.path;
    if (path === undefined) return;
    this.close();
    this.setData({ going: true, said: '' });
    const name = `checklist/${Date.now().toString(36)}`;
    const sent = await upload({ path, kind: 'file', name }, () => undefined);
    if (!sent.ok) {
      this.setData({ going: false, problem: '文件没有传上去，请检查网络后再试。' });
      return;
    }
    this.fileId = sent.fileId;
    await this.bring(true);
  },
  async onKeep() {
    if (!this.data.going) await this.bring(false);
  },
  /** Reads the file: only to see, or to keep it as a draft. */
  async bring(dryRun: boolean) {
    this.setData({ going: true, problem: '', field: '' });
    const wish = { fileId: this.fileId, dryRun, reason: dryRun ? '' : this.reason };
    const outcome = await ask('checklist.import', wish, this.data.as);
    if (!outcome.ok) {
      this.setData({ going: false, problem: outcome.refusal.message, field: outcome.refusal.field ?? '' });
      return;
    }
    const { draft, said } = outcome.answer;
    if (draft === null) {
      this.setData({ going: false, plan: versionPlan(outcome.answer) });
      return;
    }
    this.close();
    this.setData({ going: false, said });
    await this.open();
  },

  /** Puts away what is open, with what was written there. */
  close() {
    this.reason = '';
    this.setData({ plan: null, detail: null, chosenId: '', detailKind: '', problem: '', field: '' });
  },
  onClose() {
    this.close();
  },

  onVersion(event: WechatMiniprogram.TouchEvent) {
    const id = tapped(event, 'id');
    const isOpen = id === this.data.chosenId;
    this.close();
    if (isOpen) return;
    this.setData({ chosenId: id, detailKind: 'loading', said: '' });
    void this.show(id);
  },
  async show(id: string) {
    const shown = this.versions.find((version) => version.id === id);
    const isOpen = shown?.state === 'draft' || shown?.state === 'next';
    const outcome = await ask('checklist.versions', isOpen ? { look: id } : {}, this.data.as);
    if (id !== this.data.chosenId) return;
    if (!outcome.ok) {
      this.setData({ detailKind: 'error', detailWords: outcome.refusal.message });
      return;
    }
    const { versions, changed } = outcome.answer;
    const version = versions.find((one) => one.id === id);
    const detail =
      version === undefined ? null : versionDetail(version, changed, this.mayApprove, Date.now());
    this.setData({ detail, detailKind: '' });
  },
  onLookAgain() {
    this.setData({ detailKind: 'loading' });
    void this.show(this.data.chosenId);
  },

  onReason(event: WechatMiniprogram.Input) {
    this.reason = typed(event);
  },
  onDay(event: WechatMiniprogram.PickerChange) {
    this.setData({ day: typed(event) });
  },
  async onDecide(event: WechatMiniprogram.TouchEvent) {
    const { detail, going, day } = this.data;
    const way = detail?.ways.find(({ decision }) => decision === tapped(event, 'decision'));
    if (detail === null || way === undefined || going) return;
    const { decision } = way;
    this.setData({ going: true, problem: '', field: '' });
    const outcome = await ask(
      'checklist.decide',
      {
        id: detail.id,
        v: detail.v,
        decision,
        validFrom: decision === 'approve' ? day : '',
        reason: this.reason,
      },
      this.data.as,
    );
    if (!outcome.ok) {
      this.setData({ going: false, problem: outcome.refusal.message, field: outcome.refusal.field ?? '' });
      return;
    }
    this.close();
    this.setData({ going: false, said: outcome.answer.said });
    await this.open();
  },
});
