import type { JournalEntry } from '../../typings/reportDoc';
import type { PosterDoc, PosterPage } from '../../typings/poster';

const shown = 20;

/** What was done to a school's poster, newest first. */
export const historyOf = (poster: PosterDoc | null): PosterPage['history'] =>
  (poster?.journal ?? [])
    .slice(-shown)
    .reverse()
    .map((entry) => ({
      at: entry.at,
      who: [entry.by.title, entry.by.name ?? ''].filter((one) => one !== '').join(' '),
      words: wordsOf(entry),
    }));

function wordsOf({ event, to, input }: JournalEntry): string {
  const said = String(input['words'] ?? '');
  if (event === 'proved') return `登记张贴：${said}`;
  if (event === 'checked') return `抽查：${said}`;
  if (event === 'consented') return '同意在海报上公开自己的手机号';
  if (event === 'consentWithdrawn') return '收回公开手机号的同意';
  if (to === 'closed') return '学校已停用，不再张贴';
  if (to === 'stale') return said === '' ? '内容过时，要重新张贴' : `内容过时：${said}`;
  return '内容又与墙上的一致';
}

/** Since when what hangs has been stale; null while it is not, or the clock has not noted it yet. */
export function staleSince({ state, journal }: PosterDoc): string | null {
  if (state !== 'stale') return null;
  return journal.findLast(({ from, to }) => to === 'stale' && from !== 'stale')?.at ?? null;
}
