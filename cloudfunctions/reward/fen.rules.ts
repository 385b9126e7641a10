/** Fen in yuan, as a cell of a table holds them: `1234.50`. No rounding: fen are whole. */
export function yuanOf(fen: number): string {
  const whole = Math.abs(fen);
  return `${fen < 0 ? '-' : ''}${Math.floor(whole / 100)}.${String(whole % 100).padStart(2, '0')}`;
}

/** Fen as people read them: `1234.50 元`. */
export const spokenFen = (fen: number): string => `${yuanOf(fen)} 元`;
