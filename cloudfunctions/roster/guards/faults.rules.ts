import type { GuardInput, TierInput } from '../../../typings/guardRule';
import type { Refused } from '../../../typings/refusal';
import { isDay, laterDay } from '../../calendar.rules';
import { refuse } from '../../refuse';
import { requiredGuards } from '../guards.rules';

const mostTiers = 12;
const mostStudents = 50_000;
const mostGuards = 200;
const fewestPer = 10;
const farthestDays = 1096;

const isWhole = (value: number, from: number, to: number): boolean =>
  Number.isInteger(value) && value >= from && value <= to;

const wrong = (words: string): Refused => refuse('INVALID', words, 'tiers');

/** What is wrong with the tiers, the first by their order; null when nothing is. */
export function tiersFault(tiers: readonly TierInput[]): Refused | null {
  if (tiers.length === 0) return wrong('请至少留一档，从 0 人起。');
  if (tiers.length > mostTiers) return wrong(`最多 ${mostTiers} 档，请合并一些。`);
  for (const [index, tier] of tiers.entries()) {
    const words = tierFault(tier, index, tiers);
    if (words !== null) return wrong(`第 ${index + 1} 档${words}`);
  }
  return null;
}

function tierFault(
  { from, guards, thenPer }: TierInput,
  index: number,
  tiers: readonly TierInput[],
): string | null {
  const before = tiers[index - 1];
  if (before === undefined && from !== 0) return '要从 0 人起，请改成 0，这样每所学校都有数。';
  if (!isWhole(from, 0, mostStudents)) return `的人数请填 0 到 ${mostStudents} 的整数。`;
  if (before !== undefined && from <= before.from)
    return `（${from} 人起）不比前一档（${before.from} 人起）多，请按人数从小到大排列。`;
  if (!isWhole(guards, 1, mostGuards)) return `的保安数请填 1 到 ${mostGuards} 的整数。`;
  if (thenPer !== undefined && !isWhole(thenPer, fewestPer, mostStudents))
    return `的“每多多少人加 1 名”请填 ${fewestPer} 到 ${mostStudents} 的整数，不加就留空。`;
  const smaller = before === undefined ? 0 : requiredGuards(from - 1, asFormula(tiers.slice(0, index)));
  return guards < smaller
    ? `（${from} 人起 ${guards} 名）比 ${from - 1} 人时的 ${smaller} 名还少，请核对：人多的学校不应更少。`
    : null;
}

const asFormula = (tiers: readonly TierInput[]) => ({
  source: '',
  version: 0,
  tiers: tiers.map((tier) => ({ ...tier, isQuoted: true })),
});

/** What is wrong with the rest of a version. */
export function versionFault({ source, validFrom }: GuardInput, today: string): Refused | null {
  if (source.length < 2 || /[\p{C}<>]/u.test(source))
    return refuse('INVALID', '请写明依据，例如发文名称和文号，不要用尖括号和看不见的字符。', 'source');
  if (!isDay(validFrom)) return refuse('INVALID', '请选从哪一天起用，例如 2027-01-01。', 'validFrom');
  if (validFrom < today)
    return refuse('INVALID', `生效日期最早是今天（${today}），以前的备案不会重算，请重新选。`, 'validFrom');
  return validFrom > laterDay(today, farthestDays)
    ? refuse('INVALID', '生效日期请选三年以内的一天。', 'validFrom')
    : null;
}
