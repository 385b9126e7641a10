import type { BraveryDoc } from '../../typings/bravery';
import type { Addressee } from '../../typings/message';
import type { Outcome } from '../../typings/refusal';
import type { JournalActor } from '../../typings/reportDoc';
import { postHolders } from '../postHolders';
import { onDuty } from '../receiver.rules';
import { grant, refuse } from '../refuse';
import type { Actor } from '../workflow/flow';
import type { Asker, Change, World } from '../world';
import type { Sight } from './sealed.rules';
import { braveryScope, policeOf } from './police.rules';
import type { Offices } from './told.rules';

export type Outside = Omit<World, 'courier'>;

/** Somebody else moved it while this person was looking. */
export const moved = refuse('CONFLICT', '刚刚有人处理过，请下拉刷新后再看，再决定。', 'v');

/** The same words whether it is not there or not theirs to see. */
export const notThere = refuse(
  'NOT_FOUND',
  '没有找到这份见义勇为申请，可能不在您的管辖范围，请返回列表再看。',
  'id',
);

export interface OpenedBravery {
  readonly deed: BraveryDoc;
  readonly sight: Sight;
  /** `REPORTER` for the applicant, whatever post they act in: nobody confirms or rewards their own (F328). */
  readonly actor: Actor;
  readonly by: JournalActor;
}

/** An application for its applicant, for the police of the place, or for the centre; for nobody else (F031, F330). */
export async function openBravery(
  id: string,
  { openid, aliases, name, post }: Asker,
  { store, directory }: Outside,
): Promise<Outcome<OpenedBravery>> {
  const deed = await store.read('braveries', id);
  if (deed === null) return notThere;
  if (aliases.includes(deed.who))
    return grant({ deed, sight: 'self', actor: 'REPORTER', by: { role: 'REPORTER', title: '申请人' } });
  const scope = post === null ? null : braveryScope(post, await directory.district());
  if (post === null || scope === null || !isWithin(scope, deed) || deed.box === 'gone') return notThere;
  const by = { role: post.role, title: post.title, openid, ...(name === null ? {} : { name }) };
  return grant({ deed, sight: post.role === 'SGC' ? 'centre' : 'police', actor: post.role, by });
}

const isWithin = (scope: Readonly<Record<string, unknown>>, { districtId, town }: BraveryDoc): boolean =>
  scope['districtId'] === districtId || scope['town.id'] === town.id;

/** One compare-and-set; false: somebody was quicker. */
export const amendBravery = (
  { _id, v }: Pick<BraveryDoc, '_id' | 'v'>,
  change: Change,
  { store }: Outside,
): Promise<boolean> => store.amend('braveries', _id, { v }, {}, change);

/**
 * Whom an application concerns in offices. The police: who is on duty at the first station that has somebody, then those
 * who hold its police posts. Where nobody of the police is registered the centre is told, so that it lies nowhere unseen.
 */
export async function officesFor(
  { town, districtId }: Pick<BraveryDoc, 'town' | 'districtId'>,
  outside: Outside,
): Promise<Offices> {
  const at = outside.now();
  const [station] = policeOf(town.id, await outside.directory.district(), at);
  const [officers, centre] = await Promise.all([
    station === undefined ? [] : postHolders('POL', station.id, outside),
    postHolders('SGC', districtId, outside),
  ]);
  const seated = station === undefined ? [] : onDuty(station.seats, at);
  const police = eachOnce([...seated, ...officers]);
  return { police: police.length > 0 ? police : centre, centre };
}

const eachOnce = (people: readonly Addressee[]): readonly Addressee[] =>
  people.filter(({ openid }, nth) => people.findIndex((other) => other.openid === openid) === nth);
