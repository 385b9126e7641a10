import { dayOf } from '../../cloudfunctions/calendar.rules';
import type { Started } from '../support/started';
import { schools } from './base';
import { atMost, median, type Result, rounded } from './result';

const calls = 300;
const warmUp = 60;

interface Asked {
  readonly what: string;
  readonly event: object;
  /** Who asks the nth time: the person and the post. */
  readonly by: (nth: number) => readonly [openid: string, as: string];
}

const head = (nth: number): readonly [string, string] => {
  const unit = schools[nth % schools.length]?.id ?? '';
  return [`o-head-${unit}`, `HEAD@${unit}`];
};
const town = (): readonly [string, string] => ['o-town-hutang', 'TOWN@hutang'];
const department = (): readonly [string, string] => ['o-tdept-hutang-urban', 'TDEPT@hutang-urban'];
const bureau = (): readonly [string, string] => ['o-edu-wujin', 'EDU@wujin'];

const list = (box: string): object => ({ action: 'report.list', ask: { box, cursor: null } });
const board = {
  action: 'statistics.board',
  ask: { view: 'towns', period: 'month', on: dayOf(new Date(Date.now() - 86_400_000)) },
};

/** What has to stay flat as reports are added. */
const asked = {
  page: { what: 'list page of 20', event: list('scope'), by: head },
  count: { what: 'to-do count', event: { action: 'report.count', ask: { boxes: ['todo'] } }, by: head },
  town: { what: "a town's list", event: list('scope'), by: town },
  department: { what: "a department's list", event: list('scope'), by: department },
  overdue: { what: 'list of what runs over', event: list('due'), by: bureau },
  ledger: {
    what: "the bureau's ledger",
    event: { action: 'ledger.search', ask: { filters: {}, cursor: null } },
    by: bureau,
  },
  board: { what: "the bureau's board", event: board, by: bureau },
} as const satisfies Readonly<Record<string, Asked>>;

type Kind = keyof typeof asked;

const kinds = Object.keys(asked) as readonly Kind[];

/** Milliseconds, the median of each, one call at a time. */
export type ListTimes = Readonly<Record<Kind, number>>;

export async function timeLists(product: Started): Promise<ListTimes> {
  const times: [Kind, number][] = [];
  for (const kind of kinds) times.push([kind, await time(product, asked[kind])]);
  return Object.fromEntries(times) as ListTimes;
}

async function time(product: Started, { event, by }: Asked): Promise<number> {
  const waits: number[] = [];
  for (let nth = 0; nth < warmUp + calls; nth += 1) {
    const [openid, as] = by(nth);
    const since = performance.now();
    const reply = await product.post('/call/api', { ...event, as }, openid);
    if (nth >= warmUp) waits.push(performance.now() - since);
    if ((reply as { readonly ok?: boolean }).ok !== true)
      throw new Error(`refused: ${JSON.stringify(reply)}`);
  }
  return median(waits);
}

/** How much dearer each is with many reports than with few. */
export const listResults = (few: ListTimes, many: ListTimes, reports: number): readonly Result[] =>
  kinds.map((kind) =>
    atMost(
      `${asked[kind].what}, ${reports.toLocaleString('en')} against 10,000 reports`,
      rounded(many[kind] / few[kind], 2),
      '×',
      2,
      { then: '1.2', detail: { few: rounded(few[kind], 2), many: rounded(many[kind], 2) } },
    ),
  );
