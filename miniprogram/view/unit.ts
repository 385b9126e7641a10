import type { UnitCard } from '../../typings/grid';

/** A school (or an area without one) that can be chosen, ready to be shown. */
export interface UnitView {
  readonly id: string;
  readonly name: string;
  readonly grid: string;
  readonly receiver: string;
  readonly distance: string;
  readonly hasLookAlikes: boolean;
  /** `您要报的是「A」吗？` and what it is easily taken for; empty when no question is needed (F041). */
  readonly question: string;
  readonly others: string;
}

/** Straight-line metres in words: `约 320 米`, `约 1.4 公里`. */
export function distanceWords(metres: number): string {
  if (metres < 1000) return `约 ${Math.max(10, Math.round(metres / 10) * 10)} 米`;
  return `约 ${(metres / 1000).toFixed(1)} 公里`;
}

/** One unit as the chooser shows it. */
export function unitView(unit: UnitCard): UnitView {
  const asks = unit.lookAlikes.length > 0;
  return {
    id: unit.id,
    name: unit.name,
    grid: `${unit.townName} · ${unit.gridName}`,
    receiver: unit.receiver,
    distance: unit.distanceMetres === undefined ? '' : distanceWords(unit.distanceMetres),
    hasLookAlikes: asks,
    question: asks ? `是「${unit.name}」吗？` : '',
    others: asks ? `名称相近的还有：${unit.lookAlikes.join('、')}` : '',
  };
}
