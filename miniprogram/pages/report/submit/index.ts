import type { OfferedItem } from '../../../../typings/checklist';
import type { UnitCard } from '../../../../typings/grid';
import type { SimilarAsk } from '../../../../typings/joined';
import { knownChecklist, refreshChecklist } from '../../../store/checklist';
import { consentTo } from '../../../store/consents';
import { mayUse } from '../../../store/privateUse';
import {
  forgetFile, keepFile, newDraftId, onDraftChange, readDraft, saveDraft, setAside,
} from '../../../store/drafts'; // prettier-ignore
import { go } from '../../../store/go';
import { actingPost, knownMe, refreshMe } from '../../../store/me';
import { joinInstead, sendDraft } from '../../../store/outbox';
import { look } from '../../../store/settings';
import { findUnit, recentUnits, rememberUnit } from '../../../store/units';
import type { Draft, Problem } from '../../../view/draft';
import {
  channelProblem, detailProblem, firstProblem, newDraft, sameSpot, withoutPhotos, withoutPoint, withFile, withNewFiles,
} from '../../../view/draft'; // prettier-ignore
import { counter, formView } from '../../../view/form';
import type { ItemView } from '../../../view/item';
import { itemById, itemView } from '../../../view/item';
import { itemsFor } from '../../../view/itemSearch';
import { minorHint } from '../../../view/minors';
import type { Query } from '../../../view/opening';
import { idIn, isUnread, unitIn } from '../../../view/opening';
import { bureauOf, reportsAs } from '../../../view/person';
import { similarAsk } from '../../../view/similar';
import { tapped, told, typed } from '../../../view/tapped';

const suggested = 3;
const noProblem = { field: '', message: '' };

type Found = WechatMiniprogram.CustomEvent<{ files: { path: string; kind: 'photo' | 'video' }[] }>;
type ChosenUnit = WechatMiniprogram.CustomEvent<{ unit: UnitCard }>;

const blank = (): Draft => newDraft(newDraftId(Date.now()), new Date().toISOString(), '');

