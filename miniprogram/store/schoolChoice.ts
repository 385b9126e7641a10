import type { UnitCard } from '../../typings/grid';
import { myPost } from './me';

/** A page about one school: a school's people see their own, the bureau chooses. */
interface OfOneSchool {
  unitId: string;
  load(): Promise<void>;
  setData(data: {
    readonly as?: string;
    readonly isBureau?: boolean;
    readonly unitsOpen?: boolean;
    readonly kind?: string;
    readonly view?: null;
    readonly said?: string;
    readonly problem?: string;
  }): void;
}

type ChosenUnit = WechatMiniprogram.CustomEvent<{ unit: UnitCard }>;

/** How a school is chosen: spread into `Page({…})`. */
export const schoolChoice = {
  async open(this: OfOneSchool): Promise<void> {
    const post = await myPost();
    const isBureau = post?.place.kind === 'district';
    this.unitId = isBureau ? '' : (post?.place.id ?? '');
    this.setData({ as: post?.id ?? '', isBureau, unitsOpen: isBureau, kind: isBureau ? '' : 'loading' });
    if (!isBureau) await this.load();
  },
  onUnits(this: OfOneSchool): void {
    this.setData({ unitsOpen: true });
  },
  onSheetClose(this: OfOneSchool): void {
    this.setData({ unitsOpen: false });
  },
  onUnit(this: OfOneSchool, event: ChosenUnit): void {
    this.unitId = event.detail.unit.id;
    this.setData({ unitsOpen: false, kind: 'loading', view: null, said: '', problem: '' });
    void this.load();
  },
};
