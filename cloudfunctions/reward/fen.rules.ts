/** Fen as people read them: `1234.50 元`. No rounding: fen are whole. */
export function spokenFen(fen: number): string {
  const whole = Math.abs(fen);
  return `${fen < 0 ? '-' : ''}${Math.floor(whole / 100)}.${String(whole % 100).padStart(2, '0')} 元`;
}
