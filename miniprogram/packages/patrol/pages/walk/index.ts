import type { PatrolPage, WalkStop } from '../../../../../typings/patrol';
import type { OfferedItem } from '../../../../../typings/checklist';
import { knownChecklist } from '../../../../store/checklist';
import { dropDraft, forgetFile, keepFile, newDraftId, saveDraft } from '../../../../store/drafts';
import { sendDraft } from '../../../../store/outbox';
import { mayUse } from '../../../../store/privateUse';
import { knownPatrol, onRoundChange, readWalk, saveWalk, sendWalk, dropWalk } from '../../../../store/rounds';
import { look } from '../../../../store/settings';
import type { Draft } from '../../../../view/draft';
import { newDraft, withNewFiles } from '../../../../view/draft';
import { itemsFor } from '../../../../view/itemSearch';
import type { Query } from '../../../../view/opening';
import { idIn } from '../../../../view/opening';
import type { Shown, Walk } from '../../../../view/round';
import {
  changed, checkViews, missingOf, stopIn, stopViews, unitCardOf, walkProblem, withStop, wrongWords,
} from '../../../../view/round'; // prettier-ignore
import { tapped, told, typed } from '../../../../view/tapped';

type Found = WechatMiniprogram.CustomEvent<{ files: { path: string; kind: 'photo' | 'video' }[] }>;

const suggested = 2;
const noPhotos: Draft['files'] = [];

