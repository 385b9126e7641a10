import type { Answer, Ask } from '../../typings/contract';
import type { Refused, Outcome } from '../../typings/refusal';
import type { StepInput } from '../../typings/report';
import type { GuardFormula } from '../../typings/roster';
import { projectTeam } from '../projectTeam';
import { onDuty } from '../receiver.rules';
import { grant, refuse } from '../refuse';
import { fill } from '../report/fill.rules';
import { asked, firstFault } from '../workflow/needs.rules';
import { allowedStep } from '../workflow/step.rules';
import type { Asker, World } from '../world';
import { rosterFaults } from './check.rules';
import { guardCount } from './guards.rules';
import { formulaNow } from './guards/now';
import { amendRoster, type Opened, movedMeanwhile, openRoster, studentsOf } from './open';
import { needsOf } from './page.rules';
import { rosterFlow } from './roster.table';
import { subjectOf, takeStep } from './step.rules';

const nothing = { isItem: () => false, isOwnFile: () => false };

const mostShown = 2;

/** Takes one step of the filing: one compare-and-set; the directory and the messages follow (F019–F023, W19). */
export async function actOnRoster(
  ask: Ask<'roster.act'>,
  asker: Asker,
  world: World,
): Promise<Outcome<Answer<'roster.act'>>> {
  const opened = await openRoster(ask.unitId, asker, world);
  if (!opened.ok) return opened;
  const { roster, unit, district, post } = opened.answer;
  const row = allowedStep(rosterFlow, subjectOf(roster, post, true), ask.step);
  if (roster.v !== ask.v) return movedMeanwhile;
  if (row === null)
    return refuse('FORBIDDEN', `名单现在是“${rosterFlow.states[roster.state].label}”，您不能这样操作。`);
  const needs = needsOf(row.needs, studentsOf(unit, roster) !== null);
  const input = asked(needs, ask.input);
  const fault =
    firstFault(needs, ask.input, nothing) ??
    (ask.step === 'submit' ? stopped(opened.answer, input, await formulaNow(world)) : null);
  if (fault !== null) return fault;
  const { after, change } = takeStep({
    roster,
    step: ask.step,
    row,
    input,
    post,
    openid: asker.openid,
    name: asker.name,
    district,
    reach: {
      // NB: also those whose team is not filed: they are the ones to write it.
      school: unit.seats.filter(({ role }) => role !== 'AUX').map(({ openid, title }) => ({ openid, title })),
      bureau: onDuty(
        district.bureauSeats.filter(({ role }) => role === 'EDU'),
        world.now(),
      ),
    },
    at: world.now(),
  });
  if (!(await amendRoster(opened.answer, change, world))) return movedMeanwhile;
  await projectTeam(roster._id, world);
  await world.courier.deliver(after, after.owed.slice(roster.owed.length), 'rosters');
  return grant({ v: after.v, said: fill(row.said, { bureau: district.bureau }) });
}

/** What keeps a roster from being submitted, in one answer (F019–F021). */
function stopped({ roster, unit }: Opened, input: StepInput, formula: GuardFormula): Refused | null {
  const typed = Number(input['studentCount'] ?? Number.NaN);
  const known = studentsOf(unit, roster);
  if (known === null && !(Number.isInteger(typed) && typed > 0 && typed <= 50_000))
    return refuse('INVALID', '在校学生人数请填 1 到 50000 的整数，按它核对应配保安数。', 'studentCount');
  const guards = guardCount(roster.rows, known ?? typed, formula);
  const faults = rosterFaults(roster.rows, guards);
  if (faults.length === 0) return null;
  const more = faults.length > mostShown ? `另有 ${faults.length - mostShown} 处，见名单页。` : '';
  return refuse('INVALID', faults.slice(0, mostShown).join('') + more, 'rows');
}
