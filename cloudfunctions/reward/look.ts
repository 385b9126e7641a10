import type { Answer, Ask } from '../../typings/contract';
import type { Outcome } from '../../typings/refusal';
import type { ReportDoc } from '../../typings/reportDoc';
import type { RewardDoc } from '../../typings/rewardDoc';
import type { RewardEvidence } from '../../typings/rewardPage';
import type { RewardRules } from '../../typings/rewardReview';
import { withoutLeavers } from '../leavers.rules';
import { pageFrom } from '../paging.rules';
import { grant, refuse } from '../refuse';
import { kindOf } from '../report/access.rules';
import { withoutNames } from '../report/names.rules';
import { timelineOf as caseTimeline } from '../report/timeline.rules';
import type { Asker, World } from '../world';
import { rulesAt } from './candidate.rules';
import { spokenFen } from './fen.rules';
import { alwaysYes } from './flags';
import { openReward, rewardScope, type OpenedReward } from './open';
import { amountOf, barredWords, cardFields, kindWords, mayDoOf, ownReward, paymentWords, reasonsOf, rewardCard, timelineOf } from './page.rules'; // prettier-ignore
import { noTable } from './noTable.table';

const pageSize = 20;

/** My own finds and what became of them, the latest first; every reason when there is no reward (F320, F331). */
export async function listMine(
  { cursor }: Ask<'reward.mine'>,
  { alias, aliases }: Asker,
  world: World,
): Promise<Outcome<Answer<'reward.mine'>>> {
  const { store } = world;
  const pages = await Promise.all(
    [...new Set([alias, ...aliases])].map((who) =>
      store.page('rewards', {
        match: { who },
        by: 'order',
        direction: 'desc',
        after: cursor,
        limit: pageSize + 1,
        fields: ['_id', 'order'],
      }),
    ),
  );
  const found = pages.flat().toSorted((one, other) => (one.order < other.order ? 1 : -1));
  const { shown, next } = pageFrom(found, pageSize, ({ order }) => order);
  const held = shown.length === 0 ? [] : await store.readAll('rewards', shown.map(({ _id }) => _id)); // prettier-ignore
  const byId = new Map(held.map((reward) => [reward._id, reward]));
  return grant({
    rows: shown.flatMap(({ _id }) => {
      const reward = byId.get(_id);
      if (reward === undefined) return [];
      return [
        ownReward(
          reward,
          { actor: 'REPORTER', person: reward.review.person, covered: true },
          noTable,
          world.now(),
        ),
      ];
    }),
    next,
  });
}

/** The rewards of a town or of the district in one list: those to decide the oldest first, the others the latest first. */
export async function listRewards(
  { box, cursor }: Ask<'reward.list'>,
  { post }: Asker,
  { store }: World,
): Promise<Outcome<Answer<'reward.list'>>> {
  const scope = rewardScope(post);
  if (scope === null)
    return refuse('FORBIDDEN', '奖励由镇网格中心核对、区社治中心审核；自己的请在“我的奖励”里看。');
  const found = await store.page('rewards', {
    match: { ...scope, box },
    by: 'order',
    direction: box === 'review' || box === 'town' ? 'asc' : 'desc',
    after: cursor,
    limit: pageSize + 1,
    fields: cardFields,
  });
  const { shown, next } = pageFrom(found, pageSize, ({ order }) => order);
  return grant({
    cards: shown.map(rewardCard),
    next,
  });
}

/** One reward with what the decision stands on (F321, F325). */
export async function readReward(
  { id }: Ask<'reward.read'>,
  asker: Asker,
  world: World,
): Promise<Outcome<Answer<'reward.read'>>> {
  const opened = await openReward(id, asker, world);
  if (!opened.ok) return opened;
  const { reward, reviewer } = opened.answer;
  if (reviewer.actor === 'REPORTER')
    return refuse('FORBIDDEN', '自己的奖励请在“我的奖励”里看。审核的人请在“我的”里切换到岗位。');
  const [held, report, first] = await Promise.all([
    world.store.read('rewardRules', reward.districtId),
    world.store.read('reports', reward.case.id),
    firstOf(reward, world),
  ]);
  const rules = held === null ? noTable : (rulesAt(held.versions, world.now().toISOString()) ?? noTable);
  return grant(await viewOf(opened.answer, { rules, report, first }, world));
}

/** NB: said of the first of two, to the second, and never to the first. */
const firstOf = (reward: RewardDoc, world: World) =>
  reward.state === 'secondPending' ? alwaysYes(reward.deciders?.at(-1) ?? '', world) : null;

interface Beside {
  readonly rules: RewardRules;
  readonly report: ReportDoc | null;
  readonly first: Awaited<ReturnType<typeof firstOf>>;
}

async function viewOf(
  { reward, reviewer }: OpenedReward,
  { rules, report, first }: Beside,
  world: World,
): Promise<Answer<'reward.read'>> {
  const fen = amountOf(reward, rules);
  const { case: found, review, flags } = reward;
  return {
    id: reward._id,
    v: reward.v,
    number: found.number,
    title: found.title,
    unitName: found.unit.name,
    townName: found.town.name,
    day: found.day,
    kindWords: kindWords[reward.kind],
    isForwarded: review.isForwarded,
    amount: fen === null ? '' : spokenFen(fen),
    amountWords: amountWords(fen, rules),
    state: rewardCard(reward).state,
    flags: [...flags, ...(first === null ? [] : [first])].map(({ words }) => words),
    reasons: [...reasonsOf(reward), barredWords(reward, reviewer)].filter((words) => words !== ''),
    payment: paymentWords(reward, reviewer.actor),
    evidence: await evidenceOf(report, world),
    mayDo: mayDoOf(reward, reviewer, rules),
    timeline: timelineOf(reward),
  };
}

function amountWords(fen: number | null, { twoAboveFen }: RewardRules): string {
  if (fen === null) return '金额表里没有这类事项的金额，先设置金额才能同意。';
  return twoAboveFen === null || fen > twoAboveFen ? '这个金额要两位审核人同意。' : '';
}

const nothing: RewardEvidence = { text: '', where: '', photos: [], timeline: [], hidden: '' };

/** What was found and what was done about it, without the finder and without children's names (§2.3 C). */
async function evidenceOf(report: ReportDoc | null, { seal, files }: World): Promise<RewardEvidence> {
  if (report === null) return { ...nothing, hidden: '案件已经不在。' };
  if (kindOf(report) !== 'normal')
    return { ...nothing, hidden: '这是限制查看的事项，内容不在这里显示，请向区教育局核实。' };
  const shown = withoutNames(withoutLeavers(report, seal));
  const ids = [
    ...shown.media.filter(({ kind }) => kind === 'photo').map(({ fileId }) => fileId),
    ...shown.journal.flatMap(({ input }) => Object.values(input).flatMap(fileIdsIn)),
  ].slice(0, 30);
  const addresses = await files.addresses(ids);
  const addressOf = new Map(ids.map((id, nth) => [id, addresses[nth] ?? '']));
  return {
    text: shown.text,
    where: shown.place.words,
    photos: shown.media.filter(({ kind }) => kind === 'photo').map(({ fileId }) => addressOf.get(fileId) ?? ''),
    timeline: caseTimeline(shown, 'handler', addressOf),
    hidden: '',
  };
} // prettier-ignore

const fileIdsIn = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string' && one.startsWith('cloud://')) : []; // prettier-ignore
