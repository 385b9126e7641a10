import { spokenTimeOf } from '../calendar.rules';
import { type Line, type Mine, mineFields, mineLines } from '../privacy/mine.rules';
import { consentsOf } from '../consents';
import { spoken } from '../consents.rules';
import { consents } from '../consents.table';
import { retention } from '../privacy/retention.table';
import type { World } from '../world';
import { ownAttendances } from '../rota/attendance/ofDay';
import { attendanceLine, diaryLines, shiftLines, substituteLineOf } from '../rota/ownLines.rules';
import { substitutesOf } from '../rota/substitute/mine';
import { braveryLines } from '../bravery/lines.rules';
import { volunteerLines } from '../volunteer/ownLines.rules';
import type { Claim } from './claim';
import type { MadeFile } from './making';
import { certificatesOf, type Part, patrolsOf, rewardsOf, thanksOf } from './mineParts';
import { cutWords, paced, type Pace } from './paced';
import { type StyledRow, writeWorkbook } from './xlsx/workbook';

const shape = {
  name: '我的信息',
  columns: [
    { title: '', width: 22 },
    { title: '', width: 78 },
  ],
  hasHead: false,
  isLandscape: false,
} as const;

const atOnce = 50;

/** Everything about one person, for that person: who they are here, and each case in their own words (F033). */
export async function makeMine(held: Claim, local: string, world: World): Promise<MadeFile> {
  const pace: Pace = { cases: 0, isCut: false };
  const rows = await writeWorkbook(local, shape, rowsOf(held, pace, world));
  return { rows, ...cutWords(pace) };
}

async function* rowsOf(held: Claim, pace: Pace, world: World): AsyncGenerator<readonly StyledRow[]> {
  const { who } = held.made;
  const aliases = world.seal.aliases(who);
  yield [{ cells: ['我的信息'], style: 'title' }, head('关于您'), ...(await aboutSelf(who, world)).map(line)];
  yield (await volunteering(who, world)).flatMap((lines) => [head('一项志愿服务'), ...lines.map(line)]);
  yield* braveriesOf(aliases, world);
  yield* shiftsOf(who, world);
  yield* pressesOf(who, world);
  const pairs = await substitutesOf(who, world);
  if (pairs.length > 0) yield [head('替班人'), ...pairs.map((one) => line(substituteLineOf(one, who)))];
  for await (const part of certificatesOf(who, world)) yield partRows(part);
  for await (const part of thanksOf(who, world)) yield partRows(part);
  for await (const part of patrolsOf(who, world)) yield partRows(part);
  for await (const part of rewardsOf(aliases, world)) yield partRows(part);
  for await (const batch of paced(casesOf(aliases, world), held, pace))
    yield batch.flatMap((report) => caseRows(mineLines(report, aliases)));
  yield [
    head('我们为什么保存、保存多久'),
    ...Object.values(retention).map(({ what, kept }) => line([what, kept])),
  ];
}

const head = (words: string): StyledRow => ({ cells: [words, ''], style: 'head' });
const line = ([label, words]: Line): StyledRow => ({ cells: [label, words], style: 'wrapped' });

const partRows = ({ heading, lines }: Part): readonly StyledRow[] => [
  ...(heading === null ? [] : [head(heading)]),
  ...lines.map(line),
];

const caseRows = (lines: readonly Line[]): readonly StyledRow[] =>
  lines.length === 0 ? [] : [head('一件上报'), ...lines.map(line)];

async function* casesOf(aliases: readonly string[], { store }: World): AsyncGenerator<readonly Mine[]> {
  for (const alias of aliases) {
    let after: string | null = null;
    do {
      const batch: readonly Mine[] = await store.page('reports', {
        match: { followers: alias },
        by: 'order',
        direction: 'desc',
        after,
        limit: atOnce,
        fields: mineFields,
      });
      if (batch.length > 0) yield batch;
      after = batch.length < atOnce ? null : (batch.at(-1)?.order ?? null);
    } while (after !== null);
  }
}

/** At most as many as a person may help at a time, and those that are over. */
async function volunteering(openid: string, { store }: World): Promise<readonly (readonly Line[])[]> {
  const page = {
    match: { openid },
    by: '_id',
    direction: 'asc',
    after: null,
    limit: 500,
    fields: ['_id'],
  } as const;
  const ids = (await store.page('volunteers', page)).map(({ _id }) => _id);
  const mine = ids.length === 0 ? [] : await store.readAll('volunteers', ids);
  return mine.map(volunteerLines);
}

