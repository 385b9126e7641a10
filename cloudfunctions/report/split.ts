import type { ReportDoc, ReportPart } from '../../typings/reportDoc';
import { secondsAfter } from '../calendar.rules';
import { dueIds } from '../dueIds';
import type { World } from '../world';
import { onTheClock } from './newReport.rules';
import { reportFlow } from './report.table';
import { outcomeOfParts, partReport } from './split.rules';
import { type Settled, takeSystemStep } from './systemStep';

type Outside = Omit<World, 'courier'>;

/** How often the clock looks at a divided case of which nothing was heard. */
const lookAgainSeconds = 3600;

const sweptAtOnce = 20;

/** A number that is taken gets more letters, this often. */
const mostTries = 4;

/**
 * Makes the parts of a divided case that are not there yet, and closes the whole once all of them are over; null when
 * there was nothing to close. What happens if … this stops anywhere: the ids of the parts are made from the whole, so
 * doing it again makes none twice, and the clock does it again (F052).
 */
export async function settleParts(id: string, world: Outside): Promise<Settled | null> {
  const whole = await world.store.read('reports', id);
  const parts = whole?.parts ?? [];
  if (whole?.state !== 'split' || parts.length === 0) return null;
  const made = await world.store.readAll(
    'reports',
    parts.map((part) => part.id),
  );
  const missing = parts.filter((part) => !made.some(({ _id }) => _id === part.id));
  if (missing.length > 0) await makeParts(whole, missing, world);
  if (missing.length > 0 || made.some(({ open }) => open)) return lookAgain(whole, world);
  return closeWhole(whole, made, world);
}

async function makeParts(whole: ReportDoc, missing: readonly ReportPart[], world: Outside): Promise<void> {
  const [checklist, district] = [await world.directory.checklist(), await world.directory.district()];
  const deadlines = await world.directory.deadlines();
  const make = async (part: ReportPart, extra = 0): Promise<void> => {
    const bare = partReport(whole, part, checklist, district, extra);
    const inserted = await world.store.insert('reports', onTheClock(bare, deadlines));
    if (inserted === 'taken' && extra < mostTries) await make(part, extra + 1);
  };
  await Promise.all(missing.map((part) => make(part)));
}

async function lookAgain(whole: ReportDoc, { store, now }: Outside): Promise<null> {
  const set = { partsDueAt: secondsAfter(now(), lookAgainSeconds) };
  await store.amend('reports', whole._id, { v: whole.v, state: 'split' }, {}, { set });
  return null;
}

/** The system takes the step; who reported, and everybody who joined, is told once. */
const closeWhole = (whole: ReportDoc, parts: readonly ReportDoc[], world: Outside): Promise<Settled | null> =>
  takeSystemStep(
    {
      report: whole,
      step: 'closeParts',
      row: reportFlow.states.split.steps.closeParts,
      input: { outcome: outcomeOfParts(parts) },
    },
    world,
  );

/** What calls left unfinished; its messages go out with the others that are owed. */
export async function sweepParts(world: Outside): Promise<{ readonly seen: number }> {
  const due = await dueIds('reports', { by: 'partsDueAt', limit: sweptAtOnce }, world);
  for (const id of due) await settleParts(id, world);
  return { seen: due.length };
}
