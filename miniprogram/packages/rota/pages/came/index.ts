import type { AttendanceDeed } from '../../../../../typings/attendance';
import { ask } from '../../../../cloud/ask';
import { loading } from '../../../../store/loading';
import { rotaPost } from '../../../../store/rotaPost';
import { actingPost, knownMe, refreshMe } from '../../../../store/me';
import { look } from '../../../../store/settings';
import { cameShifts, type CameShift, narrowed, type Only, onlyIn, onlyWords } from '../../../../view/duty';
import type { Query } from '../../../../view/opening';
import { tapped, typed } from '../../../../view/tapped';
import { dayOf } from '../../../../view/time';

/** One school's day: who came, who did not, and what who keeps the rota does about it (F184). */
Page({
  ...loading,
  unitId: '',
  as: '',
  only: null as Only | null,
  excusing: null as { readonly shift: string; readonly who: string; readonly v: number } | null,

  data: {
    look: '',
    kind: 'loading',
    words: '',
    school: '',
    day: '',
    shifts: [] as readonly CameShift[],
    only: '',
    excusing: '',
    why: '',
    said: '',
    wrong: '',
  },

  onLoad(query: Query) {
    const day = query['day'] ?? '';
    this.unitId = query['unit'] ?? '';
    this.only = onlyIn(query['only'] ?? '');
    this.setData({
      only: onlyWords(this.only),
      day: /^\d{4}-\d{2}-\d{2}$/.test(day) ? day : dayOf(Date.now()),
    });
  },
  onShow() {
    this.setData({ look: look() });
    void this.open();
  },
  onDay(event: WechatMiniprogram.PickerChange) {
    this.setData({ day: typed(event), kind: 'loading', shifts: [] });
    void this.load();
  },

  /** NB: opened by a message it is the first page there is: who I am is not known yet. */
  async open() {
    if (knownMe() === null) await refreshMe();
    const { as, unitId } = rotaPost();
    this.as = actingPost(knownMe())?.id ?? as;
    if (this.unitId === '') this.unitId = unitId;
    await this.load();
  },
  async load() {
    const outcome = await ask('attendance.list', { unitId: this.unitId, day: this.data.day }, this.as);
    if (!outcome.ok) {
      this.setData({ kind: 'error', words: outcome.refusal.message, shifts: [] });
      return;
    }
    const { unit } = outcome.answer;
    const shifts = narrowed(outcome.answer.shifts, this.only);
    this.setData({ kind: shifts.length === 0 ? 'empty' : '', school: unit.name, shifts: cameShifts(shifts) });
  },

  onAll() {
    this.only = null;
    this.setData({ only: '' });
    void this.load();
  },

  onPhoto(event: WechatMiniprogram.TouchEvent) {
    const url = tapped(event, 'url');
    if (url !== '') void wx.previewMedia({ sources: [{ url, type: 'image' }] });
  },
  onDeed(event: WechatMiniprogram.TouchEvent) {
    const [shift, who, v, deed] = ['shift', 'who', 'v', 'deed'].map((name) => tapped(event, name));
    const whom = { shift: shift ?? '', who: who ?? '', v: Number(v) };
    if (deed === 'excuse') {
      this.excusing = whom;
      this.setData({ excusing: `${whom.shift}/${whom.who}`, why: '', wrong: '' });
      return;
    }
    if (deed === 'came' || deed === 'refuse') void this.act(whom, { kind: deed });
  },
  onWhy(event: WechatMiniprogram.Input) {
    this.setData({ why: typed(event), wrong: '' });
  },
  onExcuse() {
    const why = this.data.why.trim();
    if (why.length < 2) {
      this.setData({ wrong: '请写一句请假的原因，例如“生病”。' });
      return;
    }
    if (this.excusing !== null) void this.act(this.excusing, { kind: 'excuse', why });
  },
  async act(
    { shift, who, v }: { readonly shift: string; readonly who: string; readonly v: number },
    deed: AttendanceDeed,
  ) {
    const outcome = await ask('attendance.act', { id: shift, who, v, deed }, this.as);
    this.excusing = null;
    this.setData({
      excusing: '',
      said: outcome.ok ? outcome.answer.said : '',
      wrong: outcome.ok ? '' : outcome.refusal.message,
    });
    await this.load();
  },
});
