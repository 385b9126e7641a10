/* A sheet of a workbook, as far as it is read. */

/** One cell as it is written: its place counted from 1, and its text. */
export interface ReadCell {
  readonly row: number;
  /** 1 is A. */
  readonly column: number;
  readonly text: string;
  readonly isFormula: boolean;
}

export interface Merged {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export interface ReadSheet {
  readonly cells: readonly ReadCell[];
  readonly merged: readonly Merged[];
}