Page({
  draft: blank(),
  isGone: false,
  /** Pictures that are still being taken in. */
  arriving: null as Promise<unknown> | null,

  data: {
    look: '',
    form: formView(blank(), null, ''),
    suggestions: [] as ItemView[],
    as: '',
    itemsOpen: false,
    unitsOpen: false,
    officialOpen: false,
    subMattersOpen: false,
    placeOpen: false,
    whoOpen: false,
    unitLost: false,
    looking: false,
    sending: false,
    similar: null as SimilarAsk | null,
    problem: noProblem,
    nameHint: '',
    pointSaid: '',
  },

  onLoad(query: Query) {
    const kept = readDraft(idIn(query, 'draft'));
    const post = actingPost(knownMe());
    this.draft = kept ?? { ...blank(), as: reportsAs(post), ...sameSpot(readDraft(idIn(query, 'again'))) };
    this.setData({ as: this.draft.as, look: look() });
    this.show({});
    void refreshChecklist(this.draft.as).then(() => this.show({}));
    // Entered straight from a poster: who I am is needed on the receipt.
    if (knownMe() === null) void refreshMe().then(() => this.setData(this.shown()));
    if (this.draft.unit === null && isUnread(query)) this.setData({ unitLost: true });
    if (this.draft.unit === null && !isUnread(query))
      void this.startAt(unitIn(query), post?.place.kind === 'unit' ? post.place.id : null);
  },

  onShow() {
    this.setData({ look: look() });
  },

  onUnload() {
    this.isGone = true;
    if (this.isElsewhere()) this.draft.files.forEach((file) => forgetFile(file.path));
  },

  /** Where the report begins: the poster's school, else my own, else the one I last reported for. */
  async startAt(fromPoster: string | null, mine: string | null) {
    const last = recentUnits()[0];
    const wanted = fromPoster ?? mine ?? last?.id ?? null;
    if (wanted === null) return;
    this.setData({ looking: true, unitLost: false });
    const unit = await findUnit(wanted);
    if (unit !== null && this.draft.unit === null) this.draft = { ...this.draft, unit };
    this.setData({
      looking: false,
      unitLost: unit === null && fromPoster !== null,
      ...this.shown(),
    });
  },

  item(): OfferedItem | null {
    return itemById(knownChecklist(this.draft.as), this.draft.itemId);
  },

  isElsewhere(): boolean {
    return channelProblem(this.item()) !== null;
  },

  /** Survives closing the app; a security lead does not (T27). */
  keep() {
    if (this.isElsewhere()) setAside(this.draft.draftId);
    if (!this.isElsewhere()) saveDraft(this.draft);
  },

  /** Keeps a change and shows the page as it now stands; a message about the field that changed goes away. */
  change(change: Partial<Draft>, more: Readonly<Record<string, unknown>> = {}) {
    this.draft = { ...this.draft, ...change, state: 'draft', reason: '' };
    this.keep();
    this.show(more);
  },

  /** The page as the draft stands. */
  shown() {
    const form = formView(this.draft, this.item(), bureauOf(knownMe()));
    return { form, similar: similarAsk(this.draft), nameHint: minorHint(this.draft.text) };
  },

  show(more: Readonly<Record<string, unknown>>) {
    this.setData({ ...this.shown(), problem: noProblem, ...more });
  },

  onAddFiles(event: Found) {
    this.arriving = Promise.all([this.arriving, this.takeIn(event)]);
  },
  async takeIn(event: Found) {
    const found = await Promise.all(
      event.detail.files.map(async (file) => ({ ...file, path: await keepFile(file.path) })),
    );
    this.change(withNewFiles(this.draft, found));
  },

  onRemoveFile(event: WechatMiniprogram.CustomEvent) {
    const n = Number(told(event, 'n'));
    const removed = this.draft.files.find((file) => file.n === n);
    if (removed !== undefined) forgetFile(removed.path);
    this.change({ files: this.draft.files.filter((file) => file.n !== n) });
  },

  onRetryFile(event: WechatMiniprogram.CustomEvent) {
    this.change(withFile(this.draft, Number(told(event, 'n')), { state: 'here' }));
    void this.send();
  },

  /** NB: the words themselves are not set back into the field while somebody types in it. */
  onText(event: WechatMiniprogram.Input) {
    const text = typed(event);
    this.draft = { ...this.draft, text };
    this.keep();
    const items = knownChecklist(this.draft.as);
    const found = text.trim() === '' ? [] : itemsFor(text, items).slice(0, suggested);
    this.setData({
      suggestions: found.map((item) => itemView(item, this.draft.itemId)),
      'form.counter': counter(text),
      nameHint: minorHint(text),
      problem: noProblem,
    });
  },

  onSuggestion(event: WechatMiniprogram.TouchEvent) {
    this.pickItem(tapped(event, 'id'));
  },
  onItems() {
    this.setData({ itemsOpen: true });
  },
  onItemsClose() {
    this.setData({ itemsOpen: false });
  },
  onItem(event: WechatMiniprogram.CustomEvent) {
    this.pickItem(told(event, 'id'));
  },
  onNoItem() {
    this.pickItem('');
  },
  pickItem(id: string) {
    const item = itemById(knownChecklist(this.draft.as), id);
    this.change(
      { itemId: item?.id ?? null, itemName: item?.plain ?? '', subMatterId: null, happeningNow: null },
      { itemsOpen: false, suggestions: [], officialOpen: false, subMattersOpen: false },
    );
    if (this.isElsewhere()) void wx.pageScrollTo({ selector: '#at-item', offsetTop: -80, duration: 200 });
  },
  onOfficial() {
    this.setData({ officialOpen: !this.data.officialOpen });
  },
  onSubMatters() {
    this.setData({ subMattersOpen: !this.data.subMattersOpen });
  },
  onSubMatter(event: WechatMiniprogram.TouchEvent) {
    const id = tapped(event, 'id');
    this.change({ subMatterId: id === this.draft.subMatterId ? null : id }, { subMattersOpen: false });
  },
  onHappening(event: WechatMiniprogram.TouchEvent) {
    this.change({ happeningNow: tapped(event, 'now') === 'yes' });
  },

  onUnits() {
    this.setData({ unitsOpen: true });
  },
  onUnitsClose() {
    this.setData({ unitsOpen: false });
  },
  onUnit(event: ChosenUnit) {
    const { unit } = event.detail;
    rememberUnit(unit);
    this.change({ unit, unitConfirmed: false }, { unitsOpen: false, unitLost: false });
  },
  onGrid() {
    if (this.draft.unit !== null) go(`/pages/grid/index?u=${this.draft.unit.id}&from=report`);
  },
  onUnitYes() {
    this.change({ unitConfirmed: true });
  },

  onPlaceOpen() {
    this.setData({ placeOpen: true });
  },
  onPlaceWords(event: WechatMiniprogram.Input) {
    this.draft = { ...this.draft, placeWords: typed(event) };
    this.keep();
  },
  async onPoint() {
    const isAgreed = await mayUse(this, 'location');
    this.setData({ pointSaid: isAgreed ? '' : withoutPoint });
    if (!isAgreed) return;
    const chosen = await wx.chooseLocation({}).catch(() => null);
    if (chosen === null) return;
    const { longitude, latitude, name } = chosen;
    const placeWords = this.draft.placeWords === '' ? name : this.draft.placeWords;
    this.change({ point: { longitude, latitude }, placeWords });
  },
  onNoPoint() {
    this.change({ point: null });
  },

  onWho() {
    this.setData({ whoOpen: !this.data.whoOpen });
  },
  onReporter(event: WechatMiniprogram.TouchEvent) {
    const value = tapped(event, 'value');
    const reporter = value === 'anonymous' || value === 'hidden' ? value : 'named';
    this.change({ reporter });
  },
  onCallMe(event: WechatMiniprogram.Input) {
    this.draft = { ...this.draft, callMe: typed(event) };
    this.keep();
  },
  onAboutSchool() {
    this.change({ aboutSchool: !this.draft.aboutSchool });
  },

  async onJoin(event: WechatMiniprogram.CustomEvent) {
    await this.arriving;
    if (this.isSending()) return;
    if (this.isStopped(channelProblem(this.item()) ?? detailProblem(this.draft))) return;
    if (!(await this.consented()) || this.isSending()) return;
    this.setData({ sending: true, problem: noProblem });
    saveDraft(this.draft);
    const { draftId } = this.draft;
    const stop = this.watchFiles(draftId);
    const message = await joinInstead(draftId, told(event, 'id'));
    stop();
    if (this.isGone) return;
    this.draft = readDraft(draftId) ?? this.draft;
    if (message === '') {
      await wx.redirectTo({ url: `/pages/report/done/index?draft=${draftId}` });
      return;
    }
    this.setData({ sending: false, ...this.shown(), problem: { field: 'join', message } });
  },
  onSee(event: WechatMiniprogram.CustomEvent) {
    go(`/pages/report/detail/index?id=${told(event, 'id')}`);
  },

  /** Points at what stops a press; false: nothing does. */
  isStopped(problem: Problem | null): boolean {
    if (problem !== null) this.point(problem);
    return problem !== null;
  },

  isSending(): boolean {
    return this.data.sending;
  },

  /** NB: a finger can be quicker than the pictures it has just chosen; nothing is sent without them. */
  async onSubmit() {
    await this.arriving;
    if (this.isSending()) return;
    if (this.isStopped(firstProblem(this.draft, this.item()))) return;
    // NB: while they were asked, another press may have begun to send.
    if ((await this.consented()) && !this.isSending()) await this.send();
  },

  /** What was taken back since it was put in is asked for again, or left out: a report never waits for it (F033). */
  async consented(): Promise<boolean> {
    const { point, files } = this.draft;
    if (point !== null && !(await consentTo(this, 'location')))
      this.change({ point: null }, { pointSaid: withoutPoint });
    if (files.length === 0 || (await consentTo(this, 'photos'))) return true;
    this.point(withoutPhotos);
    return false;
  },

  /** Shows what has to be put right, where it has to be put right. */
  point(problem: Problem) {
    this.setData({ problem, placeOpen: this.data.placeOpen || problem.field === 'place' });
    void wx.pageScrollTo({ selector: `#at-${problem.field}`, offsetTop: -12, duration: 200 });
  },

  /** Shows how far each file is; answers the way to stop. */
  watchFiles(draftId: string) {
    return onDraftChange(() => this.setData({ 'form.files': readDraft(draftId)?.files ?? [] }));
  },

  async send() {
    this.setData({ sending: true });
    saveDraft(this.draft);
    if (this.draft.unit !== null) rememberUnit(this.draft.unit);
    const { draftId } = this.draft;
    const stop = this.watchFiles(draftId);
    const sent = await sendDraft(draftId);
    stop();
    // Somebody who went elsewhere meanwhile finds it under 我的上报.
    if (this.isGone) return;
    this.draft = sent ?? this.draft;
    if (this.draft.state === 'failed') {
      const problem = { field: 'send', message: this.draft.reason };
      this.setData({ sending: false, ...this.shown(), problem });
      return;
    }
    await wx.redirectTo({ url: `/pages/report/done/index?draft=${this.draft.draftId}` });
  },
});
