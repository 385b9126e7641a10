import { dayOf, laterDay } from '../../../cloudfunctions/calendar.rules';
import type { CollectionName } from '../../../cloudfunctions/world';
import type { Action, Ask } from '../../../typings/contract';
import { noDeadlines } from '../../../cloudfunctions/noDeadlines.table';
import { whoOf } from '../../../cloudfunctions/people/place.rules';
import { draft } from '../samples';
import type { RosterNow } from '../rosters';
import type { Who } from '../walkers';
import { recordedVolunteers } from './volunteers';
import { recordedPosters } from './recordedPosters';
import { recordedBraveries } from './recordedBraveries';
import { recordedPatrols } from './recordedPatrols';
import { recordedPrivacy } from './recordedPrivacy';
import { recordedRecognition } from './recordedRecognition';
import { recordedRewards } from './recordedRewards';
import { recordedShifts } from './recordedShifts';

/** What was there before the asks: a case at the town, one just filed, one that may be joined, a file that was ordered. */
export interface Made {
  readonly atTown: { readonly id: string; readonly number: string; readonly v: number };
  readonly filed: string;
  /** An emergency that the officer was told of. */
  readonly alarm: string;
  readonly exported: string;
  /** A file that the parent ordered of their own. */
  readonly mine: string;
  /** The version that a document has now; 0 before there is one. */
  readonly versionOf: (collection: CollectionName, id: string) => number;
  /** Shifts of the school that are to come. */
  readonly shifts: readonly string[];
  /** A file in cloud storage that a checklist can be read from. */
  readonly checklistFile: string;
  readonly payListFile: string;
  /** The number of a certificate of the parent's hours. */
  readonly certificate: string;
  /** A draft of a version, never dropped before. */
  readonly draft: { readonly id: string; readonly v: number };
  /** A proposed change of grids. */
  readonly gridChange: string;
  /** An invitation's code, and the id of another that may be taken back. */
  readonly invited: { readonly code: string; readonly revocable: string };
  readonly roster: RosterNow;
  /** A number that nobody had before: for an identity that a phone would make up. */
  readonly fresh: () => string;
}

/** One honest ask of an action, by somebody who may. */
export interface Recorded<A extends Action> {
  readonly by: Who;
  readonly ask: (made: Made) => Ask<A>;
  /** Granted, it moves the case at the town on: the next ask needs another. */
  readonly moves?: true;
}

/** A school that nobody proposed before. */
export const newGrid = (number: string): Ask<'grid.propose'> => ({
  requestId: `proposed_grid_${number}`,
  town: 't1',
  kind: 'add',
  of: [],
  after: [
    { seq: null, name: `新校${number}专属网格`, units: [], newUnits: [{ name: `新校${number}`, level: '' }] },
  ],
  fileId: '',
  reason: '新建学校',
});

