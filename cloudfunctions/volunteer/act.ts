import type { Answer, Ask } from '../../typings/contract';
import type { Outcome } from '../../typings/refusal';
import type { VolunteerDoc } from '../../typings/volunteer';
import { grant, refuse } from '../refuse';
import { asked, firstFault } from '../workflow/needs.rules';
import type { Asker, World } from '../world';
import { untilFault } from './dates.rules';
import { volunteerFlow } from './flow.table';
import { amendVolunteer, moved, openVolunteer, type OpenedVolunteer } from './open';
import { captaincyOf, stepOf, takeStep, type TakenStep } from './step.rules';

const nothing = { isItem: () => false, isOwnFile: () => false };

/** Takes one step of a membership: the school reviews, renews, names a captain; the volunteer leaves (W08, F028). */
export async function actOnVolunteer(
  ask: Ask<'volunteer.act'>,
  asker: Asker,
  world: World,
): Promise<Outcome<Answer<'volunteer.act'>>> {
  const opened = await openVolunteer(ask.id, asker, world);
  if (!opened.ok) return opened;
  const { volunteer, actor, by } = opened.answer;
  if (volunteer.v !== ask.v) return moved;
  const row = stepOf(volunteer, actor, ask.step);
  if (row === null)
    return refuse('FORBIDDEN', `现在是“${volunteerFlow.states[volunteer.state].label}”，不能这样操作，请刷新后再看。`);
  const input = asked(row.needs, ask.input);
  const fault = firstFault(row.needs, ask.input, nothing);
  if (fault !== null) return fault;
  const wrongDay = typeof input['until'] === 'string' ? untilFault(input['until'], world.now()) : null;
  if (wrongDay !== null) return refuse('INVALID', wrongDay, 'until');
  if (ask.step === 'nameCaptain') await relieve(opened.answer, world);
  const taken = { volunteer, step: ask.step, row, input, by, school: [], at: world.now() };
  return settle(taken, row.said, world);
} // prettier-ignore

/** Writes a step down, and tells whom it tells. */
async function settle(taken: TakenStep, said: string, world: World) {
  const { after, change } = takeStep(taken);
  if (!(await amendVolunteer(taken.volunteer, change, world))) return moved;
  await world.courier.deliver(after, after.owed.slice(taken.volunteer.owed.length), 'volunteers');
  return grant({ v: after.v, said });
}

/**
 * There is one captain of a kind: whoever was it is relieved first. Stopped in between, there is none, which the team's
 * page says; two named at once are one, because the captaincy is unique in the database.
 */
async function relieve({ volunteer, by }: OpenedVolunteer, world: World): Promise<void> {
  const old = await world.store.find('volunteers', { captainOf: captaincyOf(volunteer) });
  if (old === null || old._id === volunteer._id) return;
  await settle(relieving(old, by, world.now()), '', world);
}

const relieving = (volunteer: VolunteerDoc, by: OpenedVolunteer['by'], at: Date): TakenStep => ({
  volunteer,
  step: 'endCaptain',
  row: volunteerFlow.states.active.steps.endCaptain,
  input: {},
  by,
  school: [],
  at,
});
