import { ownRoundFields, ownSweepFields, roundLine, sweepLine } from '../patrol/ownLines.rules';
import { ownRewardLine } from '../reward/ownLines.rules';
import { ownCertificateFields, ownCertificateLine } from '../rota/certificate/own.rules';
import { thanksFields, thanksLine } from '../volunteer/thanks/thanks.rules';
import type { PageQuery, World } from '../world';

type Line = readonly [label: string, words: string];

/** A heading, and what stands below it; a page at a time, the heading on the first only. */
export interface Part {
  readonly heading: string | null;
  readonly lines: readonly Line[];
}

const atOnce = 50;

type Query = Omit<PageQuery<string>, 'fields' | 'parts'>;

/** The rounds that somebody walked, and the sweeps that they were on, in order (F033). */
export async function* patrolsOf(openid: string, { store }: Pick<World, 'store'>): AsyncGenerator<Part> {
  yield* pagesOf(
    '您走的巡查',
    { 'who.openid': openid },
    (query) => store.page('rounds', { ...query, fields: ownRoundFields }),
    roundLine,
  );
  yield* pagesOf(
    '您参加的集中排查',
    { named: openid },
    (query) => store.page('patrolSweeps', { ...query, fields: ownSweepFields }),
    (sweep) => sweepLine(sweep, openid),
  );
}

/** The certificates that somebody has asked for (F033). */
export const certificatesOf = (openid: string, { store }: Pick<World, 'store'>): AsyncGenerator<Part> =>
  pagesOf(
    '您的时长证明',
    { openid },
    (query) => store.page('certificates', { ...query, fields: ownCertificateFields }),
    ownCertificateLine,
  );

/** What became of each of their finds: whether it is rewarded, with how much, and why not (F033, F320). */
export async function* rewardsOf(
  aliases: readonly string[],
  { store, now }: Pick<World, 'store' | 'now'>,
): AsyncGenerator<Part> {
  const read = async (query: Query) => {
    const found = await store.page('rewards', { ...query, fields: ['_id'] });
    if (found.length === 0) return [];
    const held = await store.readAll('rewards', found.map(({ _id }) => _id)); // prettier-ignore
    return held.toSorted((one, other) => (one.order < other.order ? -1 : 1));
  };
  for (const who of aliases)
    yield* pagesOf('您的奖励', { who }, read, (reward) => ownRewardLine(reward, now()));
}

/** What a school said to somebody alone, in thanks (F033). */
export const thanksOf = (openid: string, { store }: Pick<World, 'store'>): AsyncGenerator<Part> =>
  pagesOf(
    '写给您的致谢',
    { for: openid },
    (query) => store.page('thanks', { ...query, fields: thanksFields }),
    (one) => {
      const { from, sentence, words } = thanksLine(one);
      return [from, `${sentence}${words}`];
    },
  );

async function* pagesOf<R extends { readonly order: string }>(
  heading: string,
  match: Query['match'],
  read: (query: Query) => Promise<readonly R[]>,
  lineOf: (row: R) => Line,
): AsyncGenerator<Part> {
  for (let after: string | null = null, isFirst = true; ; isFirst = false) {
    const found: readonly R[] = await read({ match, by: 'order', direction: 'asc', after, limit: atOnce });
    if (found.length === 0) return;
    yield { heading: isFirst ? heading : null, lines: found.map(lineOf) };
    after = found.at(-1)?.order ?? null;
  }
}
