import type { Answer, Ask } from '../../../typings/contract';
import type { UnitDoc } from '../../../typings/directory';
import type { OwedMessage } from '../../../typings/message';
import type { Outcome } from '../../../typings/refusal';
import type { StepInput } from '../../../typings/report';
import type { PatrolSweepDoc } from '../../../typings/sweep';
import { onDuty } from '../../receiver.rules';
import { grant, refuse } from '../../refuse';
import { asked, firstFault } from '../../workflow/needs.rules';
import type { Asker, World } from '../../world';
import { toldOf } from '../told.rules';
import { hidden, moved, openTied, standingOf } from './open';
import { isMissing, type SweepRow, stepChange, stepOf } from './step.rules';
import { sweepFlow, type SweepTell } from './sweep.table';

const nothing = { isItem: () => false, isOwnFile: () => false };

/** A step of a sweep: it closes only when every report is there, and with a summary, which the head is told of (F195). */
export async function actOnSweep(
  ask: Ask<'sweep.act'>,
  asker: Asker,
  world: World,
): Promise<Outcome<Answer<'sweep.act'>>> {
  const sweep = await openTied(ask.id, asker, world);
  if (sweep === null) return hidden;
  if (sweep.v !== ask.v) return moved;
  const standing = standingOf(asker);
  const row = standing === null ? null : stepOf(sweep, standing, ask.step);
  if (row === null || asker.post === null) return notNow(sweep);
  const fault = firstFault(row.needs, ask.input, nothing);
  if (fault !== null) return fault;
  const { openid, post, name } = asker;
  const at = world.now();
  const owed = owedFor(sweep, row, await world.directory.unit(sweep.unit.id), at);
  const by = { role: post.role, title: post.title, openid, ...(name === null ? {} : { name }) };
  const input = asked(row.needs, ask.input);
  const change = stepChange({ sweep, step: ask.step, row, input, by, more: moreOf(sweep, ask.step, input), owed, at });
  return (await world.store.amend('patrolSweeps', sweep._id, { v: sweep.v }, {}, change))
    ? grant({ v: sweep.v + 1, said: row.said })
    : moved;
} // prettier-ignore

function notNow({ state, findings }: PatrolSweepDoc) {
  const missing = findings.filter(isMissing).length;
  const why = missing === 0 ? '' : `还有 ${missing} 处的上报没有送到，送到后再办结；`;
  return refuse('FORBIDDEN', `这次排查现在是“${sweepFlow.states[state].label}”，您不能这样操作。${why}请刷新看看现在可以做什么。`, 'step');
} // prettier-ignore

function moreOf({ findings }: PatrolSweepDoc, step: Ask<'sweep.act'>['step'], input: StepInput) {
  if (step === 'close') return { summary: String(input['summary']).trim() };
  if (step !== 'giveUp') return {};
  return { findings: findings.map((finding) => (isMissing(finding) ? { ...finding, givenUp: true } : finding)) };
} // prettier-ignore

const words: { readonly [T in SweepTell]: (sweep: PatrolSweepDoc) => string } = {
  head: ({ findings }) => `已办结，发现${findings.length}处，请看小结`,
  officer: () => '网格长退回，请补充后再办结',
};

const roles = { head: 'HEAD', officer: 'OFF' } as const satisfies Record<SweepTell, string>;

function owedFor(sweep: PatrolSweepDoc, { tells }: SweepRow, unit: UnitDoc | null, at: Date): readonly OwedMessage[] {
  const seats = unit?.seats ?? [];
  return tells.map((tell) =>
    toldOf({
      key: `${sweep.journal.length}/${tell}`,
      what: '集中排查',
      unit: sweep.unit.name,
      words: words[tell](sweep),
      page: `packages/patrol/pages/sweep/index?id=${sweep._id}`,
      ladder: onDuty(seats.filter(({ role }) => role === roles[tell]), at),
      at,
    }),
  );
} // prettier-ignore
