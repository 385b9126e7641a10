import type { Answer, Ask } from '../../typings/contract';
import type { ChangeDoc, ChangeLine } from '../../typings/people';
import type { Outcome } from '../../typings/refusal';
import { pageFrom } from '../paging.rules';
import { reachOf } from '../permission.rules';
import { grant, refuse } from '../refuse';
import type { Asker, Match, World } from '../world';
import { spokenActor } from './actor.rules';
import { isWhole } from './change.rules';
import { keyOf } from './place.rules';

const pageSize = 20;

const notYours = refuse('FORBIDDEN', '您现在的身份不能看人员变动记录，请在“我的”里切换身份。', 'as');

/** Who gave and took which post, newest first, each checked against the one before it in its chain (audit.read). */
export async function readChanges(
  { cursor }: Ask<'people.changes'>,
  { post }: Asker,
  { store }: World,
): Promise<Outcome<Answer<'people.changes'>>> {
  const reach = post === null ? null : reachOf('audit.read', post.role);
  if (post === null || reach === null) return notYours;
  // NB: the bureau reads what was changed in itself, the auditor everything.
  const match: Match = reach === 'D' ? { districtId: post.place.id } : { chain: keyOf(post.place) };
  const page = await store.page('changes', {
    match,
    by: 'order',
    direction: 'desc',
    after: cursor,
    limit: pageSize + 1,
    fields: ['_id', 'order'],
  });
  const { shown, next } = pageFrom(page, pageSize, ({ order }) => order);
  const ids = shown.flatMap(({ _id }) => [_id, ...beforeOf(_id)]);
  const found = new Map(
    (ids.length === 0 ? [] : await store.readAll('changes', [...new Set(ids)])).map((one) => [one._id, one]),
  );
  return grant({
    lines: shown.flatMap(({ _id }) => lineOf(found.get(_id), found)),
    next,
  });
}

/** The id of the entry before this one; none before the first. */
function beforeOf(id: string): readonly string[] {
  const [chain = '', nth = ''] = id.split('/');
  return Number(nth) <= 1 ? [] : [`${chain}/${String(Number(nth) - 1).padStart(nth.length, '0')}`];
}

function lineOf(change: ChangeDoc | undefined, found: ReadonlyMap<string, ChangeDoc>): readonly ChangeLine[] {
  if (change === undefined) return [];
  const { _id, at, chain, by, words } = change;
  const [before] = beforeOf(_id);
  const held = before === undefined ? null : (found.get(before) ?? null);
  const isFirst = before === undefined;
  return [
    {
      id: _id,
      at,
      place: chain.startsWith('person:') ? '' : chain,
      by: spokenActor(by),
      words,
      whole: isWhole(change, held) && (isFirst || held !== null),
    },
  ];
}
