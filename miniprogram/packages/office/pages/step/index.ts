import type { Ask } from '../../../../../typings/contract';
import type { CasePage, MayDo, ReportStep } from '../../../../../typings/report';
import { ask } from '../../../../cloud/ask';
import { upload } from '../../../../cloud/upload';
import { readCase, readMine } from '../../../../store/cases';
import { knownChecklist, refreshChecklist } from '../../../../store/checklist';
import { keepFile } from '../../../../store/drafts';
import { again } from '../../../../store/loading';
import { knownMe } from '../../../../store/me';
import { askForReminders } from '../../../../store/reminders';
import { look } from '../../../../store/settings';
import { dropStep, keepStep, keptStep } from '../../../../store/steps';
import { withNewFiles } from '../../../../view/draft';
import type { DraftFile } from '../../../../view/draft';
import type { Answers, FieldView } from '../../../../view/needs';
import {
  fieldsOf,
  filesToSend,
  firstUnmet,
  inputOf,
  noAnswers,
  startOf,
  withFiles,
  withTick,
  withToggled,
  withWords,
} from '../../../../view/needs';
import type { Query } from '../../../../view/opening';
import { idIn } from '../../../../view/opening';
import { tapped, told, typed } from '../../../../view/tapped';
import { dayOf } from '../../../../view/time';

type Found = WechatMiniprogram.CustomEvent<{ files: { path: string; kind: 'photo' | 'video' }[] }>;

const byId = (id: string): Ask<'report.read'> => ({ id });

const noProblem = { field: '', message: '' };

