import type { UnitCard } from '../../../../../typings/grid';
import type { Answer, Ask } from '../../../../../typings/contract';
import type { PlaceRef } from '../../../../../typings/people';
import type { Outcome } from '../../../../../typings/refusal';
import { ask } from '../../../../cloud/ask';
import { newDraftId } from '../../../../store/drafts';
import { actingPost, knownMe, refreshMe } from '../../../../store/me';
import { look } from '../../../../store/settings';
import { tapped, typed } from '../../../../view/tapped';
import { inviteAsk, noInvite, noTeam, spokenCode, teamView } from '../../../../view/team';

type ChosenUnit = WechatMiniprogram.CustomEvent<{ unit: UnitCard }>;

const nothing = { code: '', said: '', path: '', name: '' };

const invitedView = ({ code, said, path }: Answer<'people.invite'>, name: string) => ({
  code: spokenCode(code),
  said,
  path,
  name,
});

/** The people of a place: who is in which post, who is invited; inviting, replacing, ending and locking. */
Page({
  place: null as PlaceRef | null,
  requestId: '',

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
  },

  onLoad() {
    void this.open();
  },

  onShow() {
    this.setData({ look: look() });
  },

  async onPullDownRefresh() {
    await this.load();
    void wx.stopPullDownRefresh();
  },

  async open() {
    if (knownMe() === null) await refreshMe();
    const post = actingPost(knownMe());
    this.place = post === null ? null : { kind: post.place.kind, id: post.place.id };
    this.setData({ as: post?.id ?? '' });
    await this.load();
  },

  async load() {
    const outcome = await ask('people.list', { place: this.place }, this.data.as);
    this.setData(
      outcome.ok
        ? { kind: '', team: teamView(outcome.answer) }
        : { kind: 'error', words: outcome.refusal.message },
    );
  },

  /** Another place than before: nothing that was begun here belongs there. */
  show(place: PlaceRef) {
    this.place = place;
    this.setData({
      kind: 'loading',
      team: noTeam,
      inviting: false,
      invited: nothing,
      said: '',
      unitsOpen: false,
    });
    void this.load();
  },

  begin(replaces: string) {
    this.requestId = newDraftId(Date.now());
    const member = this.data.team.members.find(({ key }) => key === replaces) ?? null;
    this.setData({
      inviting: true,
      choice: { ...noInvite, replaces: member },
      invited: nothing,
      wrong: '',
      said: '',
    });
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
  onReplace(event: WechatMiniprogram.TouchEvent) {
    this.begin(tapped(event, 'key'));
  },
  onRole(event: WechatMiniprogram.TouchEvent) {
    const role = this.data.team.roles.find((one) => one.role === tapped(event, 'role')) ?? null;
    this.setData({ 'choice.role': role, wrong: '' });
  },
  onName(event: WechatMiniprogram.Input) {
    this.setData({ 'choice.name': typed(event), wrong: '' });
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
  async onEnd(event: WechatMiniprogram.TouchEvent) {
    const member = this.data.team.members.find(({ key }) => key === tapped(event, 'key'));
    const { place } = this;
    if (member === undefined || place === null || member.role === 'VOL') return;
    const { role, who, name, title } = member;
    const content = `${name}下一次操作起就不能再用“${title}”的身份；待办留在这个岗位上。`;
    const { confirm } = await wx.showModal({ title: '停用这个身份？', content, confirmText: '停用' });
    const question: Ask<'people.end'> = { place, role, who };
    if (confirm) await this.settle(ask('people.end', question, this.data.as));
  },
  async onLock(event: WechatMiniprogram.TouchEvent) {
    const member = this.data.team.members.find(({ key }) => key === tapped(event, 'key'));
    const { place } = this;
    if (member === undefined || place === null || member.role === 'VOL') return;
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
  onAgain() {
    this.setData({ kind: 'loading' });
    void this.load();
  },
});
