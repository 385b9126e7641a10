import type { RosterDraft, RosterPage, RosterStep } from '../../../../../typings/roster';
import { ask } from '../../../../cloud/ask';
import { upload } from '../../../../cloud/upload';
import { loading } from '../../../../store/loading';
import { myPost } from '../../../../store/me';
import { look } from '../../../../store/settings';
import { guideAgreed } from '../../../../store/privateUse';
import type { Query } from '../../../../view/opening';
import { idIn } from '../../../../view/opening';
import type { PlanView, RosterView, RowField } from '../../../../view/roster';
import {
  draftOf,
  fieldsOf,
  kindChoices,
  kindOf,
  planView,
  rosterView,
  withKind,
} from '../../../../view/roster';
import { tapped, typed } from '../../../../view/tapped';
import { withoutGuide } from '../../../../view/privateFault';

/** A school's team: written by the school, by hand or from the filled form, and filed by the bureau. */
Page({
  ...loading,
  unitId: '',
  as: '',
  page: null as RosterPage | null,
  draft: null as RosterDraft | null,
  rowId: '',
  input: '',

  data: {
    look: '',
    kind: 'loading',
    words: '',
    unit: '',
    post: '',
    view: null as RosterView | null,
    fields: [] as readonly RowField[],
    kinds: kindChoices,
    rowKind: '',
    isNew: false,
    plan: null as PlanView | null,
    step: '',
    asks: '',
    hint: '',
    going: false,
    problem: '',
    said: '',
  },

  onLoad(query: Query) {
    this.unitId = idIn(query, 'unit');
    void this.open();
  },
  onShow() {
    this.setData({ look: look() });
  },

  async open() {
    const post = await myPost();
    this.as = post?.id ?? '';
    if (this.unitId === '' && post?.place.kind === 'unit') this.unitId = post.place.id;
    await this.load();
  },

  async load() {
    const outcome = await ask('roster.read', { unitId: this.unitId }, this.as);
    if (!outcome.ok) {
      this.setData({ kind: 'error', words: outcome.refusal.message });
      return;
    }
    this.page = outcome.answer;
    const view = rosterView(outcome.answer, Date.now());
    this.setData({ kind: '', words: '', view, unit: this.unitId, post: this.as });
  },

  onAdd() {
    this.edit('');
  },
  onEdit(event: WechatMiniprogram.TouchEvent) {
    if (this.data.view?.mayEdit === true) this.edit(tapped(event, 'id'));
  },
  edit(rowId: string) {
    const line = this.page?.lines.find((one) => one.rowId === rowId) ?? null;
    this.rowId = rowId;
    this.draft = draftOf(line);
    const fields = fieldsOf(this.draft, line?.mobile ?? '');
    this.setData({
      fields,
      rowKind: kindOf(this.draft),
      isNew: line === null,
      problem: '',
      said: '',
      plan: null,
    });
  },
  onField(event: WechatMiniprogram.Input) {
    if (this.draft === null) return;
    const name = tapped(event, 'name');
    const words = typed(event);
    const isKept = name === 'mobile' && words === '' && this.rowId !== '';
    this.draft = { ...this.draft, [name]: isKept ? null : words };
  },
  onKind(event: WechatMiniprogram.TouchEvent) {
    if (this.draft === null) return;
    this.draft = withKind(this.draft, tapped(event, 'id'));
    this.setData({ rowKind: kindOf(this.draft) });
  },
  onClose() {
    this.draft = null;
    this.setData({ fields: [], problem: '' });
  },
  async onSave() {
    const { draft, rowId, page } = this;
    if (draft === null || page === null || this.data.going) return;
    const edit =
      rowId === ''
        ? ({ kind: 'add', row: draft } as const)
        : ({ kind: 'change', rowId, row: draft } as const);
    await this.change(() => ask('roster.edit', { unitId: this.unitId, v: page.v, edit }, this.as));
  },
  async onRemove() {
    const { rowId, page } = this;
    if (page === null || this.data.going) return;
    const edit = { kind: 'remove', rowId } as const;
    await this.change(() => ask('roster.edit', { unitId: this.unitId, v: page.v, edit }, this.as));
  },

  /** Asks for one change; what is refused stands where it was typed, what is granted is read anew. */
  async change(
    go: () => Promise<{ readonly ok: boolean; readonly refusal?: { readonly message: string } }>,
  ): Promise<boolean> {
    this.setData({ going: true, problem: '' });
    const outcome = await go();
    this.setData({ going: false, problem: outcome.refusal?.message ?? '' });
    if (!outcome.ok) return false;
    this.draft = null;
    this.setData({ fields: [], plan: null, step: '' });
    await this.load();
    return true;
  },

  async onImport() {
    if (this.data.going) return;
    if (!(await guideAgreed(this))) {
      this.setData({ problem: withoutGuide });
      return;
    }
    const chosen = await wx
      .chooseMessageFile({ count: 1, type: 'file', extension: ['xlsx'] })
      .catch(() => null);
    const path = chosen?.tempFiles[0]?.path;
    if (path === undefined) return;
    this.setData({ going: true, problem: '', plan: null, said: '' });
    const name = `roster/${this.unitId}/${Date.now().toString(36)}`;
    const sent = await upload({ path, kind: 'file', name }, () => undefined);
    if (!sent.ok) {
      this.setData({ going: false, problem: '文件没有传上去，请检查网络后再试。' });
      return;
    }
    const outcome = await ask('roster.check', { unitId: this.unitId, fileId: sent.fileId }, this.as);
    if (!outcome.ok) {
      this.setData({ going: false, problem: outcome.refusal.message });
      return;
    }
    this.setData({ going: false, plan: planView(outcome.answer) });
  },
  async onAdopt() {
    const { page } = this;
    const id = this.data.plan?.id ?? '';
    if (page === null || id === '' || this.data.going) return;
    const isDone = await this.change(() =>
      ask('roster.adopt', { unitId: this.unitId, v: page.v, id }, this.as),
    );
    if (isDone) this.setData({ said: '已导入，请核对后提交备案。' });
  },
  onDropPlan() {
    this.setData({ plan: null });
  },

  onStep(event: WechatMiniprogram.TouchEvent) {
    const step = this.data.view?.steps.find((one) => one.step === tapped(event, 'step'));
    if (step === undefined || this.data.going) return;
    this.input = '';
    if (step.asks !== '' && this.data.step !== step.step) {
      this.setData({ step: step.step, asks: step.asks, hint: step.hint, problem: '', said: '' });
      return;
    }
    void this.take(step.step);
  },
  onInput(event: WechatMiniprogram.Input) {
    this.input = typed(event);
  },
  onTake() {
    void this.take(this.data.step);
  },
  onCancel() {
    this.setData({ step: '', problem: '' });
  },
  async take(step: string) {
    const { page } = this;
    const asked = this.data.view?.steps.find((one) => one.step === step);
    if (page === null || asked === undefined || this.data.going) return;
    const input = asked.askName === '' ? {} : { [asked.askName]: this.input };
    let said = '';
    const isDone = await this.change(async () => {
      // NB: the cloud refuses a step that it does not know.
      const outcome = await ask(
        'roster.act',
        { unitId: this.unitId, v: page.v, step: step as RosterStep, input },
        this.as,
      );
      if (outcome.ok) said = outcome.answer.said;
      return outcome;
    });
    if (isDone) this.setData({ said });
  },
});
