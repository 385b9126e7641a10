import type { UnitCard } from '../../../../../typings/grid';
import type { Answer, Ask } from '../../../../../typings/contract';
import type { PlaceRef } from '../../../../../typings/people';
import type { Outcome } from '../../../../../typings/refusal';
import { ask } from '../../../../cloud/ask';
import { newDraftId } from '../../../../store/drafts';
import { loading } from '../../../../store/loading';
import { myPost } from '../../../../store/me';
import { look } from '../../../../store/settings';
import { isWide } from '../../../../store/wide';
import type { Desk, DeskView } from '../../../../view/deskTable';
import { deskView, withSort } from '../../../../view/deskTable';
import { tapped, told } from '../../../../view/tapped';
import type { MemberView, TeamView } from '../../../../view/team';
import {
  inviteAsk,
  memberRows,
  noInvite,
  noMembers,
  noTeam,
  spokenCode,
  teamView,
} from '../../../../view/team';

type ChosenUnit = WechatMiniprogram.CustomEvent<{ unit: UnitCard }>;

const nothing = { code: '', said: '', path: '', name: '' };

const invitedView = ({ code, said, path }: Answer<'people.invite'>, name: string) => ({
  code: spokenCode(code),
  said,
  path,
  name,
});

/**
 * The people of a place: who is in which post, who is invited; inviting, replacing, ending and locking. On a wide screen
 * they stand in a table, and whoever is chosen beside it.
 */
