import type { PatrolPage } from '../../../../../typings/patrol';
import { ask } from '../../../../cloud/ask';
import { knownChecklist } from '../../../../store/checklist';
import { newDraftId, saveDraft } from '../../../../store/drafts';
import { go } from '../../../../store/go';
import { loading } from '../../../../store/loading';
import { myPost } from '../../../../store/me';
import { onNetworkChange } from '../../../../store/network';
import { askForReminders } from '../../../../store/reminders';
import {
  beginWalk, flushRounds, knownPatrol, listWalks, onRoundChange, refreshPatrol,
} from '../../../../store/rounds'; // prettier-ignore
import { look } from '../../../../store/settings';
import { newDraft } from '../../../../view/draft';
import { itemsFor } from '../../../../view/itemSearch';
import { atGate, unitCardOf } from '../../../../view/round';
import { circuitViews, roundViews, walkViews } from '../../../../view/patrol';
import { tapped } from '../../../../view/tapped';

/** What is walked at my school today: begin a round, go on with one, see what arrived (F190–F194). */
Page({
  ...loading,
  as: '',
  unitId: '',
  sees: false,
  page: null as PatrolPage | null,
  stop: (): void => undefined,

  data: {
    look: '',
    kind: 'loading',
    words: '',
    school: '',
    circuits: circuitViews(null),
    walks: walkViews([], 0),
    rounds: roundViews([], 0),
    title: '',
    gate: atGate,
    next: '',
    asks: false,
    mayPlan: false,
  },

  onLoad() {
    const stops = [
      onRoundChange(() => this.showWalks()),
      onNetworkChange((online) => void (online && this.load())),
    ];
    this.stop = () => stops.forEach((stop) => stop());
  },
  onUnload() {
    this.stop();
  },
  onShow() {
    this.setData({ look: look() });
    void this.load();
  },
  onReachBottom() {
    if (this.data.next !== '') void this.list(this.data.next);
  },

  showWalks() {
    this.setData({ walks: walkViews(listWalks(), Date.now()) });
  },

  async load() {
    const post = await myPost();
    if (post === null || post.place.kind !== 'unit') {
      this.setData({ kind: 'error', words: '请在“我的”里切换到学校的身份，再来巡查。' });
      return;
    }
    this.as = post.id;
    this.unitId = post.place.id;
    this.sees = post.tools.includes('patrolWeeks');
    this.showPage(knownPatrol(this.unitId));
    this.showWalks();
    const outcome = await refreshPatrol(this.unitId, this.as);
    if (outcome.ok) this.showPage(outcome.answer);
    if (!outcome.ok && this.page === null) this.setData({ kind: 'error', words: outcome.refusal.message });
    await flushRounds();
    await this.list(null);
  },

  showPage(page: PatrolPage | null) {
    if (page === null) return;
    this.page = page;
    this.setData({
      kind: page.circuits.length === 0 ? 'empty' : '',
      words: page.mayPlan ? '请先设巡查点和路线，保安就能在这里走。' : '请联系责任网格员先设好巡查点和路线。',
      school: page.unit.name,
      circuits: circuitViews(page),
      asks: page.askFor.length > 0,
      mayPlan: page.mayPlan,
    });
  },

  /** Officer and head see the school's rounds, everybody else their own. */
  async list(cursor: string | null) {
    const outcome = await ask('round.list', { unitId: this.unitId, mine: !this.sees, cursor }, this.as);
    if (!outcome.ok) return;
    const { rounds, next } = outcome.answer;
    const shown = roundViews(rounds, Date.now());
    this.setData({
      title: this.sees ? '本校最近的巡查' : '我走过的',
      rounds: cursor === null ? shown : [...this.data.rounds, ...shown],
      next: next ?? '',
    });
  },

  onBegin(event: WechatMiniprogram.TouchEvent) {
    if (this.page === null) return;
    const { roundId } = beginWalk(this.page, tapped(event, 'id'), this.as, Date.now());
    go(`/packages/patrol/pages/walk/index?round=${roundId}`);
  },
  onWalk(event: WechatMiniprogram.TouchEvent) {
    go(`/packages/patrol/pages/walk/index?round=${tapped(event, 'id')}`);
  },
  onRound(event: WechatMiniprogram.TouchEvent) {
    go(`/packages/patrol/pages/round/index?id=${tapped(event, 'id')}`);
  },
  onSweeps() {
    go('/packages/patrol/pages/sweeps/index');
  },
  onPlan() {
    go('/packages/patrol/pages/plan/index');
  },
  async onRemind() {
    await askForReminders(this.page?.askFor ?? []);
    this.setData({ asks: false });
  },

  /** One tap: a report is written, with the item that its words suggest, and stands ready to be sent (F197). */
  onGate(event: WechatMiniprogram.TouchEvent) {
    if (this.page === null) return;
    const text = tapped(event, 'words');
    const [item] = itemsFor(text, knownChecklist(this.as)).filter(({ channel }) => channel === null);
    const now = Date.now();
    const draft = {
      ...newDraft(newDraftId(now), new Date(now).toISOString(), this.as),
      unit: unitCardOf(this.page),
      unitConfirmed: true,
      text,
      itemId: item?.id ?? null,
      itemName: item?.plain ?? '',
      placeWords: '校门口',
    };
    saveDraft(draft);
    go(`/pages/report/submit/index?draft=${draft.draftId}`);
  },
});
