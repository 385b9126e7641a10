import type { Answer, Ask } from '../../typings/contract';
import type { PosterDoc, PosterState } from '../../typings/poster';
import type { Outcome } from '../../typings/refusal';
import { grant } from '../refuse';
import type { Asker, World } from '../world';
import { missingOf } from './facts.rules';
import { historyOf, staleSince } from './history.rules';
import { ownRow } from './ownRow.rules';
import { changedOf, stateOf } from './poster.rules';
import { coversUnit, posterScope } from './scope.rules';
import { wallOf } from './wall';
import { notThere } from './who.rules';

const said: { readonly [S in PosterState]: string } = {
  never: '还没有登记张贴。打印后贴到校门口，再拍一张照片登记。',
  current: '已张贴，内容是最新的。',
  stale: '墙上的内容已经过时，请重新打印、换下，再拍一张照片登记。',
  closed: '这所学校已经停用，不再张贴。',
};

/** A school's posters: what they say now, what is missing, and what hangs. */
export async function readPoster(
  { unitId }: Ask<'poster.read'>,
  asker: Asker,
  world: World,
): Promise<Outcome<Answer<'poster.read'>>> {
  const wall = coversUnit(asker.post, unitId) ? await wallOf(unitId, world) : null;
  if (wall === null) return notThere;
  const { unit, poster, roster, facts } = wall;
  const state = unit.closed === true ? 'closed' : stateOf(poster, facts);
  const mine = ownRow(roster, asker.openid);
  return grant({
    unit: { id: unit.id, name: unit.name },
    v: poster?.v ?? 1,
    state,
    said: poster?.check?.fine === false ? `抽查不符：${poster.check.words}` : said[state],
    facts,
    missing: missingOf(facts),
    changed: changedOf(poster, facts),
    staleSince: poster === null ? null : staleSince(poster),
    proof: await proofOf(poster, world),
    check: poster?.check ?? null,
    mayProve: state !== 'closed',
    mayCheck: posterScope(asker.post)?.['districtId'] !== undefined,
    myConsent: mine === null ? null : Object.hasOwn(poster?.consents ?? {}, mine.rowId),
    history: historyOf(poster),
  });
}

async function proofOf(poster: PosterDoc | null, { files }: World) {
  if (poster === null || poster.proof === null) return null;
  return { ...poster.proof, photos: await files.addresses(poster.proof.photos) };
}
