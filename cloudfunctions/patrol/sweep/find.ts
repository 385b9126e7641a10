import type { Answer, Ask } from '../../../typings/contract';
import type { Outcome, Refused } from '../../../typings/refusal';
import type { PatrolSweepDoc, SweepFinding } from '../../../typings/sweep';
import { grant, refuse } from '../../refuse';
import { reportIdOf } from '../../report/identity.rules';
import type { Asker, World } from '../../world';
import { hidden, openSweep, standingOf } from './open';
import { type SweepRow, stepChange, stepOf } from './step.rules';
import { sweepFlow, sweepMost } from './sweep.table';

const mostTries = 6;
const busy = refuse('UNAVAILABLE', '几个人同时在记，暂时没能记下，请再点一次。');

/**
 * Notes something found, and the draft that will be its report: each report's id follows from what the phone made, so
 * whichever arrives first, the two find each other (ADR 0022). Several people may find at the same moment.
 */
export async function findOnSweep(
  ask: Ask<'sweep.find'>,
  asker: Asker,
  world: World,
): Promise<Outcome<Answer<'sweep.find'>>> {
  const ids = asker.aliases.map((alias) => reportIdOf(alias, ask.draftId));
  for (let tries = 0; tries < mostTries; tries += 1) {
    const sweep = await openSweep(ask.id, asker, world);
    if (sweep === null) return hidden;
    if (sweep.findings.some((finding) => finding.ids.some((id) => ids.includes(id))))
      return grant({ v: sweep.v, said: sweepFlow.states.running.steps.find.said });
    const row = rowFor(sweep, asker);
    if (row === null) return notNow(sweep);
    const wrong = fault(sweep, ask);
    if (wrong !== null) return wrong;
    if (await kept({ sweep, row, ask, ids, asker }, world)) return grant({ v: sweep.v + 1, said: row.said });
  }
  return busy;
}

function rowFor(sweep: PatrolSweepDoc, asker: Asker): SweepRow | null {
  const standing = standingOf(asker);
  return standing === null ? null : stepOf(sweep, standing, 'find');
}

const notNow = ({ state }: PatrolSweepDoc): Refused =>
  refuse('FORBIDDEN', `这次排查现在是“${sweepFlow.states[state].label}”，由参加的人在排查中记；别的问题请从首页“上报”另外报。`, 'id'); // prettier-ignore

function fault({ items, findings }: PatrolSweepDoc, { itemId }: Ask<'sweep.find'>): Refused | null {
  if (itemId !== null && !items.some(({ id }) => id === itemId))
    return refuse('INVALID', '这一项不在这次排查里，请刷新后重新选，或选“清单以外”。', 'itemId');
  if (findings.length >= sweepMost.findings)
    return refuse('INVALID', `一次排查最多记 ${sweepMost.findings} 处，请另建一次排查接着记。`, 'id');
  return null;
}

interface Found {
  readonly sweep: PatrolSweepDoc;
  readonly row: SweepRow;
  readonly ask: Ask<'sweep.find'>;
  readonly ids: readonly string[];
  readonly asker: Asker;
}

async function kept({ sweep, row, ask, ids, asker }: Found, { store, now }: World): Promise<boolean> {
  const { openid, post, name } = asker;
  if (post === null) return false;
  const at = now();
  const item = sweep.items.find(({ id }) => id === ask.itemId) ?? null;
  const where = ask.where.trim();
  const finding: SweepFinding = { item, where, at: at.toISOString(), ids, report: null, givenUp: false };
  const by = { role: post.role, title: post.title, openid, ...(name === null ? {} : { name }) };
  const words = [item?.name ?? '清单以外', where].filter((one) => one !== '').join('，');
  const more = { findings: [...sweep.findings, finding] };
  const change = stepChange({ sweep, step: 'find', row, input: { words }, by, more, at });
  return store.amend('patrolSweeps', sweep._id, { v: sweep.v }, {}, change);
}
