import type { Query } from './opening';

const decoded = (words: string): string => {
  try {
    return decodeURIComponent(words);
  } catch {
    return '';
  }
};

/** The number that a certificate's code, a share card or my own list opens the page with; empty without one. */
export function numberIn(query: Query): string {
  const scene = /^n=([0-9A-Za-z-]{14,16})$/.exec(decoded(query['scene'] ?? ''))?.[1];
  const linked = /^[0-9A-Za-z-]{14,16}$/.exec(decoded(query['n'] ?? ''))?.[0];
  return scene ?? linked ?? '';
}
