import type { UnitCard } from '../../../typings/grid';
import { ask } from '../../cloud/ask';
import { mayUse } from '../../store/privateUse';
import { findUnit, recentUnits } from '../../store/units';
import { unitInCode } from '../../view/opening';
import { tapped, typed } from '../../view/tapped';
import type { UnitView } from '../../view/unit';
import { unitView } from '../../view/unit';

const pauseMilliseconds = 250;

interface Own {
  units: readonly UnitCard[];
  timer: number;
}

const own = (component: unknown): Own => component as Own;

/** Chooses a school (or an area without one): by name, by what is near, by its poster. Sends `choose` {unit}, `close`. */
Component({
  properties: {
    open: { type: Boolean, value: false },
    look: { type: String, value: '' },
  },
  data: { rows: [] as UnitView[], heading: '', said: '', busy: false },
  observers: {
    open(open: boolean) {
      if (open) this.show(recentUnits(), recentUnits().length === 0 ? '' : '最近用过', '');
    },
  },
  methods: {
    show(units: readonly UnitCard[], heading: string, said: string) {
      own(this).units = units;
      this.setData({ rows: units.map(unitView), heading, said, busy: false });
    },
    onSearch(event: WechatMiniprogram.Input) {
      const words = typed(event).trim();
      clearTimeout(own(this).timer);
      own(this).timer = setTimeout(() => void this.search(words), pauseMilliseconds);
    },
    async search(words: string) {
      if (words === '') {
        this.show(recentUnits(), '最近用过', '');
        return;
      }
      this.setData({ busy: true });
      const outcome = await ask('grid.search', { words });
      if (!outcome.ok) {
        this.show([], '', outcome.refusal.message);
        return;
      }
      const { units } = outcome.answer;
      this.show(units, '', units.length === 0 ? '没有找到。少打几个字再试，例如只写“湖塘”。' : '');
    },
    async onNear() {
      if (!(await mayUse(this, 'location'))) {
        this.setData({ said: '不用位置也行，直接按名称搜，或扫海报上的码。' });
        return;
      }
      this.setData({ busy: true, said: '' });
      const point = await wx.getLocation({ type: 'gcj02' }).catch(() => null);
      if (point === null) {
        this.show([], '', '没有得到位置。不要紧，直接按名称搜就行。');
        return;
      }
      const { longitude, latitude } = point;
      const outcome = await ask('grid.nearest', { point: { longitude, latitude } });
      if (!outcome.ok) {
        this.show([], '', outcome.refusal.message);
        return;
      }
      this.show(outcome.answer.units, '离您最近', '');
    },
    async onScan() {
      const code = await wx.scanCode({ scanType: ['qrCode', 'wxCode'] }).catch(() => null);
      if (code === null) return;
      const unitId = unitInCode({ result: code.result, path: code.path });
      const unit = unitId === null ? null : await findUnit(unitId);
      if (unit === null) {
        this.show([], '', '这不是校门口的网格二维码。请扫平安校园海报上的码，或按名称搜。');
        return;
      }
      this.triggerEvent('choose', { unit });
    },
    onChoose(event: WechatMiniprogram.TouchEvent) {
      const unit = own(this).units.find((one) => one.id === tapped(event, 'id'));
      if (unit !== undefined) this.triggerEvent('choose', { unit });
    },
    onClose() {
      this.triggerEvent('close');
    },
  },
});
