import type { UnitDoc } from '../../typings/directory';
import type { GridChangeDoc, GridNow, GridPlan, GridProposal } from '../../typings/gridChange';
import type { Outcome, Refused } from '../../typings/refusal';
import type { JournalActor } from '../../typings/reportDoc';
import type { NamedThing } from '../../typings/routing';
import { grant, refuse } from '../refuse';
import { chained } from '../workflow/journal.rules';
import { changeRow } from './change.table';

/** A town's grids as its units say, by number; whoever was closed is in none. */
export function gridsOf(units: readonly UnitDoc[]): readonly GridNow[] {
  const open = units.filter(({ closed }) => closed !== true);
  const seqs = [...new Set(open.map(({ grid }) => grid.seq))].sort((one, other) => one - other);
  return seqs.flatMap((seq) => {
    const own = open.filter(({ grid }) => grid.seq === seq);
    const [first] = own;
    if (first === undefined) return [];
    const { name, version } = first.grid;
    const pending = own.every((unit) => unit.pending === true);
    return [{ seq, name, version, pending, units: own.map((unit) => ({ id: unit.id, name: unit.name })) }];
  });
}

export interface Proposing {
  readonly proposal: GridProposal;
  readonly town: NamedThing;
  /** All grids of the town. */
  readonly grids: readonly GridNow[];
  /** Proposals of the town that are not done yet. */
  readonly open: readonly Pick<GridChangeDoc, 'before' | 'after'>[];
  readonly by: JournalActor;
  readonly at: Date;
}

/** The proposal as it is stored, or what is wrong with it and what to do. */
export function proposed(proposing: Proposing): Outcome<GridChangeDoc> {
  const { proposal, town, grids, by, at } = proposing;
  const { requestId, kind, fileId, reason, of, after } = proposal;
  const before = of.flatMap((seq) => grids.filter((grid) => grid.seq === seq));
  if (before.length !== of.length || new Set(of).size !== of.length)
    return refuse('INVALID', '选的网格不在这个镇，或选了两次，请刷新后重新选择。', 'of');
  const [fault] = checks.flatMap((check) => check(proposing, before) ?? []);
  if (fault !== undefined) return fault;
  const entry = chained([], {
    at: at.toISOString(),
    event: 'proposed',
    from: '',
    to: 'draft',
    by,
    input: { reason, ...(fileId === '' ? {} : { fileId }) },
    desk: '',
    spoken: {},
  });
  return grant({
    _id: requestId,
    v: 1,
    town,
    kind,
    state: 'draft',
    before,
    after: after.map(withTrimmedNames),
    fileId,
    reason,
    validFrom: '',
    order: `${at.toISOString()}/${requestId}`,
    journal: [entry],
  });
}

const withTrimmedNames = (plan: GridPlan): GridPlan => ({
  ...plan,
  name: plan.name.trim(),
  newUnits: plan.newUnits.map(({ name, level }) => ({ name: name.trim(), level: level.trim() })),
});

type Check = (proposing: Proposing, before: readonly GridNow[]) => Refused | null;

const isWithin = (count: number, [least, most]: readonly [number, number]): boolean =>
  count >= least && count <= most;

const checks: readonly Check[] = [
  ({ proposal: { reason } }) =>
    reason.trim().length < 2 ? refuse('INVALID', '请写明调整的理由，至少两个字。', 'reason') : null,
  ({ proposal: { kind, fileId } }) =>
    changeRow(kind).needsFile === true && fileId === ''
      ? refuse('INVALID', '确定网格要附上文件，请先上传批复或通知的照片。', 'fileId')
      : null,
  ({ proposal: { kind } }, before) => {
    const { before: range, label, pending } = changeRow(kind);
    if (!isWithin(before.length, range))
      return refuse('INVALID', `${label}要从 ${rangeWords(range)} 个网格开始，请重新选择。`, 'of');
    if (pending === true && before.some((grid) => !grid.pending))
      return refuse('INVALID', '只有“待确定”的网格可以这样确定；已确定的请用更名、拆分或合并。', 'of');
    return null;
  },
  ({ proposal: { kind, after } }) => {
    const { after: range, newUnits, label } = changeRow(kind);
    if (!isWithin(after.length, range))
      return refuse('INVALID', `${label}之后应是 ${rangeWords(range)} 个网格，请检查后再提交。`, 'after');
    const added = after.flatMap((plan) => plan.newUnits).length;
    return isWithin(added, newUnits)
      ? null
      : refuse('INVALID', `${label}时要填 ${rangeWords(newUnits)} 所新学校，请检查后再提交。`, 'after');
  },
  ({ proposal: { kind, after } }, before) => unitsFault(after, before, changeRow(kind).closes === true),
  ({ proposal: { after } }, before) => {
    const known = new Set(before.map(({ seq }) => seq));
    const kept = after.flatMap(({ seq }) => seq ?? []);
    return kept.every((seq) => known.has(seq)) && new Set(kept).size === kept.length
      ? null
      : refuse('INVALID', '保留的网格编号不对，请刷新后重新填写。', 'after');
  },
  ({ proposal: { kind, after } }, before) =>
    kind === 'rename' && after[0]?.name.trim() === before[0]?.name
      ? refuse('INVALID', '新名称和现在一样，请填写新的名称。', 'after')
      : null,
  namesFault,
  ({ open }, before) =>
    open.some((other) => other.before.some(({ seq }) => before.some((grid) => grid.seq === seq)))
      ? refuse('CONFLICT', '这个网格还有一项没办完的调整，请先等它生效，或撤回、作废它。', 'of')
      : null,
];

const rangeWords = ([least, most]: readonly [number, number]): string =>
  least === most ? String(least) : `${least} 到 ${most}`;

/** Nobody is lost, nobody stands in two grids, no grid is empty. */
function unitsFault(after: readonly GridPlan[], before: readonly GridNow[], closes: boolean): Refused | null {
  const had = closes ? [] : before.flatMap(({ units }) => units.map(({ id }) => id)).sort();
  const has = after.flatMap(({ units }) => units).sort();
  if (had.length !== has.length || had.some((id, nth) => id !== has[nth]))
    return refuse('INVALID', '每所学校都要分到一个网格里，而且只能在一个网格里，请检查后再提交。', 'after');
  return after.every(({ units, newUnits }) => units.length + newUnits.length > 0)
    ? null
    : refuse('INVALID', '有一个网格里没有学校，请把学校分进去，或去掉这个网格。', 'after');
}

/** Of grids and of schools: a name stands for one thing in its town, now and once open proposals hold. */
function namesFault(
  { proposal: { after }, grids, open }: Proposing,
  before: readonly GridNow[],
): Refused | null {
  const others = grids.filter(({ seq }) => before.every((grid) => grid.seq !== seq));
  const taken = [
    ...others.flatMap(({ name, units }) => [name, ...units.map((unit) => unit.name)]),
    ...open.flatMap((other) => other.after.flatMap(namesIn)),
  ];
  const wanted = after.flatMap(namesIn);
  const twice = wanted.find((name, nth) => taken.includes(name) || wanted.indexOf(name) !== nth);
  if (twice !== undefined) return refuse('INVALID', `“${twice}”已经有了，请换一个名称。`, 'after');
  return wanted.every((name) => name.length >= 2 && name.length <= 40)
    ? null
    : refuse('INVALID', '名称要有 2 到 40 个字，请补全。', 'after');
}

const namesIn = ({ name, newUnits }: GridPlan): readonly string[] =>
  [name, ...newUnits.map((unit) => unit.name)].map((one) => one.trim());
