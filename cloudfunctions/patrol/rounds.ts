import type { Answer, Ask } from '../../typings/contract';
import type { Outcome } from '../../typings/refusal';
import type { RoundDoc } from '../../typings/round';
import { grant, refuse } from '../refuse';
import { asked, firstFault } from '../workflow/needs.rules';
import type { Asker, World } from '../world';
import { roundCard, roundPage } from './card.rules';
import { roundFlow } from './flow.table';
import { keepRound } from './keepRounds';
import { photosOf } from './kept.rules';
import { overseesAt, plansAt } from './scope.rules';
import { stepChange, stepOf } from './step.rules';

const pageOf = 20;
const notForYou = refuse('FORBIDDEN', '您现在的身份只能看自己走的巡查，请在“我的”里切换身份。', 'mine');
const hidden = refuse('NOT_FOUND', '没有找到这一轮巡查，请返回刷新后再试。', 'id');
const moved = refuse('CONFLICT', '这一轮刚刚有变动，请刷新看看再操作。', 'v');
const nothing = { isItem: () => false, isOwnFile: () => false };

const shown = [
  '_id', 'circuit', 'who', 'startedAt', 'endedAt', 'state', 'visits', 'missed', 'findings', 'flags', 'order',
] as const; // prettier-ignore

/** Rounds, the newest first: my own wherever they were, or all of a school for who looks after it (F191, F192). */
export async function listRounds(
  { unitId, mine, cursor }: Ask<'round.list'>,
  { openid, post }: Asker,
  { store, directory }: World,
): Promise<Outcome<Answer<'round.list'>>> {
  const unit = await directory.unit(unitId);
  const isSeen = unit !== null && overseesAt(post, { unit, town: unit.town });
  if (!mine && !isSeen) return notForYou;
  const rounds = await store.page('rounds', {
    match: mine ? { 'who.openid': openid } : { 'unit.id': unitId },
    by: 'order',
    direction: 'desc',
    after: cursor,
    limit: pageOf,
    fields: shown,
  });
  return grant({
    rounds: rounds.map(roundCard),
    next: rounds.length < pageOf ? null : (rounds.at(-1)?.order ?? null),
  });
}

/** A round for who walked it, or looks after the school; for everybody else it is not there. */
async function openRound(id: string, { openid, post }: Asker, { store }: World): Promise<RoundDoc | null> {
  const round = await store.read('rounds', id);
  return round !== null && (round.who.openid === openid || overseesAt(post, round)) ? round : null;
}

export async function readRound(
  { id }: Ask<'round.read'>,
  asker: Asker,
  world: World,
): Promise<Outcome<Answer<'round.read'>>> {
  const round = await openRound(id, asker, world);
  if (round === null) return hidden;
  const files = photosOf(round);
  const addresses = files.length === 0 ? [] : await world.files.addresses(files);
  const addressOf = new Map(files.map((fileId, nth) => [fileId, addresses[nth] ?? '']));
  return grant(roundPage(round, asker.post, asker.openid, addressOf));
}

/** Officer or head decide whether a round counts, with a reason; the walker sees it (F192). */
export async function actOnRound(
  ask: Ask<'round.act'>,
  asker: Asker,
  world: World,
): Promise<Outcome<Answer<'round.act'>>> {
  const { openid, post, name } = asker;
  const round = await openRound(ask.id, asker, world);
  if (round === null) return hidden;
  if (round.v !== ask.v) return moved;
  const row = post !== null && plansAt(post, round.unit.id) ? stepOf(round, post.role, openid, ask.step) : null;
  if (row === null || post === null)
    return refuse('FORBIDDEN', `这一轮现在是“${roundFlow.states[round.state].label}”，您不能这样操作；自己走的、上报还没送到的，请由另一位核实。`);
  const input = asked(row.needs, ask.input);
  const fault = firstFault(row.needs, ask.input, nothing);
  if (fault !== null) return fault;
  const by = { role: post.role, title: post.title, openid, ...(name === null ? {} : { name }) };
  const change = stepChange({ round, step: ask.step, row, input, by, at: world.now() });
  if (!(await world.store.amend('rounds', round._id, { v: round.v }, {}, change))) return moved;
  await keepRound(round._id, world);
  return grant({ v: (await world.store.read('rounds', round._id))?.v ?? round.v + 1, said: row.said });
} // prettier-ignore
