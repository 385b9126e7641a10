import type { ReportDoc } from '../../typings/reportDoc';
import type { RewardDoc } from '../../typings/rewardDoc';
import type { Finder, RewardRules } from '../../typings/rewardReview';
import { dueIds } from '../dueIds';
import { standingFields, standingOf } from '../volunteer/standing.rules';
import { chained } from '../workflow/journal.rules';
import type { World } from '../world';
import { reviewOf, rulesAt } from './candidate.rules';
import {
  adultOf,
  findOf,
  kindOf,
  markIn,
  officesIn,
  personsIn,
  rewardedCase,
  rewardIdOf,
} from './find.rules';
import { flagsFor, matterOf } from './flags';
import { picturesOf } from './pictures';
import { boxFor } from './box.rules';

type Outside = Omit<World, 'courier'>;

const sweptAtOnce = 50;
const most = 100;

/**
 * Sees for each case that ended whether somebody is rewarded, once (F321). The step that ended it wrote down that it is
 * to be looked at. What happens if … this stops anywhere: the mark is still there, and who has a reward already has the
 * same one.
 */
export async function sweepCandidates(outside: Outside): Promise<{ readonly looked: number }> {
  const due = await dueIds('reports', { by: 'rewardDueAt', limit: sweptAtOnce }, outside);
  for (const id of due) {
    const report = await outside.store.read('reports', id);
    if (report?.rewardDueAt !== undefined) await lookAtCase(report, report.rewardDueAt, outside);
  }
  return { looked: due.length };
}

async function lookAtCase(report: ReportDoc, rewardDueAt: string, outside: Outside): Promise<void> {
  const held = await outside.store.read('rewardRules', report.districtId);
  const rules = held === null ? null : rulesAt(held.versions, report.at);
  if (rules !== null && isOver(report)) await makeRewards(report, rules, outside);
  // NB: reopened and ended again meanwhile, the mark is another and stays.
  await outside.store.amend('reports', report._id, { rewardDueAt }, {}, { unset: ['rewardDueAt'] });
}

const isOver = ({ open, state }: ReportDoc): boolean =>
  !open && state !== 'withdrawn' && state !== 'rejected';

async function makeRewards(report: ReportDoc, rules: RewardRules, outside: Outside): Promise<void> {
  const persons = personsIn(report);
  const finders = await Promise.all(persons.map((one) => finderOf(one, outside)));
  for (const finder of finders) await makeReward(report, finder, finders, rules, outside);
}

async function finderOf(
  { person, part }: ReturnType<typeof personsIn>[number],
  { seal, directory, store, now }: Outside,
): Promise<Finder> {
  const openid = seal.openid(person);
  if (openid === null) return { person, part, kind: 'unlisted', isAdult: null };
  const [known, helps] = [
    await directory.person(openid),
    await store.page('volunteers', { match: { openid }, by: '_id', direction: 'asc', after: null, limit: most, fields: standingFields }),
  ]; // prettier-ignore
  const posts = known?.posts ?? [];
  const isVolunteer = helps.some((one) => standingOf(one, now()).ok);
  return { person, part, kind: kindOf(posts, isVolunteer), isAdult: adultOf(posts, isVolunteer) };
}

async function makeReward(
  report: ReportDoc,
  finder: Finder,
  others: readonly Finder[],
  rules: RewardRules,
  outside: Outside,
): Promise<void> {
  const { store, seal, now } = outside;
  const aliasOf = (openid: string): string => seal.alias(openid);
  const id = rewardIdOf(report._id, finder.person);
  if ((await store.read('rewards', id)) !== null) return;
  const decided = reviewOf(findOf(report, aliasOf), finder, others, rules);
  const mark = (alias: string): string => markIn(report._id, alias);
  const involved = [...new Set([...decided.involved, ...officesIn(report, aliasOf)].map(mark))];
  const review = { ...decided, reward: id, person: mark(finder.person), involved };
  const at = now().toISOString();
  const isCandidate = review.state === 'candidate';
  const pictures = isCandidate ? await picturesOf(report, outside) : { prints: [] };
  const bare = {
    _id: id,
    v: 1,
    state: review.state,
    box: boxFor(review.state),
    districtId: report.districtId,
    case: rewardedCase(report),
    who: finder.person,
    kind: finder.kind,
    grid: review.grid,
    review,
    ...pictures,
    matter: matterOf(report),
    at,
    order: `${at}/${id}`,
    owed: [],
  };
  const reward: RewardDoc = {
    ...bare,
    flags: isCandidate ? await flagsFor(bare, outside) : [],
    journal: [
      chained([], {
        at,
        event: review.state,
        from: '',
        to: review.state,
        by: { role: 'SYS', title: '系统' },
        input: {},
        desk: '',
        spoken: { rules: `第 ${rules.version} 版` },
      }),
    ],
  };
  await store.insert('rewards', reward);
}
