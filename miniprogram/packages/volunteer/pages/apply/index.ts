import type { VolunteerOffer } from '../../../../../typings/volunteer';
import { ask } from '../../../../cloud/ask';
import { consentTold, forgetConsent } from '../../../../store/consents';
import { go } from '../../../../store/go';
import { again } from '../../../../store/loading';
import { knownMe, refreshMe } from '../../../../store/me';
import { askForReminders } from '../../../../store/reminders';
import { look } from '../../../../store/settings';
import { idIn, type Query } from '../../../../view/opening';
import { tapped, told, typed } from '../../../../view/tapped';
import {
  applicationOf,
  groupCodeIn,
  kindViews,
  noForm,
  tieOf,
  type KindView,
} from '../../../../view/volunteer';

const withoutNumber = '手机号已去掉。不留号码也能报名，请再点一次“提交申请”。';

/** Somebody applies to help a school: from its page, or by a group's card; everybody is reviewed (F027–F029). */
Page({
  ...again,
  unitId: '',
  code: '',
  offer: null as VolunteerOffer | null,

  data: {
    look: '',
    kind: 'loading',
    words: '',
    school: '',
    group: '',
    /** Said when the code belongs to another school than the one that was open. */
    moved: '',
    state: '',
    stateSaid: '',
    mayApply: false,
    kinds: [] as readonly KindView[],
    notice: [] as readonly string[],
    form: noForm,
    tie: { label: '', hint: '' },
    wrong: '',
    going: false,
    done: '',
    reminded: '',
  },

  onLoad(query: Query) {
    this.unitId = idIn(query, 'unit');
    this.code = groupCodeIn(query);
    if (this.unitId !== '' || this.code !== '') void this.load();
    if (this.unitId === '' && this.code === '') this.setData({ kind: 'code' });
  },
  onShow() {
    this.setData({ look: look() });
  },

  async load() {
    const [outcome] = await Promise.all([
      ask('volunteer.offer', {
        unitId: this.unitId === '' ? null : this.unitId,
        code: this.code === '' ? null : this.code,
      }),
      knownMe() === null ? refreshMe() : null,
    ]);
    if (!outcome.ok) {
      this.setData({ kind: 'error', words: outcome.refusal.message });
      return;
    }
    const { unit, group, kinds, notice, mine, mayApply } = outcome.answer;
    const isMoved = this.unitId !== '' && unit.id !== this.unitId;
    this.offer = outcome.answer;
    const chosen = group?.kind ?? '';
    this.setData({
      kind: '',
      school: unit.name,
      group: group?.name ?? '',
      moved: isMoved ? `这个群码是${unit.name}的，已经换成这所学校。` : '',
      state: mine?.state.text ?? '',
      stateSaid: mine?.said ?? '',
      mayApply,
      kinds: kindViews(kinds, chosen),
      notice,
      'form.kind': chosen,
      tie: tieOf(kinds, chosen),
    });
  },

  /** What was typed into the form stays. */
  onCode(event: WechatMiniprogram.CustomEvent) {
    this.code = told(event, 'code');
    void this.load();
  },

  onKind(event: WechatMiniprogram.TouchEvent) {
    const kind = tapped(event, 'kind');
    const kinds = this.offer?.kinds ?? [];
    this.setData({ 'form.kind': kind, kinds: kindViews(kinds, kind), tie: tieOf(kinds, kind), wrong: '' });
  },
  onField(event: WechatMiniprogram.Input) {
    this.setData({ [`form.${tapped(event, 'name')}`]: typed(event), wrong: '' });
  },
  onAdult() {
    this.setData({ 'form.adult': !this.data.form.adult, wrong: '' });
  },
  onAgree() {
    this.setData({ 'form.agree': !this.data.form.agree, wrong: '' });
  },
  async onSend() {
    if (this.offer === null || this.data.going) return;
    const application = applicationOf(this.data.form, this.offer, this.code);
    if (typeof application === 'string') {
      this.setData({ wrong: application });
      return;
    }
    this.setData({ going: true, wrong: '' });
    if (application.mobile !== '' && !(await consentTold(this, 'phone'))) {
      this.setData({ going: false, 'form.mobile': '', wrong: withoutNumber });
      return;
    }
    const outcome = await ask('volunteer.apply', application);
    if (!outcome.ok && outcome.refusal.code === 'CONSENT_REQUIRED') forgetConsent('phone');
    this.setData(
      outcome.ok
        ? { going: false, done: outcome.answer.said }
        : { going: false, wrong: outcome.refusal.message },
    );
  },

  /** NB: WeChat opens this prompt only from within a tap, so nothing may be awaited before it. */
  async onRemind() {
    const ending = await askForReminders(knownMe()?.askFor ?? []);
    this.setData({
      reminded: ending === 'accepted' ? '好的，有结果会提醒您。' : '没有开提醒，随时可以来这里看。',
    });
  },
  onMine() {
    go('/packages/volunteer/pages/mine/index');
  },

  /** Names the school only: nothing of who shares it, and no group's code. */
  onShareAppMessage(): WechatMiniprogram.Page.ICustomShareContent {
    const id = this.offer?.unit.id ?? '';
    return id === ''
      ? { title: '平安校园志愿者', path: 'pages/home/index' }
      : {
          title: `${this.data.school}招募平安校园志愿者`,
          path: `packages/volunteer/pages/apply/index?unit=${id}`,
        };
  },
});
