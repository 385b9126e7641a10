import type { OfferedItem } from '../../typings/checklist';
import { ask } from '../cloud/ask';

interface Kept {
  readonly version: string;
  readonly items: readonly OfferedItem[];
}

const isKept = (value: unknown): value is Kept =>
  typeof value === 'object' && value !== null && 'version' in value && 'items' in value;

const keyFor = (as: string): string => `checklist:${as === '' ? 'citizen' : as}`;

/** The checklist this phone already has for the acting post; empty before its first reading. */
export function knownChecklist(as: string): readonly OfferedItem[] {
  const kept: unknown = wx.getStorageSync(keyFor(as));
  return isKept(kept) ? kept.items : [];
}

/** Brings the checklist up to date: a version compared, the items only when they changed. */
export async function refreshChecklist(as: string): Promise<readonly OfferedItem[]> {
  const kept: unknown = wx.getStorageSync(keyFor(as));
  const outcome = await ask('checklist.read', { version: isKept(kept) ? kept.version : null }, as);
  if (!outcome.ok || outcome.answer.items === null) return knownChecklist(as);
  wx.setStorageSync(keyFor(as), { version: outcome.answer.version, items: outcome.answer.items });
  return outcome.answer.items;
}
