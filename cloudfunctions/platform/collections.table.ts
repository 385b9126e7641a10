/** An index, in the order its keys are compared; 1 ascending, -1 descending. */
export interface Index {
  readonly name: string;
  readonly keys: readonly (readonly [field: string, order: 1 | -1])[];
  readonly unique?: boolean;
  readonly sparse?: boolean;
}

export interface CollectionRow {
  readonly name: string;
  /** What one document is. */
  readonly holds: string;
  readonly indexes: readonly Index[];
}

/**
 * Every collection of the database, with every index that a query of ours relies on. The deployment's index list and
 * the local cloud are both made from this table, so that a query without an index is seen here first.
 */
export const collections = [
  {
    name: 'reports',
    holds: 'one report with its state, journal and the messages it owes (house.md §4)',
    indexes: [
      { name: 'number', keys: [['number', 1]], unique: true },
      { name: 'pickups', keys: [['pickups', 1]], sparse: true },
      {
        name: 'mine',
        keys: [
          ['followers', 1],
          ['order', -1],
        ],
      },
      {
        name: 'similar',
        keys: [
          ['unit.id', 1],
          ['item.id', 1],
          ['open', 1],
          ['order', 1],
        ],
      },
      {
        name: 'similarInTown',
        keys: [
          ['townSees', 1],
          ['item.id', 1],
          ['open', 1],
          ['order', 1],
        ],
        sparse: true,
      },
      {
        name: 'desks',
        keys: [
          ['desks', 1],
          ['open', 1],
          ['order', 1],
        ],
      },
      {
        name: 'unit',
        keys: [
          ['unit.id', 1],
          ['bypass', 1],
          ['order', -1],
        ],
      },
      {
        name: 'town',
        keys: [
          ['townSees', 1],
          ['order', -1],
        ],
        sparse: true,
      },
      {
        name: 'platform',
        keys: [
          ['districtSees', 1],
          ['order', -1],
        ],
        sparse: true,
      },
      {
        name: 'departments',
        keys: [
          ['departments', 1],
          ['order', -1],
        ],
        sparse: true,
      },
      {
        name: 'district',
        keys: [
          ['districtId', 1],
          ['order', -1],
        ],
      },
      {
        name: 'watch',
        keys: [
          ['districtId', 1],
          ['noOfficer', 1],
          ['open', 1],
          ['order', 1],
        ],
      },
      { name: 'owed', keys: [['owedDueAt', 1]], sparse: true },
      { name: 'external', keys: [['externalId', 1]], unique: true, sparse: true },
      {
        name: 'opened',
        keys: [
          ['districtId', 1],
          ['openedOrder', -1],
        ],
      },
      {
        name: 'due',
        keys: [
          ['dueIn', 1],
          ['dueOrder', 1],
        ],
        sparse: true,
      },
      { name: 'clock', keys: [['nextClockAt', 1]], sparse: true },
      { name: 'parts', keys: [['partsDueAt', 1]], sparse: true },
      { name: 'count', keys: [['countDueAt', 1]], sparse: true },
      { name: 'check', keys: [['checkDueAt', 1]], sparse: true },
      { name: 'traces', keys: [['traces', 1]], sparse: true },
      { name: 'retention', keys: [['retainDueAt', 1]], sparse: true },
      { name: 'silence', keys: [['silenceDueAt', 1]], sparse: true },
      { name: 'reward', keys: [['rewardDueAt', 1]], sparse: true },
      {
        name: 'unacked',
        keys: [
          ['unacked', 1],
          ['unackedOrder', 1],
        ],
        sparse: true,
      },
      {
        name: 'undelivered',
        keys: [
          ['undelivered', 1],
          ['order', 1],
        ],
        sparse: true,
      },
      {
        name: 'ledger',
        keys: [
          ['unit.id', 1],
          ['order', -1],
        ],
      },
    ],
  },
  {
    name: 'identities',
    holds: 'who reported or joined, apart from the case; opened only with a reason that is logged (F031)',
    indexes: [
      {
        name: 'openid',
        keys: [
          ['openid', 1],
          ['_id', 1],
        ],
      },
    ],
  },
  {
    name: 'rollups',
    holds: "a place's figures of one month, day by day, or its stock now (ADR 0013)",
    indexes: [
      {
        name: 'list',
        keys: [
          ['list', 1],
          ['period', 1],
          ['scope', 1],
        ],
      },
    ],
  },
  {
    name: 'folds',
    holds: 'one document: the batch of reports that is being counted, written down before it is done',
    indexes: [],
  },
  {
    name: 'directory',
    holds: 'units with their teams, people with their posts, the district, the checklist, the search index',
    indexes: [
      {
        name: 'town',
        keys: [
          ['kind', 1],
          ['town.id', 1],
          ['_id', 1],
        ],
      },
      {
        name: 'posts',
        keys: [
          ['posts.place.id', 1],
          ['_id', 1],
        ],
        sparse: true,
      },
      { name: 'posters', keys: [['postersDueAt', 1]], sparse: true },
      { name: 'changed', keys: [['changedAt', 1]], sparse: true },
    ],
  },
  {
    name: 'credits',
    holds: 'how many pushes of a template a person still allows; an upper bound',
    indexes: [{ name: 'openid', keys: [['openid', 1]] }],
  },
  {
    name: 'exports',
    holds: 'one ordered file: who, what, how far, and where it lies until it is deleted',
    indexes: [
      {
        name: 'who',
        keys: [
          ['who', 1],
          ['createdAt', -1],
        ],
      },
      { name: 'due', keys: [['dueAt', 1]], sparse: true },
    ],
  },
  {
    name: 'posters',
    holds:
      "what hangs on one school's wall: proof, the print of what it says, and whether that is still true",
    indexes: [
      {
        name: 'state',
        keys: [
          ['districtId', 1],
          ['state', 1],
          ['order', 1],
        ],
      },
      {
        name: 'town',
        keys: [
          ['town.id', 1],
          ['state', 1],
          ['order', 1],
        ],
      },
    ],
  },
  {
    name: 'volunteers',
    holds:
      'one person who helps one school, from applying to leaving, with the journal and the messages owed (F028)',
    indexes: [
      {
        name: 'list',
        keys: [
          ['unit.id', 1],
          ['box', 1],
          ['order', 1],
        ],
      },
      {
        name: 'openid',
        keys: [
          ['openid', 1],
          ['_id', 1],
        ],
      },
      { name: 'captain', keys: [['captainOf', 1]], unique: true, sparse: true },
      { name: 'due', keys: [['dueAt', 1]], sparse: true },
      { name: 'owed', keys: [['owedDueAt', 1]], sparse: true },
    ],
  },
  {
    name: 'volunteerGroups',
    holds: 'one WeChat group that a school filed, and the code by which its members come (F029)',
    indexes: [
      {
        name: 'unit',
        keys: [
          ['unit.id', 1],
          ['state', 1],
          ['order', -1],
        ],
      },
      { name: 'code', keys: [['code', 1]], unique: true, sparse: true },
    ],
  },
  {
    name: 'volunteerTeams',
    holds: "how many volunteers one school has, counted from the documents; nobody's name",
    indexes: [{ name: 'due', keys: [['countDueAt', 1]], sparse: true }],
  },
  {
    name: 'rosters',
    holds: 'one school: the team it is writing, the team that is filed, and whose accounts they are',
    indexes: [
      {
        name: 'queue',
        keys: [
          ['state', 1],
          ['order', 1],
        ],
      },
      {
        name: 'town',
        keys: [
          ['town.id', 1],
          ['order', 1],
        ],
      },
      { name: 'owed', keys: [['owedDueAt', 1]], sparse: true },
      { name: 'project', keys: [['projectDueAt', 1]], sparse: true },
    ],
  },
  {
    name: 'registers',
    holds: 'what is edited at run time, with its journal; the directory holds a projection of it',
    indexes: [
      {
        name: 'due',
        keys: [
          ['kind', 1],
          ['dueAt', 1],
        ],
        sparse: true,
      },
    ],
  },
  {
    name: 'rosterBoards',
    holds: 'one town: each of its schools with how far its filing is, so that counts equal lists',
    indexes: [],
  },
  {
    name: 'checklists',
    holds: 'one version of the checklist: draft, approved from a day on, or dropped',
    indexes: [
      { name: 'list', keys: [['order', -1]] },
      { name: 'due', keys: [['dueAt', 1]], sparse: true },
    ],
  },
  {
    name: 'cells',
    holds: "one school's cells, each with its people and their duties",
    indexes: [{ name: 'posters', keys: [['postersDueAt', 1]], sparse: true }],
  },
  {
    name: 'gridChanges',
    holds: 'one proposed change of the grids of a town, and from when it holds',
    indexes: [
      {
        name: 'town',
        keys: [
          ['town.id', 1],
          ['order', -1],
        ],
      },
      { name: 'due', keys: [['dueAt', 1]], sparse: true },
    ],
  },
  {
    name: 'invitations',
    holds: 'one invitation to one post: for whom, by whom, until when; the code itself is nowhere',
    indexes: [
      {
        name: 'place',
        keys: [
          ['at', 1],
          ['order', -1],
        ],
      },
      { name: 'due', keys: [['dueAt', 1]], sparse: true },
      { name: 'first', keys: [['first', 1]], unique: true, sparse: true },
    ],
  },
  {
    name: 'attempts',
    holds: 'how often somebody tried an invitation code in one hour',
    indexes: [{ name: 'due', keys: [['dueAt', 1]], sparse: true }],
  },
  {
    name: 'changes',
    holds:
      'one change of who holds which post, hash-chained by place, and whether the directory holds it yet',
    indexes: [
      {
        name: 'chain',
        keys: [
          ['chain', 1],
          ['nth', -1],
        ],
      },
      {
        name: 'chainByTime',
        keys: [
          ['chain', 1],
          ['order', -1],
        ],
      },
      {
        name: 'district',
        keys: [
          ['districtId', 1],
          ['order', -1],
        ],
      },
      { name: 'due', keys: [['dueAt', 1]], sparse: true },
      { name: 'cause', keys: [['cause', 1]], unique: true, sparse: true },
    ],
  },
  {
    name: 'consents',
    holds: 'what one person agreed to, by purpose, with what they took back; found by the person alone',
    indexes: [{ name: 'due', keys: [['forgetDueAt', 1]], sparse: true }],
  },
  {
    name: 'sweeps',
    holds: 'one document: the batch of what has been kept long enough, written down before it is done',
    indexes: [],
  },
  {
    name: 'cancellations',
    holds: 'somebody who leaves, until nothing leads to them any more; then removed',
    indexes: [{ name: 'due', keys: [['dueAt', 1]] }],
  },
  {
    name: 'deletions',
    holds: 'the deletion ledger: on which day how much was deleted, chained, naming nobody',
    indexes: [{ name: 'cause', keys: [['cause', 1]], unique: true }],
  },
  {
    name: 'notices',
    holds:
      'what is told of messages: that one is not acknowledged, or which ones reached nobody by a morning',
    indexes: [
      { name: 'due', keys: [['dueAt', 1]], sparse: true },
      { name: 'owed', keys: [['owedDueAt', 1]], sparse: true },
    ],
  },
  {
    name: 'rotas',
    holds: "one school's posts, terms and settings, by which its shifts are made",
    indexes: [
      {
        name: 'named',
        keys: [
          ['named', 1],
          ['_id', 1],
        ],
      },
      { name: 'owed', keys: [['owedDueAt', 1]], sparse: true },
    ],
  },
  {
    name: 'shifts',
    holds: 'one post on one day in one window, and everybody in line for it, in order (ADR 0019)',
    indexes: [
      {
        name: 'unit',
        keys: [
          ['unit.id', 1],
          ['order', 1],
        ],
      },
      {
        name: 'named',
        keys: [
          ['named', 1],
          ['order', 1],
        ],
      },
      { name: 'duty', keys: [['dutyDueAt', 1]], sparse: true },
      { name: 'due', keys: [['dueAt', 1]], sparse: true },
      { name: 'owed', keys: [['owedDueAt', 1]], sparse: true },
    ],
  },
  {
    name: 'attendances',
    holds: 'whether one person came to one shift: by what, when, and what a person should look at (ADR 0024)',
    indexes: [
      {
        name: 'unit',
        keys: [
          ['unit.id', 1],
          ['order', 1],
        ],
      },
      {
        name: 'openid',
        keys: [
          ['openid', 1],
          ['order', 1],
        ],
      },
      { name: 'look', keys: [['lookDueAt', 1]], sparse: true },
    ],
  },
  {
    name: 'dutyDays',
    holds: 'one day of one town, or of the district: how its gates were stood at, by school or town',
    indexes: [],
  },
  {
    name: 'certificates',
    holds: "one certificate of one person's verified hours at a school, frozen, by its number (ADR 0027)",
    indexes: [
      { name: 'once', keys: [['once', 1]], unique: true, sparse: true },
      {
        name: 'mine',
        keys: [
          ['openid', 1],
          ['order', -1],
        ],
      },
    ],
  },
  {
    name: 'thanks',
    holds: 'one thank-you to a volunteer, or to the team of a school (F332)',
    indexes: [
      {
        name: 'for',
        keys: [
          ['for', 1],
          ['order', -1],
        ],
      },
    ],
  },
  {
    name: 'bills',
    holds: 'one bill that was handed to the merchant: for which reward, and how it was taken (ADR 0025)',
    indexes: [
      {
        name: 'day',
        keys: [
          ['day', 1],
          ['_id', 1],
        ],
      },
    ],
  },
  {
    name: 'reconciliations',
    holds: "one day compared with the merchant's own account, and what differed (ADR 0025)",
    indexes: [{ name: 'owed', keys: [['owedDueAt', 1]], sparse: true }],
  },
  {
    name: 'diaries',
    holds: 'where one person stands, at all schools together, and when they can',
    indexes: [{ name: 'due', keys: [['dueAt', 1]], sparse: true }],
  },
  {
    name: 'substitutes',
    holds: 'who may stand in for whom at one turn, or at one school (F182)',
    indexes: [
      {
        name: 'named',
        keys: [
          ['named', 1],
          ['_id', 1],
        ],
      },
      { name: 'ends', keys: [['endsDueAt', 1]] },
      { name: 'owed', keys: [['owedDueAt', 1]], sparse: true },
    ],
  },
  {
    name: 'patrols',
    holds: "one school's stops and circuits, and the first day that is not settled yet (F190)",
    indexes: [{ name: 'due', keys: [['dueAt', 1]], sparse: true }],
  },
  {
    name: 'rounds',
    holds: 'one round: one person, one circuit, once; no position of anybody (ADR 0022)',
    indexes: [
      {
        name: 'unit',
        keys: [
          ['unit.id', 1],
          ['order', -1],
        ],
      },
      {
        name: 'day',
        keys: [
          ['unit.id', 1],
          ['day', 1],
          ['order', 1],
        ],
      },
      {
        name: 'who',
        keys: [
          ['who.openid', 1],
          ['order', -1],
        ],
      },
      { name: 'owed', keys: [['owedDueAt', 1]], sparse: true },
      { name: 'due', keys: [['dueAt', 1]], sparse: true },
    ],
  },
  {
    name: 'patrolWeeks',
    holds: "one school's week of rounds, day by day, and whether its head signed it (F192)",
    indexes: [
      {
        name: 'unit',
        keys: [
          ['unit.id', 1],
          ['state', 1],
          ['order', -1],
        ],
      },
      {
        name: 'town',
        keys: [
          ['town.id', 1],
          ['state', 1],
          ['order', -1],
        ],
      },
      {
        name: 'district',
        keys: [
          ['districtId', 1],
          ['state', 1],
          ['order', -1],
        ],
      },
      { name: 'owed', keys: [['owedDueAt', 1]], sparse: true },
    ],
  },
  {
    name: 'patrolSweeps',
    holds:
      'one 集中排查 of a school: what it looks for, who walks along, what was found, what came of it (F195)',
    indexes: [
      {
        name: 'unit',
        keys: [
          ['unit.id', 1],
          ['state', 1],
          ['order', -1],
        ],
      },
      {
        name: 'town',
        keys: [
          ['town.id', 1],
          ['state', 1],
          ['order', -1],
        ],
      },
      {
        name: 'district',
        keys: [
          ['districtId', 1],
          ['state', 1],
          ['order', -1],
        ],
      },
      {
        name: 'named',
        keys: [
          ['named', 1],
          ['order', -1],
        ],
      },
      { name: 'due', keys: [['dueAt', 1]], sparse: true },
      { name: 'owed', keys: [['owedDueAt', 1]], sparse: true },
    ],
  },
  {
    name: 'imports',
    holds: 'one file of school units on its way into the directory, and whether it is through',
    indexes: [{ name: 'open', keys: [['open', 1]], sparse: true }],
  },
  {
    name: 'braveries',
    holds:
      'one application for bravery: what happened, sealed; the award and the publicity beside each other (ADR 0028)',
    indexes: [
      {
        name: 'town',
        keys: [
          ['town.id', 1],
          ['box', 1],
          ['order', 1],
        ],
      },
      {
        name: 'district',
        keys: [
          ['districtId', 1],
          ['box', 1],
          ['order', 1],
        ],
      },
      {
        name: 'mine',
        keys: [
          ['who', 1],
          ['order', -1],
        ],
      },
      {
        name: 'confirmed',
        keys: [
          ['confirmedIn', 1],
          ['confirmedOrder', -1],
        ],
        sparse: true,
      },
      {
        name: 'public',
        keys: [
          ['publicIn', 1],
          ['publicOrder', -1],
        ],
        sparse: true,
      },
      { name: 'due', keys: [['dueAt', 1]], sparse: true },
      { name: 'check', keys: [['checkDueAt', 1]], sparse: true },
      { name: 'traces', keys: [['traces', 1]], sparse: true },
      { name: 'owed', keys: [['owedDueAt', 1]], sparse: true },
    ],
  },
  {
    name: 'rewards',
    holds:
      'one find of one person: its review, its payment, and what the ledger has not been told yet (ADR 0023)',
    indexes: [
      {
        name: 'box',
        keys: [
          ['districtId', 1],
          ['box', 1],
          ['order', 1],
        ],
      },
      {
        name: 'town',
        keys: [
          ['case.town.id', 1],
          ['box', 1],
          ['order', 1],
        ],
      },
      {
        name: 'mine',
        keys: [
          ['who', 1],
          ['order', -1],
        ],
      },
      {
        name: 'sentPerson',
        keys: [
          ['who', 1],
          ['sentDay', 1],
        ],
      },
      {
        name: 'sentGrid',
        keys: [
          ['grid', 1],
          ['sentDay', 1],
        ],
      },
      {
        name: 'sentDay',
        keys: [
          ['districtId', 1],
          ['sentDay', 1],
        ],
      },
      {
        name: 'out',
        keys: [
          ['outIn', 1],
          ['_id', 1],
        ],
        sparse: true,
      },
      {
        name: 'stuck',
        keys: [
          ['stuckIn', 1],
          ['order', 1],
        ],
        sparse: true,
      },
      { name: 'due', keys: [['payDueAt', 1]], sparse: true },
      { name: 'owed', keys: [['owedDueAt', 1]], sparse: true },
      {
        name: 'prints',
        keys: [
          ['prints', 1],
          ['order', 1],
        ],
      },
      {
        name: 'sketchKeys',
        keys: [
          ['sketchKeys', 1],
          ['order', -1],
        ],
        sparse: true,
      },
      {
        name: 'matter',
        keys: [
          ['matter', 1],
          ['order', 1],
        ],
      },
      {
        name: 'deciders',
        keys: [
          ['deciders', 1],
          ['order', -1],
        ],
        sparse: true,
      },
      {
        name: 'list',
        keys: [
          ['list', 1],
          ['_id', 1],
        ],
        sparse: true,
      },
      {
        name: 'queued',
        keys: [
          ['districtId', 1],
          ['payState', 1],
          ['order', 1],
        ],
      },
    ],
  },
  {
    name: 'rewardRules',
    holds: 'one district: what is rewarded, with how much and for whom, version by version',
    indexes: [],
  },
  {
    name: 'budgets',
    holds: 'one district and year: the end of its reward ledger, and the entry written last (ADR 0023)',
    indexes: [],
  },
  {
    name: 'moneyEntries',
    holds: 'one movement of reward money: numbered, chained, never changed (F327)',
    indexes: [
      {
        name: 'ledger',
        keys: [
          ['ledger', 1],
          ['_id', 1],
        ],
      },
      {
        name: 'subject',
        keys: [
          ['ledger', 1],
          ['subject', 1],
          ['_id', 1],
        ],
      },
      {
        name: 'key',
        keys: [
          ['ledger', 1],
          ['key', 1],
        ],
        unique: true,
      },
    ],
  },
  {
    name: 'payGates',
    holds: 'one district: the way of paying, the caps, the brake, and the sending that is being done',
    indexes: [],
  },
  {
    name: 'payLists',
    holds: 'one list for the finance office, and what came back of it',
    indexes: [
      {
        name: 'list',
        keys: [
          ['districtId', 1],
          ['order', -1],
        ],
      },
      { name: 'due', keys: [['dueAt', 1]], sparse: true },
    ],
  },
] as const satisfies readonly CollectionRow[];
