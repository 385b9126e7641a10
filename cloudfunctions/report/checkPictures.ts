import type { PictureCheck, ReportDoc } from '../../typings/reportDoc';
import { dueIds } from '../dueIds';
import type { Asker, Verdict, World } from '../world';
import { afterAsking, isAwaited, isItsTurn, askAgainAt, mayBeAsked, untold } from './content.rules';
import { holdPicture } from './report.table';
import { takeSystemStep } from './systemStep';

type Outside = Omit<World, 'courier'>;

/** WeChat looks at 2,000 pictures a minute; a report has nine at most, and two or three as a rule. */
const sweptAtOnce = 200;

/** Milliseconds after which no further case is begun. */
const longest = 8000;

/** Whose picture it is, as long as somebody can be asked about. */
type Owner = (fileId: string) => string | null;

/**
 * Asks WeChat about every picture of a case whose turn it is, and writes down what it took. The claim on the due date
 * keeps two from asking at once; answers that come meanwhile change other fields (F060).
 */
export async function askAboutPictures(report: ReportDoc, ownerOf: Owner, world: Outside): Promise<void> {
  const checks = report.checks ?? [];
  const at = world.now();
  const waiting = checks.filter((check) => isItsTurn(check, at));
  const askable = waiting.filter((check) => mayBeAsked(check, ownerOf(check.fileId)));
  const addresses = await world.files.addresses(askable.map(({ fileId }) => fileId));
  const asked = new Map<string, PictureCheck>();
  for (const [index, check] of askable.entries()) {
    const address = addresses[index] ?? '';
    const openid = ownerOf(check.fileId);
    const trace = address === '' || openid === null ? null : await world.wechat.judgePicture(address, openid);
    asked.set(check.fileId, afterAsking(check, trace, at));
  }
  const after = checks.map((check) => asked.get(check.fileId) ?? givenUp(check, waiting));
  await settleAsked(report, after, world);
}

/** The same while somebody of whom nothing is kept is still there (F045). */
export async function askWhileHere(
  id: string,
  fileIds: readonly string[],
  { openid }: Pick<Asker, 'openid'>,
  world: Outside,
): Promise<void> {
  const own = new Set(fileIds);
  const report = own.size === 0 ? null : await world.store.read('reports', id);
  if (report === null) return;
  await askAboutPictures(
    report,
    (fileId) => (own.has(fileId) ? openid : ownerOf(report, fileId, world)),
    world,
  );
}

/** Nobody can be asked about it, or nobody answered: whoever handles the case sees it and is told. */
const givenUp = (check: PictureCheck, waiting: readonly PictureCheck[]): PictureCheck =>
  waiting.includes(check) ? { ...check, state: 'unchecked' } : check;

async function settleAsked(
  { _id, checks: before = [], checkDueAt }: ReportDoc,
  after: readonly PictureCheck[],
  { store, now }: Outside,
): Promise<void> {
  const due = askAgainAt(after, now());
  const traces = after.flatMap((check, index) =>
    check.trace === undefined || check.trace === before[index]?.trace ? [] : [check.trace],
  );
  const changed = after.flatMap((check, index) =>
    check === before[index] ? [] : [[`checks.${index}`, check] as const],
  );
  await store.amend(
    'reports',
    _id,
    checkDueAt === undefined ? {} : { checkDueAt },
    {},
    {
      set: { ...Object.fromEntries(changed), ...(due === null ? {} : { checkDueAt: due }) },
      ...(due === null ? { unset: ['checkDueAt'] } : {}),
      ...(traces.length === 0 ? {} : { append: { traces } }),
    },
  );
}

/** What WeChat said of one picture. */
export interface PictureSaid {
  readonly trace: string;
  readonly verdict: Verdict | null;
}

/**
 * Writes down an answer about a picture, however often and late it comes. A picture that must not be shown stays with
 * the bureau; the clock tells it. What nobody could look at is asked about again.
 */
export async function hearOfPicture({ trace, verdict }: PictureSaid, { store, now }: Outside): Promise<void> {
  const report = await store.find('reports', { traces: trace });
  const index = report?.checks?.findIndex((check) => check.trace === trace) ?? -1;
  const check = report?.checks?.[index];
  if (report === null || check === undefined || !(isAwaited(check.state) || check.state === 'unchecked'))
    return;
  const state = verdict === null ? 'owed' : stateBy[verdict];
  const soon = state === 'passed' ? {} : { checkDueAt: now().toISOString() };
  await store.amend(
    'reports',
    report._id,
    { traces: trace, [`checks.${index}.trace`]: trace },
    { [`checks.${index}.state`]: 'released' },
    {
      set: { [`checks.${index}.state`]: state, ...soon },
      ...(state === 'owed' ? { unset: [`checks.${index}.askedAt`] } : {}),
    },
  );
}

/** That somebody should look means: the one who receives it (content.ts). */
const stateBy = { pass: 'passed', review: 'passed', risky: 'risky' } as const satisfies {
  readonly [V in Verdict]: PictureCheck['state'];
};

/** Asks about pictures whose turn it is, and tells the bureau of those that must not be shown. */
export async function sweepPictures(world: Outside): Promise<{ readonly seen: number }> {
  const begun = performance.now();
  let seen = 0;
  for (const id of await dueIds('reports', { by: 'checkDueAt', limit: sweptAtOnce }, world)) {
    if (performance.now() - begun >= longest) break;
    await lookAt(id, world);
    seen += 1;
  }
  return { seen };
}

async function lookAt(id: string, world: Outside): Promise<void> {
  const report = await world.store.read('reports', id);
  if (report?.checkDueAt === undefined) return;
  const [file] = report.open ? untold(report) : [];
  if (file === undefined) return askAboutPictures(report, (fileId) => ownerOf(report, fileId, world), world);
  // Somebody moved it first: the next round tells.
  const told = await takeSystemStep(
    { report, step: 'holdPicture', row: holdPicture, input: { file } },
    world,
  );
  if (told !== null) await lookAt(id, world);
}

/** Nothing of somebody anonymous is kept, so nobody can be asked about (F045). */
function ownerOf({ reporter, joined }: ReportDoc, fileId: string, { seal }: Outside): string | null {
  const voice = joined.find(({ media }) => media.some((file) => file.fileId === fileId));
  const { alias } = voice?.reporter ?? reporter;
  return alias === undefined ? null : seal.openid(alias);
}
