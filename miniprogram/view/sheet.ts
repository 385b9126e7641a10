import type { CaseSheet, SheetLine } from '../../typings/ledger';

/** A case on paper, every line with a key of its own: labels repeat, as two steps can be of one minute. */
export interface SheetView {
  readonly title: string;
  readonly number: string;
  readonly foot: string;
  readonly sections: readonly {
    readonly heading: string;
    readonly lines: readonly (SheetLine & { readonly key: number })[];
  }[];
}

/** The sheet as the page shows it; a section without lines is left out. */
export function sheetView({ title, number, foot, sections }: CaseSheet): SheetView {
  return {
    title,
    number,
    foot,
    sections: sections
      .filter(({ lines }) => lines.length > 0)
      .map(({ heading, lines }) => ({ heading, lines: lines.map((line, key) => ({ ...line, key })) })),
  };
}
