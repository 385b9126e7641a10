import type { ChecklistDoc, DirectoryDoc, DistrictDoc, PersonDoc, UnitDoc } from '../../typings/directory';
import type { DeadlineDoc } from '../../typings/deadline';
import type { GuardsDoc } from '../../typings/guardRule';
import { noDeadlines } from '../noDeadlines.table';
import { noGuards } from '../roster/guards/versions.rules';
import type { Directory, Store, UnitIndex } from '../world';
import { indexReader } from './indexReader';

/** How long an instance trusts what it read. A change of duty is felt within this. */
const directoryFreshSeconds = 60;
/** Units kept by one instance; the oldest make room. */
const unitsKept = 5000;
/** So many documents in one answer of the database stay far below what it lets through. */
const unitsAtOnce = 100;

interface Kept {
  readonly document: DirectoryDoc | null;
  readonly readAt: number;
}

const ids = {
  district: 'district',
  checklist: 'checklist',
  next: 'checklist:next',
  deadlines: 'deadlines',
  guards: 'guards',
} as const;

/** What every action may ask: read together. */
const common: readonly string[] = Object.values(ids);

/**
 * The directory with its memory. Whatever is stale is read together, in one call; a person is read afresh each time and
 * the stale rest comes along, so that no action pays a call of its own for the directory.
 */
export function directoryOver(store: Store, now: () => Date): Directory {
  const kept = new Map<string, Kept>();
  const readIndex = indexReader(store, now);
  let index: { readonly built: UnitIndex; readonly readAt: number } | null = null;

  const isFresh = (readAt: number): boolean =>
    Math.abs(now().getTime() - readAt) < directoryFreshSeconds * 1000;

  const staleOf = (wanted: readonly string[]): readonly string[] =>
    wanted.filter((id) => !isFresh(kept.get(id)?.readAt ?? 0));

  async function refresh(wanted: readonly string[]): Promise<ReadonlyMap<string, DirectoryDoc>> {
    if (wanted.length === 0) return new Map();
    const documents = new Map((await store.readAll('directory', wanted)).map((found) => [found._id, found]));
    const readAt = now().getTime();
    for (const id of wanted)
      if (!id.startsWith('person:')) keep(id, { document: documents.get(id) ?? null, readAt });
    return documents;
  }

  function keep(id: string, value: Kept): void {
    const [oldest] = kept.keys();
    if (kept.size >= unitsKept && oldest !== undefined) kept.delete(oldest);
    kept.delete(id);
    kept.set(id, value);
  }

  const held = (id: string): DirectoryDoc | null => kept.get(id)?.document ?? null;

  async function district(): Promise<DistrictDoc> {
    await refresh(staleOf(common));
    return required(held(ids.district), isDistrict);
  }

  async function checklist(at = now()): Promise<ChecklistDoc> {
    await refresh(staleOf(common));
    const next = held(ids.next);
    if (next !== null && isChecklist(next) && (next.validFrom ?? '') <= at.toISOString()) return next;
    return required(held(ids.checklist), isChecklist);
  }

  async function deadlines(): Promise<DeadlineDoc> {
    await refresh(staleOf(common));
    const document = held(ids.deadlines);
    return document?.kind === 'deadlines' ? document : noDeadlines;
  }

  async function guards(): Promise<GuardsDoc> {
    await refresh(staleOf(common));
    const document = held(ids.guards);
    return document?.kind === 'guards' ? document : noGuards;
  }

  async function unit(id: string): Promise<UnitDoc | null> {
    const key = `unit:${id}`;
    await refresh(staleOf([key, ...common]));
    const document = held(key);
    return document !== null && isUnit(document) ? document : null;
  }

  async function units(wanted: readonly string[]): Promise<readonly UnitDoc[]> {
    const found: UnitDoc[] = [];
    for (let from = 0; from < wanted.length; from += unitsAtOnce) {
      const keys = wanted.slice(from, from + unitsAtOnce).map((id) => `unit:${id}`);
      await refresh(staleOf([...keys, ...common]));
      found.push(
        ...keys
          .map(held)
          .filter((document) => document !== null)
          .filter(isUnit),
      );
    }
    return found;
  }

  return {
    district,
    checklist,
    deadlines,
    guards,
    unit,
    units,
    forSubmission: async (id) => ({
      unit: await unit(id),
      district: await district(),
      checklist: await checklist(),
      deadlines: await deadlines(),
    }),
    person: async (openid, unitId) => {
      const key = `person:${openid}`;
      const along = unitId === undefined ? common : [...common, `unit:${unitId}`];
      const document = (await refresh([key, ...staleOf(along)])).get(key);
      return document !== undefined && isPerson(document) ? document : null;
    },
    forget: (changed) => {
      for (const id of changed) kept.delete(id);
    },
    index: async () => {
      if (index !== null && isFresh(index.readAt)) return index.built;
      const built = await readIndex();
      index = { built, readAt: now().getTime() };
      return built;
    },
  };
}

const isDistrict = (document: DirectoryDoc): document is DistrictDoc => document.kind === 'district';
const isChecklist = (document: DirectoryDoc): document is ChecklistDoc => document.kind === 'checklist';
const isUnit = (document: DirectoryDoc): document is UnitDoc => document.kind === 'unit';
const isPerson = (document: DirectoryDoc): document is PersonDoc => document.kind === 'person';

/** Without a district or a checklist nothing can be decided: the deployment is not finished. */
function required<D extends DirectoryDoc>(document: DirectoryDoc | null, is: (d: DirectoryDoc) => d is D): D {
  if (document === null || !is(document))
    throw new Error('the directory is not filled: run the profile import');
  return document;
}
