import { dueIds } from '../dueIds';
import type { CounterpartsDoc, SeatChange } from '../../typings/counterpart';
import type { DistrictDoc, PersonDoc } from '../../typings/directory';
import type { World } from '../world';
import { departmentsAfter, postAt } from './project.rules';

type Outside = Pick<World, 'store' | 'now'>;

const mostTries = 5;
const sweptAtOnce = 20;

/**
 * Makes the directory say what a table says, and gives and ends the posts that follow from it. Every part may be done
 * again: what happens if … this stops anywhere is that the clock does it once more (F010, F014).
 */
export async function settleTable(id: string, { store }: Outside): Promise<boolean> {
  const table = await store.read('registers', id);
  if (table?.kind !== 'counterparts' || table.dueAt === undefined) return true;
  const openids = [...new Set(table.todo.map(({ openid }) => openid))];
  const people = await peopleOf(openids, store);
  const district = await projected(table, people, store);
  if (district === null) return false;
  for (const change of table.todo) if (!(await moved(change, table, district, store))) return false;
  return store.amend('registers', id, { v: table.v }, {}, { set: { todo: [] }, unset: ['dueAt'] });
}

async function peopleOf(openids: readonly string[], store: World['store']): Promise<readonly PersonDoc[]> {
  if (openids.length === 0) return [];
  const found = await store.readAll(
    'directory',
    openids.map((openid) => `person:${openid}`),
  );
  return found.flatMap((document) => (document.kind === 'person' ? [document] : []));
}

/** The district as it was written; null when others kept moving it first. */
async function projected(
  table: CounterpartsDoc,
  people: readonly PersonDoc[],
  store: World['store'],
): Promise<DistrictDoc | null> {
  for (let tries = 0; tries < mostTries; tries += 1) {
    const district = await store.read('directory', 'district');
    if (district?.kind !== 'district') throw new Error('the directory is not filled: run the profile import');
    const departments = departmentsAfter(table, district, people);
    const change = { set: { departments }, add: { v: 1 } };
    if (await store.amend('directory', 'district', { v: district.v }, {}, change)) return district;
  }
  return null;
}

/** NB: the seat comes first and the post after it: in between a message opens nothing, and never too much. */
async function moved(
  { department, openid, change }: SeatChange,
  table: CounterpartsDoc,
  district: DistrictDoc,
  store: World['store'],
): Promise<boolean> {
  const row = table.rows.find(({ id }) => id === department);
  if (row === undefined) return true;
  const post = postAt(row, district);
  for (let tries = 0; tries < mostTries; tries += 1) {
    const person = await store.read('directory', `person:${openid}`);
    if (person?.kind !== 'person') return true;
    const others = person.posts.filter(({ id }) => id !== post.id);
    const posts = change === 'give' ? [...others, post] : others;
    const set = { set: { posts }, add: { v: 1 } };
    if (await store.amend('directory', person._id, { v: person.v }, {}, set)) return true;
  }
  return false;
}

/** What calls left undone. */
export async function sweepTables(world: Outside): Promise<{ readonly seen: number }> {
  const due = await dueIds(
    'registers',
    { by: 'dueAt', limit: sweptAtOnce, match: { kind: 'counterparts' } },
    world,
  );
  for (const id of due) await settleTable(id, world);
  return { seen: due.length };
}
