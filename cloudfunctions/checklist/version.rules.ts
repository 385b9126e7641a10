import { createHash } from 'node:crypto';
import type { ChecklistVersionDoc, VersionLine, VersionState } from '../../typings/checklistVersion';
import type { ChecklistDoc, ChecklistEntry } from '../../typings/directory';
import type { JournalActor } from '../../typings/reportDoc';
import { dayOf } from '../calendar.rules';
import { canonical, chained } from '../workflow/journal.rules';
import { differencesOf } from './differences.rules';

/** A draft of what a file said: the same file on the same day is the same draft. */
export function draftOf(
  items: readonly ChecklistEntry[],
  valid: ChecklistDoc,
  { source, reason, by, at }: { source: string; reason: string; by: JournalActor; at: Date },
): ChecklistVersionDoc {
  const print = createHash('sha256').update(canonical(items)).digest('hex').slice(0, 8);
  const version = `${dayOf(at)}-${print}`;
  return {
    _id: version,
    v: 1,
    version,
    state: 'draft',
    validFrom: '',
    source,
    items,
    counts: differencesOf(items, valid).counts,
    order: `${at.toISOString()}/${version}`,
    journal: [
      chained([], {
        at: at.toISOString(),
        event: 'imported',
        from: '',
        to: 'draft',
        by,
        input: { reason, source },
        desk: '',
        spoken: {},
      }),
    ],
  };
}

/** The version that the directory was made with, as a document of record: approved, valid since ever. */
export const recordOf = ({ version, validFrom = '', items }: ChecklistDoc): ChecklistVersionDoc => ({
  _id: version,
  v: 1,
  version,
  state: 'approved',
  validFrom,
  source: '',
  items,
  counts: { items: items.length, added: 0, changed: 0, removed: 0 },
  order: `${validFrom}/${version}`,
  journal: [],
});

type Dated = Pick<ChecklistVersionDoc, 'state' | 'validFrom'>;

/** The one of these that is valid at an instant: the last whose window has begun (half-open). */
export const validAmong = <D extends Dated>(versions: readonly D[], at: string): D | null =>
  versions
    .filter(({ state, validFrom }) => state === 'approved' && validFrom <= at)
    .sort((one, other) => (one.validFrom < other.validFrom ? 1 : -1))[0] ?? null;

/** What a version is at an instant, among all of them. */
export function stateAt(version: Dated, all: readonly Dated[], at: string): VersionState {
  if (version.state !== 'approved') return version.state;
  if (version.validFrom > at) return 'next';
  return validAmong(all, at) === version ? 'valid' : 'retired';
}

const events: Readonly<Record<string, string>> = {
  imported: '导入为草稿',
  approved: '批准生效',
  withdrawn: '撤回批准',
  dropped: '作废草稿',
};

type Listed = Omit<ChecklistVersionDoc, 'items'>;

/** A version as its list shows it. */
export function versionLine(version: Listed, all: readonly Listed[], at: string): VersionLine {
  const later = all
    .filter(({ state, validFrom }) => state === 'approved' && validFrom > version.validFrom)
    .map(({ validFrom }) => validFrom)
    .sort();
  const isDated = version.state === 'approved';
  return {
    id: version._id,
    v: version.v,
    version: version.version,
    state: stateAt(version, all, at),
    source: version.source,
    validFrom: version.validFrom,
    validTo: isDated ? (later[0] ?? '') : '',
    counts: version.counts,
    history: version.journal.map(({ at: when, event, by, input }) => ({
      at: when,
      who: [by.title, by.name ?? ''].filter((part) => part !== '').join(' '),
      words: `${events[event] ?? event}：${String(input['reason'] ?? '')}`,
    })),
  };
}