Page({
  ...loading,
  place: null as PlaceRef | null,
  requestId: '',
  desk: noMembers,

  data: {
    look: '',
    as: '',
    team: noTeam,
    kind: 'loading',
    words: '',
    said: '',
    wrong: '',
    inviting: false,
    choice: noInvite,
    invited: nothing,
    going: false,
    unitsOpen: false,
    isWide: false,
    table: null as DeskView | null,
    chosen: null as MemberView | null,
  },

  onLoad() {
    void this.open();
  },
  onResize({ size }: WechatMiniprogram.Page.IResizeOption) {
    this.setData({ isWide: isWide(size.windowWidth) });
  },

  onShow() {
    this.setData({ look: look(), isWide: isWide() });
  },

  async open() {
    const post = await myPost();
    this.place = post === null ? null : { kind: post.place.kind, id: post.place.id };
    this.setData({ as: post?.id ?? '' });
    await this.load();
  },

  async load() {
    const outcome = await ask('people.list', { place: this.place }, this.data.as);
    if (!outcome.ok) {
      this.setData({ kind: 'error', words: outcome.refusal.message });
      return;
    }
    const team = teamView(outcome.answer);
    const chosen = team.members.find(({ key }) => key === this.data.chosen?.key) ?? null;
    this.setData({ kind: '', team, chosen });
    this.draw({ rows: memberRows(team.members) });
  },
  draw(change: Partial<Desk>) {
    this.desk = { ...this.desk, ...change };
    this.setData({ table: deskView(this.desk) });
  },

  /** Another place than before: nothing that was begun here belongs there. */
  show(place: PlaceRef) {
    this.place = place;
    this.setData({
      kind: 'loading',
      team: noTeam satisfies TeamView,
      chosen: null,
      inviting: false,
      invited: nothing,
      said: '',
      unitsOpen: false,
    });
    void this.load();
  },

  begin(replaces: string) {
    this.requestId = newDraftId(Date.now());
    const member = this.memberOf(replaces);
    this.setData({
      inviting: true,
      choice: { ...noInvite, replaces: member },
      invited: nothing,
      wrong: '',
      said: '',
    });
  },

  memberOf(wanted: string): MemberView | null {
    return this.data.team.members.find(({ key }) => key === wanted) ?? null;
  },

  async send() {
    if (this.place === null || this.data.going) return;
    const question = inviteAsk(this.data.choice, this.place, this.requestId);
    if (typeof question === 'string') {
      this.setData({ wrong: question });
      return;
    }
    this.setData({ going: true, wrong: '' });
    const outcome = await ask('people.invite', question, this.data.as);
    this.setData(
      outcome.ok
        ? { going: false, invited: invitedView(outcome.answer, question.name) }
        : { going: false, wrong: outcome.refusal.message },
    );
    if (outcome.ok) await this.load();
  },

  /** Does what was confirmed, says how it went, and shows the team as it is now. */
  async settle(asking: Promise<Outcome<{ readonly said: string }>>) {
    const outcome = await asking;
    this.setData({ said: outcome.ok ? outcome.answer.said : outcome.refusal.message });
    await this.load();
  },

  /** The card opens the page where it is taken up; the code is for one person, once. */
  onShareAppMessage(): WechatMiniprogram.Page.ICustomShareContent {
    const { path, name } = this.data.invited;
    return path === ''
      ? { title: '平安校园专属网格', path: 'pages/home/index' }
      : { title: `请${name}本人认领身份`, path };
  },

  onPlace(event: WechatMiniprogram.PickerChange) {
    const place = this.data.team.places[Number(event.detail.value)];
    if (place !== undefined) this.show({ kind: place.kind, id: place.id });
  },
  onUnits() {
    this.setData({ unitsOpen: true });
  },
  onUnit(event: ChosenUnit) {
    this.show({ kind: 'unit', id: event.detail.unit.id });
  },
  onSheetClose() {
    this.setData({ unitsOpen: false });
  },
  onInvite() {
    this.begin('');
  },
  onFind(event: WechatMiniprogram.CustomEvent) {
    this.draw({ words: told(event, 'words') });
  },
  onSort(event: WechatMiniprogram.CustomEvent) {
    this.draw(withSort(this.desk, told(event, 'by')));
  },
  /** Who is looked at stands where an invitation would: one that is being written is left, a code that was not noted stays. */
  onRow(event: WechatMiniprogram.CustomEvent) {
    const chosen = this.memberOf(told(event, 'id'));
    this.setData({ chosen, inviting: this.data.inviting && this.data.invited.code !== '' });
  },
  onReplace(event: WechatMiniprogram.CustomEvent) {
    this.begin(told(event, 'key'));
  },
  onRole(event: WechatMiniprogram.CustomEvent) {
    const role = this.data.team.roles.find((one) => one.role === told(event, 'role')) ?? null;
    this.setData({ 'choice.role': role, wrong: '' });
  },
  onName(event: WechatMiniprogram.CustomEvent) {
    this.setData({ 'choice.name': told(event, 'name'), wrong: '' });
  },
  onSend() {
    void this.send();
  },
  onDone() {
    this.setData({ inviting: false, invited: nothing });
  },
  async onUninvite(event: WechatMiniprogram.TouchEvent) {
    await this.settle(ask('people.uninvite', { id: tapped(event, 'id') }, this.data.as));
  },
  async onEnd(event: WechatMiniprogram.CustomEvent) {
    const member = this.memberOf(told(event, 'key'));
    const { place } = this;
    if (member === null || place === null || member.role === 'VOL') return;
    const { role, who, name, title } = member;
    const content = `${name}下一次操作起就不能再用“${title}”的身份；待办留在这个岗位上。`;
    const { confirm } = await wx.showModal({ title: '停用这个身份？', content, confirmText: '停用' });
    const question: Ask<'people.end'> = { place, role, who };
    if (confirm) await this.settle(ask('people.end', question, this.data.as));
  },
  async onLock(event: WechatMiniprogram.CustomEvent) {
    const member = this.memberOf(told(event, 'key'));
    const { place } = this;
    if (member === null || place === null || member.role === 'VOL') return;
    const { role, who, name, locked } = member;
    const title = locked ? `恢复${name}的账号，原因：` : `停用${name}的账号，原因：`;
    const { confirm, content } = await wx.showModal({
      title,
      editable: true,
      placeholderText: '会记进变动记录',
    });
    const question: Ask<'people.lock'> = { place, role, who, locked: !locked, why: content };
    if (confirm) await this.settle(ask('people.lock', question, this.data.as));
  },
});