/** One line an action: what every hostile ask of it is made from. It must be granted as it stands. */
export const recorded: { readonly [A in Action]: Recorded<A> } = {
  'person.me': { by: 'officer', ask: () => ({}) },
  'people.list': { by: 'bureau', ask: () => ({ place: { kind: 'town', id: 't1' } }) },
  'people.invite': {
    by: 'bureau',
    ask: ({ fresh }) => ({
      requestId: `fuzzed_${fresh()}`,
      place: { kind: 'town', id: 't1' },
      role: 'TOWN',
      name: '某新人',
    }),
  },
  'people.uninvite': { by: 'bureau', ask: ({ invited }) => ({ id: invited.revocable }) },
  'people.readInvite': { by: 'neighbour', ask: ({ invited }) => ({ code: invited.code }) },
  'people.claim': { by: 'neighbour', ask: ({ invited }) => ({ code: invited.code }) },
  'people.end': {
    by: 'bureau',
    ask: () => ({ place: { kind: 'town', id: 't2' }, role: 'TOWN', who: whoOf('o-town2') }),
  },
  'people.lock': {
    by: 'bureau',
    ask: () => ({
      place: { kind: 'department', id: 'MARKET' },
      role: 'DDEPT',
      who: whoOf('o-market'),
      locked: true,
      why: '已离职',
    }),
  },
  'people.duty': { by: 'head', ask: () => ({ place: { kind: 'unit', id: 'u1' } }) },
  'people.changeDuty': {
    by: 'head',
    ask: () => ({
      place: { kind: 'unit', id: 'u1' },
      change: {
        kind: 'turn',
        who: whoOf('o-off'),
        from: '2099-01-01T00:00:00.000Z',
        to: '2099-01-02T00:00:00.000Z',
      },
    }),
  },
  'people.changes': { by: 'bureau', ask: () => ({ cursor: null }) },
  'grid.unit': { by: 'parent', ask: () => ({ unitId: 'u1' }) },
  'grid.nearest': { by: 'parent', ask: () => ({ point: { longitude: 119.95, latitude: 31.72 } }) },
  'grid.search': { by: 'parent', ask: () => ({ words: '青禾' }) },
  'checklist.read': { by: 'parent', ask: () => ({ version: null }) },
  'checklist.simulate': {
    by: 'bureau',
    ask: () => ({ itemId: 'R05', unitId: 'u1', townId: 't1', licence: 'NO_LICENCE', at: '2026-12-01T00:00:00.000Z' }),
  }, // prettier-ignore
  'checklist.coverage': { by: 'bureau', ask: () => ({ cursor: null }) },
  'checklist.versions': { by: 'bureau', ask: () => ({}) },
  'checklist.import': {
    by: 'bureau',
    ask: ({ checklistFile }) => ({ fileId: checklistFile, dryRun: true, reason: '' }),
  },
  'cell.list': { by: 'officer', ask: () => ({ unitId: 'u1' }) },
  'cell.save': {
    by: 'officer',
    ask: ({ versionOf, fresh }) => ({
      unitId: 'u1',
      v: versionOf('cells', 'u1'),
      cells: [{ id: 'c1', name: '食堂', part: 'food', people: ['沈一禾'], duties: [`第${fresh()}次检查`] }],
    }),
  },
  'school.read': { by: 'officer', ask: () => ({ unitId: 'u1' }) },
  'school.save': {
    by: 'officer',
    ask: ({ versionOf }) => ({
      unitId: 'u1',
      v: versionOf('directory', 'unit:u1'),
      profile: {
        level: '小学', studentCount: 900, nature: '公办', setting: '镇区', boarding: '走读', address: '某路 1 号', station: '某派出所',
        gates: [{ name: '南门', point: { longitude: 119.95, latitude: 31.72 } }], boundary: [], measure: 'gates',
      },
    }),
  }, // prettier-ignore
  'grid.register': { by: 'bureau', ask: () => ({ town: 't1' }) },
  'grid.propose': {
    by: 'town',
    ask: ({ fresh }) => newGrid(fresh()),
  },
  'grid.decide': {
    by: 'bureau',
    moves: true,
    ask: ({ gridChange }) => ({ id: gridChange, v: 1, decision: 'drop', validFrom: '', reason: '不再需要' }),
  },
  'checklist.decide': {
    by: 'bureau',
    moves: true,
    ask: ({ draft }) => ({ ...draft, decision: 'drop', validFrom: '', reason: '不再需要' }),
  },
  'statistics.board': {
    by: 'bureau',
    ask: () => ({ view: 'units', town: 't1', period: 'month', on: '2026-11-26' }),
  },
  'counterpart.list': { by: 'bureau', ask: () => ({ place: 't1' }) },
  'counterpart.save': {
    by: 'bureau',
    ask: ({ versionOf }) => ({
      place: 't1',
      v: versionOf('registers', 'counterparts:t1'),
      row: {
        id: 't1-health', name: '柳溪镇卫健办', code: 'HEALTH', leader: null,
        liaison: { name: '谷小满', title: '副主任', phone: '0519-88888888', key: '' },
        note: '', activeFrom: '', closesOn: '',
      },
      reason: '联络员调整',
    }),
  }, // prettier-ignore
  'counterpart.gaps': { by: 'bureau', ask: () => ({}) },
  'guardRule.read': { by: 'bureau', ask: () => ({}) },
  'guardRule.try': { by: 'bureau', ask: () => ({ tiers: [{ from: 0, guards: 1, thenPer: 500 }] }) },
  'guardRule.set': {
    by: 'bureau',
    ask: ({ versionOf, fresh }) => ({
      v: versionOf('directory', 'guards'),
      tiers: [{ from: 0, guards: 1 }],
      source: `区教育局通知 ${fresh()}`.slice(0, 60),
      validFrom: laterDay(dayOf(new Date()), 30),
      reason: '按会议纪要',
    }),
  },
  'deadline.read': { by: 'bureau', ask: () => ({}) },
  'deadline.set': {
    by: 'bureau',
    ask: ({ versionOf, fresh }) => ({
      v: versionOf('directory', 'deadlines'),
      calendar: noDeadlines.calendar,
      settings: { ...noDeadlines.settings, escalateHours: 24 },
      limits: [
        {
          item: null,
          urgency: 'normal',
          stage: 'whole',
          duration: { amount: 1 + (Number(fresh()) % 8000), unit: 'hours' },
        },
      ],
      reason: '按会议纪要调整',
    }),
  },
  'report.submit': {
    by: 'parent',
    ask: ({ fresh }) => {
      const draftId = `fuzzed_${fresh()}`;
      const media = [{ fileId: `cloud://local-env/report/${draftId}/1.jpg`, kind: 'photo' as const }];
      return draft({
        draftId,
        media,
        place: { words: '东门', point: { longitude: 119.95, latitude: 31.72 } },
      });
    },
  },
  'report.similar': { by: 'parent', ask: () => ({ unitId: 'u1', itemId: 'R05', point: { longitude: 119.95, latitude: 31.72 } }) }, // prettier-ignore
  'report.join': {
    by: 'neighbour',
    ask: ({ filed, fresh }) => ({ id: filed, draftId: `fuzzed_${fresh()}`, text: '我也看见', media: [], reporter: 'anonymous', callMe: '' }),
  }, // prettier-ignore
  'report.list': { by: 'town', ask: () => ({ box: 'todo', cursor: null }) },
  'report.count': { by: 'town', ask: () => ({ boxes: ['todo', 'scope'] }) },
  'report.read': { by: 'town', ask: ({ atTown }) => ({ id: atTown.id, step: 'dispatch' }) },
  'report.act': {
    by: 'town',
    moves: true,
    ask: ({ atTown: { id, v } }) => ({
      id, v, step: 'dispatch',
      input: { lead: 't1-urban', co: ['t1-police'], requirement: '三日内清理', dueOn: '2099-01-01', overrideWhy: '现场需要' },
    }),
  }, // prettier-ignore
  'report.reveal': { by: 'town', ask: ({ atTown: { id } }) => ({ id, reason: '核对办理情况' }) },
  'report.unseal': {
    moves: true,
    by: 'town',
    ask: ({ atTown: { id } }) => ({ id, nth: null, reason: '需要回访本人' }),
  },
  'report.opened': { by: 'bureau', ask: () => ({ cursor: null }) },
  'message.unacked': { by: 'town', ask: () => ({ cursor: null }) },
  'message.undelivered': { by: 'town', ask: () => ({ cursor: null }) },
  'message.acknowledge': { by: 'officer', ask: ({ alarm }) => ({ id: alarm }) },
  'ledger.search': {
    by: 'bureau',
    ask: () => ({
      filters: { town: 't1', unit: 'u1', item: 'R05', state: 'submitted', from: '2026-01-01', to: '2027-01-01', overdue: false, words: '纸箱' },
      cursor: null,
    }),
  }, // prettier-ignore
  'ledger.export': { by: 'bureau', ask: ({ fresh }) => ({ requestId: `fuzzed_${fresh()}`, format: 'journal', filters: {}, reason: '季度检查需要' }) }, // prettier-ignore
  'ledger.exportState': { by: 'bureau', ask: ({ exported }) => ({ id: exported }) },
  'ledger.sheet': { by: 'town', ask: ({ atTown }) => ({ id: atTown.id }) },
  'roster.read': { by: 'officer', ask: () => ({ unitId: 'u1' }) },
  'roster.edit': {
    by: 'officer',
    moves: true,
    ask: ({ roster: { v } }) => ({
      unitId: 'u1', v,
      edit: { kind: 'add', row: { kind: 'AUX', auxKind: '保安员', name: '门卫', job: '保安', officePhone: '0519-80000009', mobile: null, note: '', deputyFor: null } },
    }),
  }, // prettier-ignore
  'roster.check': {
    by: 'officer',
    moves: true,
    ask: ({ roster: { form } }) => ({ unitId: 'u1', fileId: form }),
  },
  'roster.adopt': {
    by: 'officer',
    moves: true,
    ask: ({ roster: { v, plan } }) => ({ unitId: 'u1', v, id: plan }),
  },
  'roster.act': {
    by: 'head',
    moves: true,
    ask: ({ roster: { v, isSubmitted } }) => ({ unitId: 'u1', v, step: isSubmitted ? 'withdraw' : 'submit', input: {} }),
  }, // prettier-ignore
  'roster.reveal': {
    by: 'bureau',
    moves: true,
    ask: () => ({ unitId: 'u1', rowId: 's0', reason: '核对联系方式' }),
  },
  'roster.list': { by: 'bureau', ask: () => ({ state: 'filed', cursor: null }) },
  'roster.board': { by: 'bureau', ask: () => ({}) },
  'roster.town': { by: 'bureau', ask: () => ({ townId: 't1' }) },
  'roster.remind': { by: 'bureau', ask: () => ({ townId: 't1' }) },
  ...recordedPosters,
  ...recordedVolunteers,
  ...recordedPatrols,
  ...recordedPrivacy,
  ...recordedRecognition,
  ...recordedBraveries,
  ...recordedRewards,
  ...recordedShifts,
  'external.record': {
    by: 'town',
    ask: ({ atTown, fresh }) => ({ file: JSON.stringify([{ number: atTown.number, externalNumber: `F-${fresh()}`, state: '办理中' }]) }),
  }, // prettier-ignore
};
