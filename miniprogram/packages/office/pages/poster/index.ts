import type { PosterPage } from '../../../../../typings/poster';
import { ask } from '../../../../cloud/ask';
import { upload } from '../../../../cloud/upload';
import { consentTold, forgetConsent } from '../../../../store/consents';
import { keepFile } from '../../../../store/drafts';
import { go } from '../../../../store/go';
import { loading } from '../../../../store/loading';
import { myPost } from '../../../../store/me';
import { look } from '../../../../store/settings';
import type { DraftFile } from '../../../../view/draft';
import { withNewFiles } from '../../../../view/draft';
import type { ExportWish } from '../../../../view/exporting';
import type { Query } from '../../../../view/opening';
import { idIn } from '../../../../view/opening';
import type { PosterView } from '../../../../view/poster';
import { posterView, proofProblem, sheets } from '../../../../view/poster';
import { tapped, told, typed } from '../../../../view/tapped';

type Found = WechatMiniprogram.CustomEvent<{ files: { path: string; kind: 'photo' | 'video' }[] }>;

const mostPhotos = 3;

/** A school's posters: what is missing, the sheets as PDF, that they hang, and whether they still say what is true. */
Page({
  ...loading,
  page: null as PosterPage | null,
  unitId: '',
  fileCount: 1,
  run: '',

  data: {
    look: '',
    as: '',
    kind: 'loading',
    words: '',
    /** The bureau looks and checks; the school fills, prints and posts. */
    mayLook: false,
    view: null as PosterView | null,
    sheets,
    sheet: 'grid',
    sheetLabel: '网格公示图',
    wish: null as ExportWish | null,
    files: [] as readonly DraftFile[],
    place: '',
    wrong: '',
    going: false,
    problem: '',
    said: '',
  },

  onLoad(query: Query) {
    this.unitId = idIn(query, 'unit');
    this.run = Date.now().toString(36);
  },
  /** Read again whenever it comes back to the front: what was missing may have been filled in meanwhile. */
  onShow() {
    this.setData({ look: look() });
    void this.open();
  },

  async open() {
    const post = await myPost();
    const mayLook = post?.place.kind === 'district';
    if (this.unitId === '' && !mayLook) this.unitId = post?.place.id ?? '';
    this.setData({ as: post?.id ?? '', mayLook });
    await this.load();
  },
  async load() {
    const outcome = await ask('poster.read', { unitId: this.unitId }, this.data.as);
    if (!outcome.ok) {
      this.setData({ kind: 'error', words: outcome.refusal.message, view: null });
      return;
    }
    this.page = outcome.answer;
    this.setData({ kind: '', view: posterView(outcome.answer, Date.now()) });
    this.choose(this.data.sheet);
  },

  choose(kind: string) {
    const chosen = sheets.find((sheet) => sheet.kind === kind);
    if (chosen === undefined) return;
    const wish: ExportWish = { format: 'poster', unit: this.unitId, poster: chosen.kind };
    this.setData({ sheet: chosen.kind, sheetLabel: chosen.label, wish });
  },
  onSheet(event: WechatMiniprogram.TouchEvent) {
    this.choose(tapped(event, 'kind'));
  },
  onFill(event: WechatMiniprogram.TouchEvent) {
    const cells = tapped(event, 'at') === 'cells';
    go(`/packages/office/pages/${cells ? 'cells/index' : `roster/index?unit=${this.unitId}`}`);
  },
  onPublic() {
    go(`/pages/grid/index?u=${this.unitId}`);
  },

  onPlace(event: WechatMiniprogram.Input) {
    this.setData({ place: typed(event), problem: '' });
  },
  onWrong(event: WechatMiniprogram.Input) {
    this.setData({ wrong: typed(event), problem: '' });
  },
  async onAddFiles(event: Found) {
    const found = await Promise.all(
      event.detail.files.map(async (file) => ({ ...file, path: await keepFile(file.path) })),
    );
    const added = withNewFiles({ files: this.data.files, nextFile: this.fileCount }, found);
    this.fileCount = added.nextFile;
    this.setData({ files: added.files.slice(0, mostPhotos), problem: '' });
  },
  onRemoveFile(event: WechatMiniprogram.CustomEvent) {
    const n = Number(told(event, 'n'));
    this.setData({ files: this.data.files.filter((file) => file.n !== n) });
  },
  fileIs(n: number, change: Partial<DraftFile>) {
    this.setData({ files: this.data.files.map((file) => (file.n === n ? { ...file, ...change } : file)) });
  },
  /** True when every photo is in the cloud. */
  async sendFiles(): Promise<boolean> {
    for (const { n, path, kind } of this.data.files.filter(({ state }) => state !== 'there')) {
      this.fileIs(n, { state: 'uploading', percent: 0 });
      const name = `poster/${this.unitId}/${this.run}-${n}`;
      const sent = await upload({ path, kind, name }, (percent) => this.fileIs(n, { percent }));
      this.fileIs(n, sent.ok ? { state: 'there', fileId: sent.fileId } : { state: 'failed' });
    }
    return this.data.files.every(({ state }) => state === 'there');
  },

  async onProve() {
    if (this.page === null || this.data.going) return;
    const { files, place } = this.data;
    const problem = proofProblem(files, place);
    this.setData({ going: problem === '', problem, said: '' });
    if (problem !== '') return;
    if (!(await this.sendFiles())) {
      this.setData({ going: false, problem: '有照片没有传上去，请点照片重传。' });
      return;
    }
    const photos = this.data.files.map(({ fileId }) => fileId);
    const wish = { unitId: this.unitId, v: this.page.v, place, photos };
    const outcome = await ask('poster.prove', wish, this.data.as);
    if (outcome.ok) this.setData({ files: [], place: '' });
    await this.told(outcome);
  },
  async onConsent() {
    if (this.page === null || this.data.going) return;
    const agree = this.page.myConsent !== true;
    this.setData({ going: true, problem: '', said: '' });
    if (agree && !(await consentTold(this, 'phone'))) {
      this.setData({ going: false, said: '没有同意，海报上不印您的手机号。' });
      return;
    }
    const outcome = await ask('poster.consent', { unitId: this.unitId, v: this.page.v, agree }, this.data.as);
    if (!outcome.ok && outcome.refusal.code === 'CONSENT_REQUIRED') forgetConsent('phone');
    await this.told(outcome);
  },
  async onCheck(event: WechatMiniprogram.TouchEvent) {
    if (this.page === null || this.data.going) return;
    const fine = tapped(event, 'fine') === 'yes';
    this.setData({ going: true, problem: '', said: '' });
    const wish = { unitId: this.unitId, v: this.page.v, fine, words: fine ? '' : this.data.wrong };
    await this.told(await ask('poster.check', wish, this.data.as));
  },
  /** Says what came of it, once the page shows it. */
  async told(
    outcome:
      | { readonly ok: true; readonly answer: { readonly said: string } }
      | { readonly ok: false; readonly refusal: { readonly message: string } },
  ) {
    if (outcome.ok) await this.load();
    const words = outcome.ok
      ? { said: outcome.answer.said, problem: '' }
      : { problem: outcome.refusal.message };
    this.setData({ going: false, ...words });
  },
});