/** The form of one step, drawn from what the cloud says it needs; a new step needs no new page. */
Page({
  ...again,
  question: byId(''),
  isMine: false,
  id: '',
  step: '' as ReportStep,
  as: '',
  run: '',
  fileCount: 0,
  casePage: null as CasePage | null,
  allowed: null as MayDo | null,
  answers: noAnswers,
  /** Pictures that are still being taken in. */
  arriving: null as Promise<unknown> | null,

  data: {
    look: '',
    today: '',
    kind: 'loading',
    words: '',
    title: '',
    number: '',
    label: '',
    tone: 'primary',
    fields: [] as FieldView[],
    problem: noProblem,
    sending: false,
    as: '',
    itemField: '',
    itemChosen: '',
    done: '',
    mayRemind: false,
    reminded: '',
  },

  onLoad(query: Query) {
    const pickupCode = idIn(query, 'code');
    this.id = idIn(query, 'id');
    this.question = pickupCode === '' ? byId(this.id) : { pickupCode };
    this.isMine = idIn(query, 'mine') !== '';
    // NB: the cloud refuses a step that it does not know.
    this.step = idIn(query, 'step') as ReportStep;
    this.setData({ look: look(), today: dayOf(Date.now()) });
    void this.load();
  },

  async load() {
    const outcome = this.isMine ? await readMine(this.question) : await readCase(this.id, this.step);
    if (!outcome.ok) {
      this.setData({ kind: 'error', words: outcome.refusal.message });
      return;
    }
    const { page, as } = outcome.answer;
    const allowed = page.mayDo.find(({ step }) => step === this.step) ?? null;
    if (allowed === null) {
      this.setData({ kind: 'error', words: '这一步现在不能办了，可能有人已经办过。请返回下拉刷新查看。' });
      return;
    }
    this.begin(page, allowed, as);
  },

  begin(page: CasePage, allowed: MayDo, as: string) {
    this.casePage = page;
    this.id = page.id;
    this.allowed = allowed;
    this.as = as;
    const kept = keptStep(this.id, this.step, page.v);
    this.answers = kept?.answers ?? startOf(allowed.needs, page.item?.id ?? '');
    this.fileCount = kept?.fileCount ?? 0;
    this.run = kept?.run ?? Date.now().toString(36);
    void wx.setNavigationBarTitle({ title: allowed.label });
    const { title, number } = page;
    const { label, tone } = allowed;
    this.setData({ kind: '', title, number, label, tone, as, fields: this.fields() });
    void refreshChecklist(as).then(() => this.setData({ fields: this.fields() }));
  },

  fields(): FieldView[] {
    return [...fieldsOf(this.allowed?.needs ?? [], this.answers, knownChecklist(this.as))];
  },

  /** Going back, or being called away, loses nothing. */
  keep(answers: Answers) {
    this.answers = answers;
    const { fileCount, run } = this;
    keepStep(this.id, this.step, { v: this.casePage?.v ?? 0, answers, fileCount, run });
  },

  change(answers: Answers) {
    this.keep(answers);
    this.setData({ fields: this.fields(), problem: noProblem, itemField: '' });
  },

  /** NB: the words themselves are not set back into the field while somebody types in it. */
  onWords(event: WechatMiniprogram.Input) {
    const name = tapped(event, 'name');
    this.keep(withWords(this.answers, name, typed(event)));
    const index = this.data.fields.findIndex((field) => field.name === name);
    const { counter = '', nameHint = '' } = this.fields()[index] ?? {};
    this.setData({
      [`fields[${index}].counter`]: counter,
      [`fields[${index}].nameHint`]: nameHint,
      problem: noProblem,
    });
  },
  onOption(event: WechatMiniprogram.TouchEvent) {
    this.change(withWords(this.answers, tapped(event, 'name'), tapped(event, 'value')));
  },
  onMany(event: WechatMiniprogram.TouchEvent) {
    this.change(withToggled(this.answers, tapped(event, 'name'), tapped(event, 'value')));
  },
  onDay(event: WechatMiniprogram.BaseEvent & { readonly detail: unknown }) {
    this.change(withWords(this.answers, tapped(event, 'name'), typed(event)));
  },
  onTick(event: WechatMiniprogram.TouchEvent) {
    const name = tapped(event, 'name');
    this.change(withTick(this.answers, name, !(this.answers.ticks[name] ?? false)));
  },
  onItems(event: WechatMiniprogram.TouchEvent) {
    const name = tapped(event, 'name');
    this.setData({ itemField: name, itemChosen: this.answers.words[name] ?? '' });
  },
  onItem(event: WechatMiniprogram.CustomEvent) {
    this.change(withWords(this.answers, this.data.itemField, told(event, 'id')));
  },
  onItemsClose() {
    this.setData({ itemField: '' });
  },

  onAddFiles(event: Found) {
    this.arriving = Promise.all([this.arriving, this.takeIn(event)]);
  },
  async takeIn(event: Found) {
    const name = tapped(event, 'name');
    const found = await Promise.all(
      event.detail.files.map(async (file) => ({ ...file, path: await keepFile(file.path) })),
    );
    const before = this.answers.files[name] ?? [];
    const { files, nextFile } = withNewFiles({ files: before, nextFile: this.fileCount + 1 }, found);
    this.fileCount = nextFile - 1;
    this.change(withFiles(this.answers, name, files));
  },
  onRemoveFile(event: WechatMiniprogram.CustomEvent) {
    const name = tapped(event, 'name');
    const n = Number(told(event, 'n'));
    const files = (this.answers.files[name] ?? []).filter((file) => file.n !== n);
    this.change(withFiles(this.answers, name, files));
  },
  onRetryFile() {
    void this.send();
  },

  /** NB: a finger can be quicker than the pictures it has just chosen; they are waited for, not missed. */
  async onSubmit() {
    await this.arriving;
    if (this.data.sending) return;
    const unmet = firstUnmet(this.allowed?.needs ?? [], this.answers, knownChecklist(this.as));
    if (unmet === null) {
      void this.send();
      return;
    }
    this.setData({ problem: unmet });
    void wx.pageScrollTo({ selector: `#at-${unmet.field}`, offsetTop: -12, duration: 200 });
  },

  fileIs(name: string, n: number, change: Partial<DraftFile>) {
    const files = (this.answers.files[name] ?? []).map((file) =>
      file.n === n ? { ...file, ...change } : file,
    );
    this.keep(withFiles(this.answers, name, files));
    const row = this.data.fields.findIndex((field) => field.name === name);
    this.setData({ [`fields[${row}].files`]: files });
  },

  /** True when every file of the form is in the cloud. */
  async sendFiles(): Promise<boolean> {
    for (const { name, file } of filesToSend(this.allowed?.needs ?? [], this.answers)) {
      this.fileIs(name, file.n, { state: 'uploading', percent: 0 });
      const cloudName = `case/${this.id}/${this.run}-${file.n}`;
      const sent = await upload({ path: file.path, kind: file.kind, name: cloudName }, (percent) =>
        this.fileIs(name, file.n, { percent }),
      );
      this.fileIs(name, file.n, sent.ok ? { state: 'there', fileId: sent.fileId } : { state: 'failed' });
    }
    return filesToSend(this.allowed?.needs ?? [], this.answers).length === 0;
  },

  async send() {
    const { casePage, allowed } = this;
    if (casePage === null || allowed === null) return;
    this.setData({ sending: true, problem: noProblem });
    if (!(await this.sendFiles())) {
      const message = '有照片没有传上去，填的内容都还在。请点照片重传，或删掉它再提交。';
      this.setData({ sending: false, problem: { field: 'send', message } });
      return;
    }
    const input = inputOf(allowed.needs, this.answers);
    const outcome = await ask(
      'report.act',
      { ...this.question, v: casePage.v, step: allowed.step, input },
      this.as,
    );
    if (!outcome.ok) {
      const { field, message } = outcome.refusal;
      const isRow = this.data.fields.some((row) => row.name === field);
      this.setData({ sending: false, problem: { field: isRow ? (field ?? '') : 'send', message } });
      return;
    }
    dropStep(this.id, this.step, this.answers);
    this.setData({
      sending: false,
      done: outcome.answer.said,
      mayRemind: !this.isMine && (knownMe()?.askFor ?? []).length > 0,
    });
  },

  /** NB: WeChat opens this prompt only from within a tap, so nothing may be awaited before it. */
  async onRemind() {
    const ending = await askForReminders(knownMe()?.askFor ?? []);
    this.setData({
      reminded: ending === 'accepted' ? '好的，下一件会在微信里提醒您。' : '没有开启，待办里照样看得到。',
    });
  },

  onBack() {
    // Entered straight from a message: there is no page below this one.
    const url = this.isMine ? '/pages/report/list/index' : `/packages/office/pages/case/index?id=${this.id}`;
    wx.navigateBack({ fail: () => void wx.reLaunch({ url }) });
  },
});
