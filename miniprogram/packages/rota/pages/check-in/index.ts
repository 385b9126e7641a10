import type { MyTurn } from '../../../../../typings/attendance';
import type { Fix } from '../../../../../typings/checkIn';
import type { StandInTurn } from '../../../../../typings/substitute';
import { ask } from '../../../../cloud/ask';
import { keepFile } from '../../../../store/drafts';
import { go } from '../../../../store/go';
import { loading } from '../../../../store/loading';
import { flushPresses, keptPresses, pressNow } from '../../../../store/presses';
import { mayUse } from '../../../../store/privateUse';
import { look } from '../../../../store/settings';
import { instantOf, turnViews, type KeptPress, type TurnView } from '../../../../view/checkIn';
import { turnsTogether } from '../../../../view/substitute';
import { tapped } from '../../../../view/tapped';

type Shown = Pick<KeptPress, 'fix' | 'code' | 'photo'>;

const nothing: Shown = { fix: null, code: null, photo: null };
const withoutLocation = '不用定位也能签到：扫岗位上的现场码，或拍照请队长确认。';

/** At the gate: one large button; the code on site or a picture for whom it does not know where they are (F181). */
Page({
  ...loading,
  turns: [] as readonly (MyTurn | StandInTurn)[],

  data: {
    look: '',
    kind: 'loading',
    words: '',
    rows: [] as readonly TurnView[],
    going: '',
    said: '',
    wrong: '',
  },

  onShow() {
    this.setData({ look: look() });
    void this.load();
  },

  async load() {
    await flushPresses();
    const [outcome, standIn] = await Promise.all([ask('attendance.turns', {}), ask('substitute.list', {})]);
    if (!outcome.ok && this.turns.length === 0) {
      this.setData({ kind: 'error', words: outcome.refusal.message });
      return;
    }
    if (outcome.ok) this.turns = turnsTogether(outcome.answer.turns, standIn.ok ? standIn.answer.turns : []);
    this.show();
  },
  show() {
    const rows = turnViews(this.turns, keptPresses(), Date.now());
    this.setData({ rows, kind: rows.length === 0 ? 'empty' : '' });
  },

  async onPress(event: WechatMiniprogram.TouchEvent) {
    const id = tapped(event, 'id');
    if (this.data.going !== '') return;
    this.setData({ going: id, said: '', wrong: '' });
    const fix = await this.located();
    if (fix === null) {
      this.setData({ going: '', wrong: withoutLocation });
      return;
    }
    await this.send(id, 'in', { ...nothing, fix });
  },
  /** Null: they would rather not, or the phone does not know. */
  async located(): Promise<Fix | null> {
    if (!(await mayUse(this, 'location'))) return null;
    const found = await wx
      .getLocation({ type: 'gcj02', isHighAccuracy: true, highAccuracyExpireTime: 4000 })
      .catch(() => null);
    if (found === null) return null;
    const { longitude, latitude, accuracy } = found;
    return { longitude, latitude, accuracyMetres: Math.max(0, accuracy) };
  },

  async onScan(event: WechatMiniprogram.TouchEvent) {
    const id = tapped(event, 'id');
    const code = await wx.scanCode({ scanType: ['qrCode'] }).catch(() => null);
    if (code === null || this.data.going !== '') return;
    this.setData({ going: id, said: '', wrong: '' });
    await this.send(id, 'in', { ...nothing, code: code.result.slice(0, 400) });
  },
  async onPhoto(event: WechatMiniprogram.TouchEvent) {
    const id = tapped(event, 'id');
    if (this.data.going !== '' || !(await mayUse(this, 'photos'))) return;
    const taken = await wx
      .chooseMedia({ count: 1, mediaType: ['image'], sourceType: ['camera'], sizeType: ['compressed'] })
      .catch(() => null);
    const path = taken?.tempFiles[0]?.tempFilePath;
    if (path === undefined) return;
    this.setData({ going: id, said: '', wrong: '' });
    await this.send(id, 'in', { ...nothing, photo: await keepFile(path) });
  },
  async onLeave(event: WechatMiniprogram.TouchEvent) {
    const id = tapped(event, 'id');
    if (this.data.going !== '') return;
    this.setData({ going: id, said: '', wrong: '' });
    await this.send(id, 'out', nothing);
  },
  async send(shift: string, kind: KeptPress['kind'], shown: Shown) {
    const { state, words } = await pressNow({ shift, kind, ...shown, keptAt: instantOf(Date.now()) });
    this.setData({
      going: '',
      said: state === 'refused' ? '' : words,
      wrong: state === 'refused' ? words : '',
    });
    if (state === 'kept') this.show();
    if (state === 'sent') await this.load();
  },

  onHours() {
    go('/packages/rota/pages/hours/index');
  },
});