/** One round, stop by stop; needs no network before it is sent, and then waits for one by itself (ADR 0022). */
Page({
  walk: null as Walk | null,
  patrol: null as PatrolPage | null,
  open: '',
  /** The report that is being written about the open stop. */
  finding: null as Draft | null,
  /** Photos and words of a stop that has no code. */
  proof: newDraft('', '', ''),
  stopListening: (): void => undefined,

  data: {
    look: '',
    kind: '',
    name: '',
    progress: '',
    needsLeader: false,
    leader: '',
    stops: [] as ReturnType<typeof stopViews>,
    open: '',
    openName: '',
    there: false,
    checks: [] as ReturnType<typeof checkViews>,
    hasWrong: false,
    reported: false,
    findingText: '',
    findingFiles: noPhotos,
    items: [] as readonly { readonly id: string; readonly name: string }[],
    itemId: '',
    byPhoto: false,
    proofFiles: noPhotos,
    missing: '',
    said: '',
    problem: '',
    state: 'walking',
    going: false,
  },

  onLoad(query: Query) {
    this.walk = readWalk(idIn(query, 'round'));
    this.patrol = this.walk === null ? null : knownPatrol(this.walk.unitId);
    this.setData({ look: look(), kind: this.walk === null || this.patrol === null ? 'error' : '' });
    this.stopListening = onRoundChange(() => this.heard());
    this.show();
  },
  onShow() {
    this.setData({ look: look() });
  },
  onUnload() {
    this.stopListening();
  },

  /** The network may have sent it meanwhile. */
  heard() {
    const now = this.walk === null ? null : readWalk(this.walk.roundId);
    if (now !== null && this.walk !== null && now.state !== this.walk.state) {
      this.walk = now;
      this.show();
    }
  },

  keep(walk: Walk) {
    this.walk = walk;
    saveWalk(walk);
    this.show();
  },

  stopOpen(): WalkStop | undefined {
    return this.patrol?.stops.find(({ id }) => id === this.open);
  },

  show() {
    const { walk, patrol } = this;
    if (walk === null || patrol === null) return;
    const circuit = patrol.circuits.find(({ id }) => id === walk.circuit);
    const visited = walk.stops.find(({ stop }) => stop === this.open);
    const wrong = visited?.wrong ?? [];
    const stop = this.stopOpen();
    this.setData({
      name: walk.circuitName,
      progress: `${walk.stops.length}/${circuit?.stops.length ?? 0} 个点`,
      needsLeader: circuit?.needsLeader === true,
      leader: walk.leader,
      stops: stopViews(walk, patrol, Date.now()),
      open: this.open,
      openName: stop?.name ?? '',
      there: visited !== undefined,
      checks: checkViews(stop, wrong),
      hasWrong: wrong.length > 0,
      reported: visited !== undefined && visited.draftId !== null,
      findingText: this.finding?.text ?? '',
      findingFiles: this.finding?.files ?? [],
      items: this.suggestions(),
      itemId: this.finding?.itemId ?? '',
      proofFiles: this.proof.files,
      missing: missingOf(walk, patrol).join('、'),
      state: walk.state,
      said: walk.state === 'sent' ? walk.said : walk.reason,
      problem: '',
    });
  },

  suggestions() {
    const text = this.finding?.text ?? '';
    const items: readonly OfferedItem[] = text === '' ? [] : knownChecklist(this.walk?.as ?? '');
    return itemsFor(text, items)
      .filter(({ channel }) => channel === null)
      .slice(0, suggested)
      .map(({ id, plain }) => ({ id, name: plain }));
  },

  onLeader(event: WechatMiniprogram.Input) {
    if (this.walk === null) return;
    this.walk = { ...this.walk, leader: typed(event) };
    saveWalk(this.walk);
  },

  onStop(event: WechatMiniprogram.TouchEvent) {
    const id = tapped(event, 'id');
    this.open = this.open === id ? '' : id;
    this.finding = null;
    this.proof = newDraft('', '', '');
    this.setData({ byPhoto: false });
    this.show();
  },

  async onScan() {
    const { walk, patrol } = this;
    if (walk === null || patrol === null) return;
    const scanned = await wx.scanCode({ scanType: ['qrCode'] }).catch(() => null);
    if (scanned === null) return;
    const id = stopIn(scanned.result, walk.unitId);
    const isOfCircuit = patrol.circuits.some((one) => one.id === walk.circuit && one.stops.includes(id));
    if (!isOfCircuit) {
      this.setData({
        problem: '这不是这条路线的巡查点码。请扫点位上贴的码；码坏了，可以点开这个点用拍照说明。',
      });
      return;
    }
    this.arrive(id, { by: 'scan', code: scanned.result.trim() });
  },

  arrive(id: string, shown: Shown) {
    if (this.walk === null) return;
    this.open = id;
    this.setData({ byPhoto: false });
    this.keep(withStop(this.walk, id, new Date().toISOString(), shown));
    void wx.vibrateShort({ type: 'light' }).catch(() => undefined);
  },

  async onPlace() {
    const id = this.open;
    if (id === '' || !(await mayUse(this, 'location'))) return;
    const found = await wx.getLocation({ type: 'gcj02', isHighAccuracy: true }).catch(() => null);
    if (found === null) {
      this.setData({ problem: '没有定到位。请扫码，或拍照说明。' });
      return;
    }
    const { longitude, latitude, accuracy } = found;
    this.arrive(id, { by: 'place', longitude, latitude, accuracyMetres: accuracy });
  },

  onByPhoto() {
    this.setData({ byPhoto: true });
  },
  async onProofAdd(event: Found) {
    this.proof = withNewFiles(this.proof, await this.kept(event));
    this.show();
  },
  onProofRemove(event: WechatMiniprogram.CustomEvent) {
    this.proof = { ...this.proof, files: this.without(this.proof.files, told(event, 'n')) };
    this.show();
  },
  onReason(event: WechatMiniprogram.Input) {
    this.proof = { ...this.proof, text: typed(event) };
  },
  onProof() {
    const { files, text } = this.proof;
    if (files.length === 0 || text.trim().length < 2) {
      this.setData({ problem: '请拍一张这里的照片，并写一句为什么不能扫码。' });
      return;
    }
    const photos = files.slice(0, 3).map(({ n, path }) => ({ n, path, fileId: '' }));
    this.arrive(this.open, { by: 'photo', photos, reason: text.trim() });
  },

  kept(event: Found) {
    return Promise.all(
      event.detail.files.map(async (file) => ({ ...file, path: await keepFile(file.path) })),
    );
  },
  without(files: Draft['files'], n: string): Draft['files'] {
    const gone = files.find((file) => String(file.n) === n);
    if (gone !== undefined) forgetFile(gone.path);
    return files.filter((file) => String(file.n) !== n);
  },

  /** Something is wrong, or is after all not: the words of its report follow as long as nobody wrote their own. */
  onCheck(event: WechatMiniprogram.TouchEvent) {
    const visited = this.walk?.stops.find(({ stop }) => stop === this.open);
    if (this.walk === null || visited === undefined || visited.draftId !== null) return;
    const id = tapped(event, 'id');
    const wrong = visited.wrong.includes(id)
      ? visited.wrong.filter((one) => one !== id)
      : [...visited.wrong, id];
    const stop = this.stopOpen();
    const before = wrongWords(stop, visited.wrong);
    const finding = this.finding ?? this.newFinding();
    const isTheirs = finding.text !== '' && finding.text !== before;
    this.finding = isTheirs ? finding : { ...finding, text: wrongWords(stop, wrong), itemId: null };
    this.keep(changed(this.walk, this.open, { wrong }));
  },

  newFinding(): Draft {
    const now = Date.now();
    const draft = newDraft(newDraftId(now), new Date(now).toISOString(), this.walk?.as ?? '');
    const { patrol, walk } = this;
    return {
      ...draft,
      unit: patrol === null ? null : unitCardOf(patrol),
      unitConfirmed: true,
      placeWords: this.stopOpen()?.name ?? '',
      ...(walk === null ? {} : { found: { in: 'round', id: walk.roundId } as const }),
    };
  },

  onFindingText(event: WechatMiniprogram.Input) {
    this.finding = { ...(this.finding ?? this.newFinding()), text: typed(event) };
    this.setData({ items: this.suggestions() });
  },
  onItem(event: WechatMiniprogram.TouchEvent) {
    const id = tapped(event, 'id');
    const isSame = this.finding?.itemId === id;
    const name = this.data.items.find((item) => item.id === id)?.name ?? '';
    this.finding = {
      ...(this.finding ?? this.newFinding()),
      itemId: isSame ? null : id,
      itemName: isSame ? '' : name,
    };
    this.show();
  },
  async onFindingAdd(event: Found) {
    this.finding = withNewFiles(this.finding ?? this.newFinding(), await this.kept(event));
    this.show();
  },
  onFindingRemove(event: WechatMiniprogram.CustomEvent) {
    const finding = this.finding ?? this.newFinding();
    this.finding = { ...finding, files: this.without(finding.files, told(event, 'n')) };
    this.show();
  },

  /** The report goes into the phone's outbox, and the round names it: from here on neither can be lost. */
  async onFinding() {
    const { finding, walk } = this;
    if (finding === null || walk === null) return;
    if (finding.text.trim() === '' && finding.files.length === 0) {
      this.setData({ problem: '请拍一张照片，或写一句话。' });
      return;
    }
    if (finding.files.length > 0 && !(await mayUse(this, 'photos'))) {
      this.setData({ problem: '没有同意使用照片：请删去照片，只写一句话也能报。' });
      return;
    }
    saveDraft({ ...finding, state: 'waiting' });
    this.finding = null;
    this.keep(changed(walk, this.open, { draftId: finding.draftId }));
    void sendDraft(finding.draftId);
  },

  async onDone() {
    const { walk, patrol } = this;
    if (walk === null || this.data.going) return;
    const problem = walkProblem(walk, patrol);
    if (problem !== '') {
      this.setData({ problem });
      return;
    }
    const missing = missingOf(walk, patrol);
    if (missing.length > 0 && !(await this.agrees(missing))) return;
    const endedAt = walk.state === 'walking' ? new Date().toISOString() : walk.endedAt;
    this.keep({ ...walk, state: 'waiting', endedAt, reason: '' });
    this.setData({ going: true });
    this.walk = await sendWalk(walk.roundId);
    this.setData({ going: false });
    this.show();
  },
  async agrees(missing: readonly string[]): Promise<boolean> {
    const content = `还没到：${missing.slice(0, 5).join('、')}。送出后这一轮不计入，要网格员核实。`;
    return (await wx.showModal({ title: '没有走完就送出？', content, confirmText: '送出' })).confirm;
  },

  async onDrop() {
    const { walk } = this;
    if (walk === null) return;
    const content = '手机里的这一轮会删掉；已经上报的问题不受影响。';
    const { confirm } = await wx.showModal({ title: '不走了？', content, confirmText: '删掉' });
    if (!confirm) return;
    if (this.finding !== null) dropDraft(this.finding.draftId);
    dropWalk(walk.roundId);
    void wx.navigateBack();
  },
});
