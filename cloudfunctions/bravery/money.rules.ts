/** The most that is taken for one award, in fen: a million yuan. What is more is a slip of the finger. */
const mostFen = 100_000_000;

/** Yuan as somebody types them, in fen: `5000`, `5000.50`; null for what is no amount. */
export function fenFrom(words: unknown): number | null {
  const [, yuan, cents = ''] = /^(\d{1,7})(?:\.(\d{1,2}))?$/.exec(typeof words === 'string' ? words.trim() : '') ?? [];
  if (yuan === undefined) return null;
  const fen = Number(yuan) * 100 + Number(cents.padEnd(2, '0'));
  return fen > 0 && fen <= mostFen ? fen : null;
} // prettier-ignore
