import { isUnbroken } from '../../../cloudfunctions/workflow/journal.rules';
import type { ReportStep } from '../../../typings/report';
import type { ReportDoc } from '../../../typings/reportDoc';
import { citizens, everybody, units } from './cast';
import { Dice } from './dice';
import { filledIn, filledWell } from './inputs';
import { brokenLaw } from './laws';
import { type Open, Town, type Written } from './town';

/** One thing that happens: what kind, and what all else about it follows from. */
export interface Happening {
  readonly kind: number;
  readonly seed: number;
}

const itemIds = ['R05', 'R17', 'R04', 'R02', null] as const;

/** Walks one history; throws at the first law it breaks, with all that had happened. */
export function walked(happenings: readonly Happening[]): Town {
  const told: string[] = [];
  const town: Town = new Town((written) => {
    told.push(wordsOf(written));
    const law = brokenLaw(written, town);
    if (law !== null) throw new Error([law, ...told].join('\n  '));
  });
  file(town, new Dice(1));
  for (const { kind, seed } of happenings) happen(town, kind % 100, new Dice(seed));
  finish(town);
  const spoilt = [...town.cases.values()].find(({ journal }) => !isUnbroken(journal));
  if (spoilt !== undefined) throw new Error(`the journal of ${spoilt.number} does not verify`);
  return town;
}

const wordsOf = ({ before, after, openid, what }: Written): string =>
  `${after.number} ${openid} ${what}: ${before?.state ?? ''} → ${after.state} [${after.desks.join()}]`;

/** What happens, by chance in a hundred. */
const chances: readonly (readonly [number, (town: Town, dice: Dice) => void])[] = [
  [6, file],
  [14, join],
  [20, (town) => { town.settleParts(); }],
  [24, (town, dice) => { town.pass(dice.roll(40) * 24 * 60); }],
  [100, step],
]; // prettier-ignore

function happen(town: Town, kind: number, dice: Dice): void {
  town.pass(1 + dice.roll(300));
  const [, act] = chances.find(([below]) => kind < below) ?? [100, step];
  act(town, dice);
}

function file(town: Town, dice: Dice): void {
  const [player, unit] = [dice.pick(citizens), dice.pick(units)];
  const reporter = dice.pick(['named', 'hidden', 'anonymous'] as const) ?? 'named';
  if (player === undefined || unit === undefined || town.cases.size > 5) return;
  town.file(player, unit.id, {
    reporter,
    callMe: '',
    itemId: dice.pick(itemIds) ?? null,
    aboutSchool: dice.isLucky(15),
    happeningNow: dice.isLucky(15),
  });
}

function join(town: Town, dice: Dice): void {
  const [report, player] = [dice.pick([...town.cases.values()]), dice.pick(citizens)];
  if (report === undefined || player === undefined) return;
  town.join(report, player, dice.pick(['named', 'hidden', 'anonymous'] as const) ?? 'named');
}

/** Somebody who may do something with a case does one of the things they may. */
function step(town: Town, dice: Dice): void {
  const report = dice.pick([...town.cases.values()]);
  if (report === undefined) return;
  const open = everybody.flatMap((player) => town.open(report, player));
  const taken = dice.pick(open);
  if (taken === undefined) return;
  const input = filledIn(town.form(taken), dice, { id: report._id, at: town.at });
  town.take(taken, input, taken.step === 'merge' && dice.isLucky(25));
}

/** What somebody does who wants a case closed, the nearest to the end first. */
const towardsTheEnd: readonly ReportStep[] = [
  'reportPolice', 'close', 'feedback', 'reply', 'waive', 'start', 'sign', 'checkLicence', 'assign', 'dispatch', 'districtDispatch', 'toDifficult',
  'resume', 'resubmit', 'submitToTown', 'verify', 'selfClose', 'selfHandle', 'escalate',
]; // prettier-ignore

const mostSteps = 30;

/** From wherever a history has led, every open case can be closed by people who are there (no dead end). */
function finish(town: Town): void {
  for (let round = 0; round < 4; round += 1) {
    town.settleParts();
    for (const { _id } of [...town.cases.values()]) close(town, _id);
  }
  const left = [...town.cases.values()].filter(({ open }) => open);
  if (left.length > 0)
    throw new Error(`still open: ${left.map(({ number, state }) => `${number} ${state}`).join()}`);
}

function close(town: Town, id: string): void {
  for (let taken = 0; taken < mostSteps; taken += 1) {
    const report = town.cases.get(id);
    if (report?.open !== true || report.state === 'split') return;
    town.pass(1);
    if (!goesOn(town, report)) throw new Error(`nobody can move ${report.number} on from ${report.state} [${report.desks.join()}] ${JSON.stringify(report.tasks)}`); // prettier-ignore
  }
  throw new Error(`${town.cases.get(id)?.number} is not closed after ${mostSteps} steps`);
}

function goesOn(town: Town, report: ReportDoc): boolean {
  const open = everybody.flatMap((player) => town.open(report, player));
  return towardsTheEnd.some((step) =>
    open.filter((one) => one.step === step).some((one) => isDone(town, one)),
  );
}

/** Tries the choices of a form one after the other: somebody sensible chooses where somebody receives. */
function isDone(town: Town, open: Open): boolean {
  const around = { id: open.report._id, at: town.at };
  const staffed = (label: string): boolean => !label.includes('未落实');
  const input = filledWell(town.form(open), around, ({ options }) =>
    (options ?? []).find(({ label }) => staffed(label))?.value,
  ); // prettier-ignore
  return town.take(open, input);
}