/** What they applied for as bravery: a page at a time. */
async function* braveriesOf(
  aliases: readonly string[],
  { store }: World,
): AsyncGenerator<readonly StyledRow[]> {
  for (const who of aliases)
    for (let after: string | null = null; ;) {
      const page = { match: { who }, by: 'order', direction: 'asc', limit: atOnce, fields: ['_id', 'order'] } as const; // prettier-ignore
      const found: readonly { readonly _id: string; readonly order: string }[] = await store.page('braveries', { ...page, after }); // prettier-ignore
      if (found.length === 0) break;
      const deeds = await store.readAll('braveries', found.map(({ _id }) => _id)); // prettier-ignore
      yield deeds.flatMap((deed) => [head('一份见义勇为申请'), ...braveryLines(deed).map(line)]);
      after = found.at(-1)?.order ?? null;
    }
}

/** Where they stood and stand, and when they can: a page at a time. */
async function* shiftsOf(openid: string, { store }: World): AsyncGenerator<readonly StyledRow[]> {
  const diary = await store.read('diaries', openid);
  const when = diary === null ? [] : diaryLines(diary);
  if (when.length > 0) yield [head('什么时候可以来'), ...when.map(line)];
  const page = { match: { named: openid }, by: 'order', direction: 'asc', limit: atOnce, fields: ['_id', 'order'] } as const; // prettier-ignore
  for (let after: string | null = null, isFirst = true; ; isFirst = false) {
    const found: readonly { readonly _id: string; readonly order: string }[] = await store.page('shifts', { ...page, after }); // prettier-ignore
    if (found.length === 0) return;
    const shifts = await store.readAll('shifts', found.map(({ _id }) => _id)); // prettier-ignore
    const lines = shifts.toSorted((a, b) => (a.order < b.order ? -1 : 1)).flatMap((shift) => shiftLines(shift, openid)); // prettier-ignore
    yield [...(isFirst && lines.length > 0 ? [head('您的班')] : []), ...lines.map(line)];
    after = found.at(-1)?.order ?? null;
  }
}

async function* pressesOf(openid: string, world: World): AsyncGenerator<readonly StyledRow[]> {
  for (let after: string | null = null, isFirst = true; ; isFirst = false) {
    const found: Awaited<ReturnType<typeof ownAttendances>> = await ownAttendances(openid, after, world);
    if (found.length === 0) return;
    yield [...(isFirst ? [head('您的签到')] : []), ...found.map((one) => line(attendanceLine(one)))];
    after = found.at(-1)?.order ?? null;
  }
}

async function aboutSelf(openid: string, { store, directory, now }: World): Promise<readonly Line[]> {
  const page = { by: '_id', direction: 'asc', after: null, limit: 100 } as const;
  const [person, agreed, identities, credits] = await Promise.all([
    directory.person(openid),
    consentsOf(openid, { store }),
    store.page('identities', { ...page, match: { openid }, fields: ['callMe', 'corrected'] }),
    store.page('credits', { ...page, by: 'template', match: { openid }, fields: ['left'] }),
  ]);
  const names = [...new Set(identities.map(({ callMe }) => callMe).filter((name) => name !== ''))];
  return [
    ['文件生成时间', spokenTimeOf(now())],
    ['微信标识', openid],
    ['您留的称呼', names.length === 0 ? '没有留' : names.join('、')],
    ...identities.flatMap(({ callMe, corrected = [] }) =>
      corrected.map(
        ({ at, from }) =>
          ['改过的称呼', `${spokenTimeOf(new Date(at))} 由“${from}”改起，现在是“${callMe}”`] as const,
      ),
    ),
    ...agreed.given.map((entry) => [`同意：${consents[entry.purpose].title}`, spoken(entry)] as const),
    ['剩余提醒次数', String(credits.reduce((sum, { left }) => sum + left, 0))],
    ...(person === null ? [] : [['姓名', person.name] as const]),
    ...(person?.posts ?? []).map(({ title, place }) => ['岗位', `${place.name} ${title}`] as const),
  ];
}
