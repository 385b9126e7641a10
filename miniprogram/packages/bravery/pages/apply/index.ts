import type { BraveryOffer } from '../../../../../typings/bravery';
import { ask } from '../../../../cloud/ask';
import { upload } from '../../../../cloud/upload';
import { braveryDraft, dropBraveryDraft, saveBraveryDraft } from '../../../../store/braveryDraft';
import { sendConsents } from '../../../../store/consents';
import { forgetFile, keepFile } from '../../../../store/drafts';
import { again } from '../../../../store/loading';
import { knownMe, refreshMe } from '../../../../store/me';
import { askForReminders } from '../../../../store/reminders';
import { look } from '../../../../store/settings';
import {
  braveryApplication,
  type BraveryDraft,
  braveryProblem,
  mostPictures,
  newBraveryDraft,
} from '../../../../view/bravery';
import { type DraftFile, withNewFiles } from '../../../../view/draft';
import { tapped, told, typed } from '../../../../view/tapped';
import { dayOf } from '../../../../view/time';

type Found = WechatMiniprogram.CustomEvent<{ files: { path: string; kind: 'photo' | 'video' }[] }>;

/** Somebody applies for themselves or for another; kept on this phone at every field (F328). */
Page({
  ...again,

  data: {
    look: '',
    kind: 'loading',
    words: '',
    today: '',
    towns: [] as BraveryOffer['towns'],
    townName: '',
    notice: [] as readonly string[],
    draft: newBraveryDraft(''),
    mostPictures,
    hasWitness: false,
    wrong: '',
    going: false,
    done: '',
    number: '',
    reminded: '',
  },

  onLoad() {
    const now = Date.now();
    const draft = braveryDraft(now);
    this.setData({ look: look(), today: dayOf(now), draft, hasWitness: draft.witnessName !== '' });
    void this.load();
  },
  onShow() {
    this.setData({ look: look() });
  },

  async load() {
    const [outcome] = await Promise.all([ask('bravery.offer', {}), knownMe() === null ? refreshMe() : null]);
    if (!outcome.ok) {
      this.setData({ kind: 'error', words: outcome.refusal.message });
      return;
    }
    const { towns, notice } = outcome.answer;
    const townName = towns.find(({ id }) => id === this.data.draft.townId)?.name ?? '';
    this.setData({ kind: '', towns, notice, townName });
  },

  /** NB: only the field that changed is drawn again, or the phone would write over what is being typed. */
  change(fields: Partial<BraveryDraft>) {
    const paths = Object.entries(fields).map(([name, value]) => [`draft.${name}`, value] as const);
    this.setData({ ...Object.fromEntries(paths), wrong: '' });
    saveBraveryDraft({ ...this.data.draft, ...fields });
  },
  onField(event: WechatMiniprogram.Input) {
    this.change({ [tapped(event, 'name')]: typed(event) });
  },
  onFor(event: WechatMiniprogram.TouchEvent) {
    this.change({ forWhom: tapped(event, 'who') === 'other' ? 'other' : 'self' });
  },
  onTown(event: WechatMiniprogram.PickerChange) {
    const town = this.data.towns[Number(typed(event))];
    if (town === undefined) return;
    this.setData({ townName: town.name });
    this.change({ townId: town.id });
  },
  onMinor() {
    this.change({ isMinor: !this.data.draft.isMinor });
  },
  onNameless() {
    this.change({ nameless: !this.data.draft.nameless });
  },
  onAgree() {
    this.change({ agree: !this.data.draft.agree });
  },
  onWitness() {
    this.setData({ hasWitness: true });
  },
  onCall() {
    void wx.makePhoneCall({ phoneNumber: '110' });
  },

  async onAddFiles(event: Found) {
    const { files, nextFile } = this.data.draft;
    const found = await Promise.all(
      event.detail.files.map(async (file) => ({ ...file, path: await keepFile(file.path) })),
    );
    const added = withNewFiles({ files, nextFile }, found);
    this.change({ files: added.files.slice(0, mostPictures), nextFile: added.nextFile });
  },
  onRemoveFile(event: WechatMiniprogram.CustomEvent) {
    const { files } = this.data.draft;
    const gone = files.find(({ n }) => n === Number(told(event, 'n')));
    if (gone === undefined) return;
    forgetFile(gone.path);
    this.change({ files: files.filter((file) => file !== gone) });
  },
  fileIs(n: number, change: Partial<DraftFile>) {
    this.change({
      files: this.data.draft.files.map((file) => (file.n === n ? { ...file, ...change } : file)),
    });
  },
  /** True when every picture is in the cloud. */
  async sendFiles(): Promise<boolean> {
    const { draftId, files } = this.data.draft;
    for (const { n, path, kind } of files.filter(({ state }) => state !== 'there')) {
      this.fileIs(n, { state: 'uploading', percent: 0 });
      const name = `bravery/${draftId}/${n}`;
      const sent = await upload({ path, kind, name }, (percent) => this.fileIs(n, { percent }));
      this.fileIs(n, sent.ok ? { state: 'there', fileId: sent.fileId } : { state: 'failed' });
    }
    return this.data.draft.files.every(({ state }) => state === 'there');
  },

  async onSend() {
    if (this.data.going) return;
    const wrong = braveryProblem(this.data.draft);
    this.setData({ going: wrong === '', wrong });
    if (wrong !== '') return;
    await sendConsents();
    if (!(await this.sendFiles())) {
      this.setData({ going: false, wrong: '有照片没有传上去，请点照片重传，或删去再提交。' });
      return;
    }
    const outcome = await ask('bravery.apply', braveryApplication(this.data.draft));
    if (!outcome.ok) {
      this.setData({ going: false, wrong: outcome.refusal.message });
      return;
    }
    dropBraveryDraft();
    this.setData({ going: false, done: outcome.answer.said, number: outcome.answer.number });
  },

  /** NB: WeChat opens this prompt only from within a tap, so nothing may be awaited before it. */
  async onRemind() {
    const ending = await askForReminders(knownMe()?.askFor ?? []);
    this.setData({
      reminded: ending === 'accepted' ? '好的，有结果会提醒您。' : '没有开提醒，随时可以来这里看。',
    });
  },
  onMine() {
    void wx.redirectTo({ url: '/packages/bravery/pages/mine/index' });
  },
});
