import type { UnitCard } from '../../typings/grid';
import { ask } from '../cloud/ask';

const key = 'units';
const remembered = 8;

const isUnits = (value: unknown): value is readonly UnitCard[] => Array.isArray(value);

/** Units this phone has reported for or looked at, the latest first. */
export function recentUnits(): readonly UnitCard[] {
  const kept: unknown = wx.getStorageSync(key);
  return isUnits(kept) ? kept : [];
}

/** Remembers a unit, so that the next report has it at hand, also without a network. */
export function rememberUnit(unit: UnitCard): void {
  const others = recentUnits().filter((one) => one.id !== unit.id);
  wx.setStorageSync(key, [unit, ...others].slice(0, remembered));
}

/** The unit with this id: from the cloud, else as this phone last saw it; null when neither knows it. */
export async function findUnit(unitId: string): Promise<UnitCard | null> {
  const outcome = await ask('grid.unit', { unitId });
  if (outcome.ok) return outcome.answer;
  if (outcome.refusal.code !== 'UNAVAILABLE') return null;
  return recentUnits().find((unit) => unit.id === unitId) ?? null;
}
