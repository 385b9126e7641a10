import type { ChecklistDoc, DistrictDoc } from '../../typings/directory';
import type { Refused } from '../../typings/refusal';
import type { ReportFlag, StepInput } from '../../typings/report';
import type { ReportDoc, ReportOutcome, ReportPart } from '../../typings/reportDoc';
import { dayOf } from '../calendar.rules';
import { refuse } from '../refuse';
import { chained } from '../workflow/journal.rules';
import { checksAnew } from './content.rules';
import { desksOf, deskTitles } from './desks.rules';
import { numberOf, partIdOf } from './identity.rules';
import { reportedItem } from './item.rules';
import { mostParts } from './needs.table';

const places = Array.from({ length: mostParts }, (_, index) => index + 1);

const typed = (input: StepInput, name: string): string => {
  const value = input[name];
  return typeof value === 'string' ? value.trim() : '';
};

/** The parts that a form names, in order. */
export const partsOf = (report: ReportDoc, input: StepInput, at: Date): readonly ReportPart[] =>
  places
    .map((place) => ({ item: typed(input, `item${place}`), words: typed(input, `words${place}`) }))
    .filter(({ item }) => item !== '')
    .map((part, index) => ({
      ...part,
      id: partIdOf(report._id, report.v, index),
      // A thousandth apart, so that lists keep their order.
      at: new Date(at.getTime() + index).toISOString(),
    }));

/** A part is an item and words, both or neither. */
export function partsFault(input: StepInput): Refused | null {
  const half = places.find(
    (place) => (typed(input, `item${place}`) === '') !== (typed(input, `words${place}`) === ''),
  );
  if (half === undefined) return null;
  const missing = typed(input, `item${half}`) === '' ? 'item' : 'words';
  return refuse('INVALID', `第 ${half} 件要同时选事项、写情况，或者两项都不填。`, `${missing}${half}`);
}

/**
 * One part as a case of its own, on the desk that received the whole. NB: nobody follows it: who reported is told of
 * the whole, once (F052).
 */
export function partReport(
  whole: ReportDoc,
  part: ReportPart,
  checklist: ChecklistDoc,
  district: DistrictDoc,
  extra: number,
): ReportDoc {
  const item = checklist.items.find(({ id }) => id === part.item);
  const at = new Date(part.at);
  const { kind, sealed } = whole.reporter;
  const bare: ReportDoc = {
    _id: part.id,
    number: numberOf(district.numberPrefix, whole.grid.seq, at, part.id, extra),
    v: 1,
    state: 'submitted',
    open: true,
    desks: [],
    deskTitle: '',
    receiver: whole.receiver,
    districtId: whole.districtId,
    unit: whole.unit,
    grid: whole.grid,
    town: whole.town,
    eventTown: whole.eventTown,
    ...(whole.townSees === undefined ? {} : { townSees: whole.townSees }),
    tasks: [],
    counts: { townReturns: 0, notOurs: 0, reworks: 0 },
    handledBy: [],
    bypass: whole.bypass,
    noOfficer: whole.noOfficer,
    flags: inherited(whole.flags, item?.restricted === true),
    ...marksOf(whole),
    item: item === undefined ? null : reportedItem(item, null, checklist.version),
    text: part.words,
    place: whole.place,
    media: whole.media,
    ...checksAnew(whole, at),
    reporter: { kind, ...(sealed === undefined ? {} : { sealed }) },
    joined: [],
    joins: 0,
    followers: [],
    partOf: { id: whole._id, number: whole.number },
    print: part.id,
    writtenAt: part.at,
    at: part.at,
    day: dayOf(at),
    order: `${part.at}/${part.id}`,
    journal: [
      chained([], {
        at: part.at,
        event: 'parted',
        from: '',
        to: 'submitted',
        by: { role: 'SYS', title: '系统' },
        input: { source: whole.number },
        desk: whole.deskTitle,
        spoken: {},
      }),
    ],
    owed: [],
  };
  const desks = desksOf(bare);
  return { ...bare, desks, deskTitle: deskTitles(desks, bare, district) };
}

/** What was said of the whole is said of each part, and whoever reads the whole for it reads them. */
const marksOf = ({ marks, informed, policeToldAt }: ReportDoc) => ({
  ...(marks === undefined ? {} : { marks }),
  ...(informed === undefined ? {} : { informed, departments: informed }),
  ...(policeToldAt === undefined ? {} : { policeToldAt }),
});

const passedOn: ReadonlySet<ReportFlag> = new Set(['EMERGENCY', 'RESTRICTED', 'BYPASS', 'NO_OFFICER']);

function inherited(flags: readonly ReportFlag[], isRestricted: boolean): readonly ReportFlag[] {
  const kept = flags.filter((flag) => passedOn.has(flag));
  return isRestricted && !kept.includes('RESTRICTED') ? [...kept, 'RESTRICTED'] : kept;
}

/** How the whole ended: solved only if nothing in it was left unsolved. */
export function outcomeOfParts(parts: readonly ReportDoc[]): ReportOutcome {
  const ends = parts.flatMap(({ outcome }) => outcome ?? []);
  if (ends.includes('cannot')) return 'cannot';
  return ends.length > 0 && ends.every((end) => end === 'solved') ? 'solved' : 'notOurs';
}
