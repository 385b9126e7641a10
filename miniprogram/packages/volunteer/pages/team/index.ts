import type { VolunteerBox, VolunteerTeam } from '../../../../../typings/volunteer';
import { ask } from '../../../../cloud/ask';
import { newDraftId } from '../../../../store/drafts';
import { go } from '../../../../store/go';
import { myPostId } from '../../../../store/me';
import { look } from '../../../../store/settings';
import { sharedBy, tapped, typed } from '../../../../view/tapped';
import { spokenCode } from '../../../../view/team';
import { cardViews, kindViews, type CardView, type KindView } from '../../../../view/volunteer';

const boxes = [
  { box: 'waiting', label: '待审核' },
  { box: 'team', label: '在队' },
  { box: 'past', label: '以往' },
] as const satisfies readonly { readonly box: VolunteerBox; readonly label: string }[];

const firstBox = (): VolunteerBox => 'waiting';

const noCode = { id: '', picture: '' };
const noGroup = { name: '', owner: '', kind: '' };

/** A school's volunteers for those who review them: the lists, the captains, the groups with their codes (F028, F029). */
Page({
  as: '',
  box: firstBox(),
  next: null as string | null,
  requestId: '',
  team: null as VolunteerTeam | null,

  data: {
    look: '',
    kind: 'loading',
    words: '',
    school: '',
    missing: '',
    captains: [] as VolunteerTeam['captains'],
    groups: [] as readonly (VolunteerTeam['groups'][number] & { readonly spoken: string })[],
    code: noCode,
    boxes,
    chosen: 'waiting',
    cards: [] as readonly CardView[],
    more: false,
    filing: false,
    group: noGroup,
    kinds: [] as readonly KindView[],
    wrong: '',
    said: '',
    going: false,
  },

  onShow() {
    this.setData({ look: look() });
    void this.open();
  },
  async onPullDownRefresh() {
    await this.open();
    void wx.stopPullDownRefresh();
  },
  onReachBottom() {
    if (this.next !== null) void this.list(this.next);
  },

  async open() {
    this.as = await myPostId();
    await Promise.all([this.load(), this.list(null)]);
  },

  async load() {
    const outcome = await ask('volunteer.team', {}, this.as);
    if (!outcome.ok) {
      this.setData({ kind: 'error', words: outcome.refusal.message });
      return;
    }
    this.team = outcome.answer;
    const { unit, missing, captains, groups } = outcome.answer;
    this.setData({
      kind: '',
      school: unit.name,
      missing: missing.join('，'),
      captains,
      groups: groups.map((group) => ({ ...group, spoken: spokenCode(group.code) })),
    });
  },

  async list(cursor: string | null) {
    const { box } = this;
    const outcome = await ask('volunteer.list', { box, cursor }, this.as);
    if (!outcome.ok || box !== this.box) return;
    const { cards, next } = outcome.answer;
    this.next = next;
    const shown = cardViews(cards, Date.now());
    this.setData({
      chosen: box,
      cards: cursor === null ? shown : [...this.data.cards, ...shown],
      more: next !== null,
    });
  },
  onAgain() {
    this.setData({ kind: 'loading' });
    void this.open();
  },

  onBox(event: WechatMiniprogram.TouchEvent) {
    this.box = boxes.find(({ box }) => box === tapped(event, 'box'))?.box ?? 'waiting';
    this.setData({ chosen: this.box, cards: [] });
    void this.list(null);
  },
  onCard(event: WechatMiniprogram.TouchEvent) {
    go(`/packages/volunteer/pages/detail/index?id=${tapped(event, 'id')}`);
  },

  onFile() {
    this.requestId = newDraftId(Date.now());
    this.setData({
      filing: true,
      group: noGroup,
      kinds: kindViews(this.team?.kinds ?? [], ''),
      wrong: '',
      said: '',
    });
  },
  onClose() {
    this.setData({ filing: false });
  },
  onField(event: WechatMiniprogram.Input) {
    this.setData({ [`group.${tapped(event, 'name')}`]: typed(event), wrong: '' });
  },
  onKind(event: WechatMiniprogram.TouchEvent) {
    const kind = tapped(event, 'kind');
    this.setData({ 'group.kind': kind, kinds: kindViews(this.team?.kinds ?? [], kind), wrong: '' });
  },
  async onSave() {
    const { name, owner } = this.data.group;
    const chosen = this.data.kinds.find((one) => one.chosen);
    if (this.data.going) return;
    if (chosen === undefined || name.trim().length < 2 || owner.trim().length < 2) {
      this.setData({ wrong: '请填群名、群主，并选群里主要是哪一类人。' });
      return;
    }
    this.setData({ going: true });
    const { kind } = chosen;
    const group = { requestId: this.requestId, name: name.trim(), owner: owner.trim(), kind };
    const outcome = await ask('volunteer.fileGroup', group, this.as);
    this.setData(
      outcome.ok
        ? { going: false, filing: false, said: outcome.answer.said }
        : { going: false, wrong: outcome.refusal.message },
    );
    await this.load();
  },
  /** Shown until it is put away, or the code is another one. */
  async onCode(event: WechatMiniprogram.TouchEvent) {
    const id = tapped(event, 'id');
    if (this.data.code.id === id || this.data.going) {
      this.setData({ code: noCode });
      return;
    }
    this.setData({ going: true, said: '' });
    const outcome = await ask('volunteer.groupCode', { id }, this.as);
    this.setData(
      outcome.ok
        ? { going: false, code: { id, picture: outcome.answer.picture } }
        : { going: false, code: noCode, said: outcome.refusal.message },
    );
  },
  async onRenew(event: WechatMiniprogram.TouchEvent) {
    await this.change(tapped(event, 'id'), 'renew', '换新群码？', '旧的卡片和群码马上失效。');
  },
  async onRevoke(event: WechatMiniprogram.TouchEvent) {
    await this.change(
      tapped(event, 'id'),
      'revoke',
      '撤销这个群？',
      '卡片和群码都不能再用；已经申请的人不受影响。',
    );
  },
  async change(id: string, change: 'renew' | 'revoke', title: string, content: string) {
    const group = this.data.groups.find((one) => one.id === id);
    if (group === undefined) return;
    const { confirm } = await wx.showModal({ title, content, confirmText: '确定' });
    if (!confirm) return;
    const outcome = await ask('volunteer.changeGroup', { id, v: group.v, change }, this.as);
    this.setData({ said: outcome.ok ? outcome.answer.said : outcome.refusal.message, code: noCode });
    await this.load();
  },

  /** The card names the school only; a group's own button brings the group's code along. */
  onShareAppMessage(
    event: WechatMiniprogram.Page.IShareAppMessageOption,
  ): WechatMiniprogram.Page.ICustomShareContent {
    const id = sharedBy(event, 'id');
    const path = this.data.groups.find((group) => group.id === id)?.path ?? '';
    const unit = this.team?.unit.id ?? '';
    const open = path === '' ? `packages/volunteer/pages/apply/index?unit=${unit}` : path;
    return { title: `${this.data.school}招募平安校园志愿者`, path: open };
  },
});
