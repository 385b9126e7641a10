import type { OfferedItem } from '../../typings/checklist';

/** One item of the checklist in a list to pick from. */
export interface ItemView {
  readonly id: string;
  readonly seq: string;
  readonly plain: string;
  readonly text: string;
  readonly chosen: boolean;
}

/** An item as the picker shows it: plain words first, the official text beside it. */
export function itemView(item: OfferedItem, chosenId: string | null): ItemView {
  return {
    id: item.id,
    seq: `事项${item.seq}`,
    plain: item.plain,
    text: item.text,
    chosen: item.id === chosenId,
  };
}

/** The item with this id among those the phone knows; null for "不确定". */
export function itemById(items: readonly OfferedItem[], itemId: string | null): OfferedItem | null {
  return items.find((item) => item.id === itemId) ?? null;
}
