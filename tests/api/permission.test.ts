import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { routes } from '../../cloudfunctions/api/routes';
import { reachOf } from '../../cloudfunctions/permission.rules';
import { type Permission, permissions } from '../../cloudfunctions/permission.table';
import { readScopes } from '../../cloudfunctions/report/access.table';
import { reportFlow } from '../../cloudfunctions/report/report.table';
import type { Action } from '../../typings/contract';
import type { Role } from '../../typings/person';
import { type Product, startProduct } from '../support/product';
import { draft, postOf, roles } from '../support/samples';

/*
 * §2.3 of the catalogue, copied to the letter, in its own columns. Words without a scope (`help`, `log`) are no right of
 * this action. ANON is left out: whoever opens the mini-program is a VOL.
 */
const columns = [
  ['ANON'], ['VOL'], ['AUX'], ['OFF'], ['HEAD'], ['PRIN'], ['TEACH'], ['POL'], ['MED'], ['CGO', 'ADV'], ['TOWN'],
  ['TDEPT'], ['DIST'], ['DDEPT'], ['EDU'], ['CHIEF'], ['SGC'], ['PSC'], ['EXP'], ['ADM'], ['AUD'],
]; // prettier-ignore

// prettier-ignore
const matrix: Readonly<Partial<Record<Permission, string>>> = {
  'report.create': 'O | O | S | S | S | S | S | S | O | O | T | – | D | – | D | D | – | – | – | – | –',
  'report.trackOwn': 'O(code) | O | O | O | O | O | O | O | O | O | O | O | O | O | O | O | O | – | – | – | –',
  'case.readContent': '– | O | O | S | S | S | O | C | – | O | T (after submit) | C | D (after escalate) | C | D | D | C(reward) | A | C(sample) | – | R',
  'case.readComplaint': '– | O | – | – | – | – | – | C | – | – | R | C | R | C | D | D | – | R | – | – | R',
  'case.readRestricted': '– | status only | – | S | S | S | – | C | C | – | T | C | D | C | D | D | – | R | – | – | R',
  'reporter.unseal': '– | O | – | R (named only) | – | – | – | R | – | – | R | – | R | – | R | R | R | – | – | – | log',
  'case.verify': '– | – | – | S | – | – | – | – | – | – | T (fallback) | – | – | – | D (bypass) | – | – | – | – | – | –',
  'case.selfHandle': '– | – | help | S | S (approve if graded) | – | – | – | – | – | – | – | – | – | – | – | – | – | – | – | –',
  'case.submitToTown': '– | – | – | S | S (deputy only) | – | – | – | – | – | – | – | – | – | D (bypass) | – | – | – | – | – | –',
  'case.townDispatch': '– | – | – | – | – | – | – | – | – | – | T | – | – | – | – | – | – | – | – | – | –',
  'case.handle': '– | – | – | – | – | – | – | C | – | – | – | C | – | C | C | – | – | – | – | – | –',
  'case.approveExtension': '– | – | – | – | – | – | – | – | – | – | T | – | D | – | D | D | – | – | – | – | –',
  'case.escalate': '– | – | – | – | – | – | – | – | – | – | T | – | – | – | D (difficult) | – | – | – | – | – | –',
  'case.districtDispatch': '– | – | – | – | – | – | – | – | – | – | – | – | D | – | – | D | – | – | – | – | –',
  'case.verifyResult': '– | – | photo | S | – | – | – | – | – | – | T | – | D | – | D | – | – | – | – | – | –',
  'case.close': '– | – | – | S | – | – | – | – | – | – | T | – | D | – | D | D | – | – | – | – | –',
  'case.reopen': '– | O | – | S | S | – | – | – | – | – | T | – | D | – | D | D | – | – | – | – | –',
  'case.evaluate': 'O(code) | O | – | – | – | – | – | – | – | – | – | – | – | – | – | – | – | A | – | – | –',
  'case.suspend': '– | – | – | – | – | – | – | – | – | – | T | – | D | – | D | D | – | – | – | – | –',
  // Reading them is for anybody: poster.public.
  'poster.put': '– | – | – | S | S | – | – | – | – | – | – | – | – | – | D | – | – | A | A | – | –',
  'filing.submit': '– | – | – | – | S | S | – | – | – | – | – | – | – | – | D | – | – | – | – | – | –',
  'users.helpers': '– | – | – | S | S | – | – | – | – | – | – | – | – | – | D | – | – | – | – | – | log',
  'users.staff': '– | – | – | – | – | – | – | – | – | – | T (own dept list) | – | – | – | D | – | – | – | – | D | log',
  'audit.read': '– | – | – | – | – | – | – | – | – | – | – | – | – | – | S own unit | – | – | – | – | – | D',
};

/** What the catalogue has no row for, decided here, by role. */
const added: Readonly<Partial<Record<Permission, Readonly<Partial<Record<Role, string>>>>>> = {
  'public.read': Object.fromEntries(roles.map((role) => [role, 'P'])),
  'invitation.claim': Object.fromEntries(roles.map((role) => [role, 'O'])),
  'ledger.read': {
    OFF: 'S', HEAD: 'S', PRIN: 'S', POL: 'C', TDEPT: 'C', DDEPT: 'C', TOWN: 'T', DIST: 'D', EDU: 'D', CHIEF: 'D',
  }, // prettier-ignore
  'ledger.export': {
    OFF: 'S', HEAD: 'S', PRIN: 'S', POL: 'C', TDEPT: 'C', DDEPT: 'C', TOWN: 'T', DIST: 'D', EDU: 'D', CHIEF: 'D',
    AUD: 'D',
  }, // prettier-ignore
  'statistics.read': {
    OFF: 'S', HEAD: 'S', PRIN: 'S', TDEPT: 'C', DDEPT: 'C', TOWN: 'T', DIST: 'D', EDU: 'D', CHIEF: 'D', PSC: 'D',
  }, // prettier-ignore
  'external.record': { TOWN: 'T', DIST: 'D' },
  'config.readRouting': { TOWN: 'T', EDU: 'D', CHIEF: 'D', ADM: 'D' },
  'config.checklist': { EDU: 'D', ADM: 'D' },
  'config.approveChecklist': { EDU: 'D' },
  'config.directory': { TOWN: 'T', DIST: 'D', EDU: 'D', ADM: 'D' },
  'config.readDirectory': { TOWN: 'T', DIST: 'D', EDU: 'D', CHIEF: 'D', ADM: 'D' },
  'filing.prepare': { OFF: 'S', HEAD: 'S', PRIN: 'S', EDU: 'D' },
  'users.lock': { EDU: 'D', ADM: 'D' },
  'users.duty': { OFF: 'S', HEAD: 'S', TDEPT: 'C', DDEPT: 'C', TOWN: 'T', DIST: 'D', EDU: 'D', CHIEF: 'D' },
};

const byHand = (permission: Permission, role: Role): string | null => {
  const row = matrix[permission];
  if (row === undefined) return added[permission]?.[role] ?? null;
  const cells = row.split(' | ');
  const cell = cells[columns.findIndex((column) => column.includes(role))] ?? '';
  return /^[OSCTDARP](?![a-z])/.exec(cell)?.[0] ?? null;
};

const known = Object.keys(permissions) as Permission[];

/** What a right opens today: aggregates and what needs a reason have doors of their own. */
const opens = (permission: Permission, role: Role, takesReason = false): boolean =>
  ![...(takesReason ? [] : ['R']), 'A', null].includes(byHand(permission, role));

describe('who may do what, and how far (§2.3)', () => {
  it.each(Object.entries(matrix))('%s is copied in every column', (_permission, row) => {
    expect(row.split(' | ')).toHaveLength(columns.length);
  });

  it.each(known)('%s is as the catalogue has it, for every role', (permission) => {
    expect(matrix[permission] ?? added[permission]).toBeDefined();
    const held = roles.map((role) => [role, reachOf(permission, role)]);
    expect(held).toEqual(roles.map((role) => [role, byHand(permission, role)]));
  });

  it('stands by every action on the wire, with rows that exist', () => {
    const bare = Object.entries(routes).filter(
      ([, { may }]) => [...may].length === 0 || may.some((row) => !known.includes(row)),
    );
    expect(bare).toEqual([]);
  });

  it('opens no report to an administrator, in any way there is', () => {
    const rights = known.filter((permission) => reachOf(permission, 'ADM') !== null);
    expect(rights.filter((right) => /^(case|report|ledger|external)\./.test(right))).toEqual([]);
  });

  it('is what reading a case goes by', () => {
    const rows = {
      normal: 'case.readContent',
      complaint: 'case.readComplaint',
      restricted: 'case.readRestricted',
    } as const;
    const wider = roles.flatMap((role) =>
      Object.entries(rows).flatMap(([kind, row]) => {
        const scope: string = readScopes[role][kind as keyof typeof rows];
        const reach = byHand(row, role);
        const isSame =
          scope === '–' || scope === reach || (role === 'DIST' && scope === 'P' && reach === 'D');
        return isSame ? [] : [`${role} ${kind} ${scope}`];
      }),
    );
    expect(wider).toEqual([]);
  });
});

/** Which row of §2.3 lets each step; a step of nobody but the reporter is left out. */
const stepRows: Readonly<Record<string, readonly Permission[]>> = {
  askInfo: ['case.verify'],
  verify: ['case.verify'],
  reject: ['case.verify'],
  merge: ['case.verify'],
  split: ['case.verify'],
  selfHandle: ['case.selfHandle'],
  selfClose: ['case.selfHandle'],
  submitToTown: ['case.submitToTown'],
  resubmit: ['case.submitToTown'],
  returnToSchool: ['case.townDispatch'],
  checkLicence: ['case.townDispatch', 'case.handle'],
  dispatch: ['case.townDispatch'],
  sign: ['case.handle'],
  returnNotOurs: ['case.handle'],
  start: ['case.handle'],
  reply: ['case.handle'],
  askExtension: ['case.handle'],
  feedback: ['case.handle'],
  // Whoever gave it to the departments lets one off: after a ruling that is the bureau.
  waive: ['case.townDispatch', 'case.districtDispatch', 'case.suspend'],
  grantExtension: ['case.approveExtension'],
  denyExtension: ['case.approveExtension'],
  escalate: ['case.escalate'],
  toDifficult: ['case.escalate', 'case.suspend'],
  districtDispatch: ['case.districtDispatch'],
  districtReturn: ['case.districtDispatch'],
  close: ['case.close'],
  rework: ['case.verifyResult'],
  assign: ['case.suspend'],
  suspend: ['case.suspend'],
  govReport: ['case.suspend'],
  resume: ['case.suspend'],
  reopen: ['case.reopen'],
};

interface StepTaken {
  readonly step: string;
  readonly role: string;
}

const stepsTaken: readonly StepTaken[] = Object.values(reportFlow.states).flatMap(({ steps }) =>
  Object.entries(steps as Record<string, { by: readonly { role: string; when?: string }[] }>).flatMap(
    ([step, { by }]) =>
      by
        .filter(({ role, when }) => !['REPORTER', 'JOINED', 'SYS'].includes(role) && when !== 'standsIn')
        .map(({ role }) => ({ step, role })),
  ),
);

describe('the steps of a case', () => {
  it('are in the flow for nobody whom §2.3 does not let; who stands in has the rights of the officer', () => {
    const beyond = stepsTaken
      .filter(({ step, role }) => !(stepRows[step] ?? []).some((row) => opens(row, role as Role)))
      .map(({ step, role }) => `${role} ${step}`);
    expect([...new Set(beyond)]).toEqual([]);
  });
});

/** Everybody once, each in a post of their own, and a citizen. */
const everybody = [...roles.map((role) => postOf(role)), null];

describe('the door, for every action and role', () => {
  let product: Product;

  beforeAll(async () => {
    const also = roles.map((role) => ({
      _id: `person:o-all-${role}`,
      kind: 'person' as const,
      v: 1,
      openid: `o-all-${role}`,
      name: `某${role}`,
      posts: [postOf(role)],
    }));
    product = await startProduct({ ticks: false, also });
  });

  afterAll(() => product.stop());

  it.each(Object.keys(routes) as Action[])(
    '%s: a page-hidden function is refused all the same',
    async (action) => {
      const asks = samples[action];
      for (const post of everybody) {
        const openid = post === null ? 'o-nobody' : `o-all-${post.role}`;
        const as = post === null ? {} : { as: post.id };
        const reply = (await product.call(openid, { action, ask: asks, ...as })) as {
          refusal?: { code: string; field?: string };
        };
        const isLet = routes[action].may.some((row) =>
          opens(row, post?.role ?? 'VOL', 'takesReason' in routes[action]),
        );
        const isStopped = reply.refusal?.code === 'FORBIDDEN' && reply.refusal.field === 'as';
        expect([action, post?.role ?? 'citizen', isStopped]).toEqual([
          action,
          post?.role ?? 'citizen',
          !isLet,
        ]);
        expect(reply.refusal?.code).not.toBe('INVALID');
      }
    },
  );
});

const nowhere = 'f'.repeat(24);

/** One well-formed ask of each action. */
const samples: { readonly [A in Action]: unknown } = {
  'person.me': {},
  'people.list': { place: null },
  'people.invite': {
    requestId: 'q'.repeat(24),
    place: { kind: 'town', id: 't1' },
    role: 'TOWN',
    name: '某新人',
  },
  'people.uninvite': { id: 'a'.repeat(40) },
  'people.readInvite': { code: 'AAAA-AAAA-AAAA' },
  'people.claim': { code: 'AAAA-AAAA-AAAA' },
  'people.end': { place: { kind: 'town', id: 't1' }, role: 'TOWN', who: '0'.repeat(16) },
  'people.lock': {
    place: { kind: 'town', id: 't1' },
    role: 'TOWN',
    who: '0'.repeat(16),
    locked: true,
    why: '离职',
  },
  'people.duty': { place: null },
  'people.changeDuty': {
    place: { kind: 'unit', id: 'u1' },
    change: {
      kind: 'leave',
      who: '0'.repeat(16),
      from: '2026-11-27T00:00:00.000Z',
      to: '2026-11-28T00:00:00.000Z',
    },
  },
  'people.changes': { cursor: null },
  'grid.unit': { unitId: 'u1' },
  'grid.nearest': { point: { longitude: 119.95, latitude: 31.72 } },
  'grid.search': { words: '青禾' },
  'checklist.read': { version: null },
  'checklist.simulate': { itemId: 'R05', unitId: 'u1', townId: 't1' },
  'checklist.coverage': { cursor: null },
  'checklist.versions': {},
  'checklist.import': { fileId: 'cloud://local-env/checklist/a.json', dryRun: true, reason: '' },
  'checklist.decide': { id: 'x', v: 1, decision: 'drop', validFrom: '', reason: '不用了' },
  'counterpart.list': { place: null },
  'counterpart.save': {
    place: 't1',
    v: 0,
    row: {
      id: 't1-health',
      name: '柳溪镇卫健办',
      code: 'HEALTH',
      leader: null,
      liaison: null,
      note: '',
      activeFrom: '',
      closesOn: '',
    },
    reason: '联络员调整',
  },
  'counterpart.gaps': {},
  'report.submit': draft(),
  'report.similar': { unitId: 'u1', itemId: 'R05', point: null },
  'report.join': {
    id: nowhere,
    draftId: 'j'.repeat(24),
    text: '我也遇到',
    media: [],
    reporter: 'named',
    callMe: '',
  },
  'report.list': { box: 'mine', cursor: null },
  'report.count': { boxes: ['todo'] },
  'report.read': { id: nowhere },
  'report.act': { id: nowhere, v: 1, step: 'verify', input: {} },
  'report.reveal': { id: nowhere, reason: '核对办理情况' },
  'report.unseal': { id: nowhere, nth: null, reason: '需要回访本人' },
  'report.opened': { cursor: null },
  'statistics.board': { view: 'none', period: 'day', on: '2026-11-26' },
  'ledger.search': { filters: {}, cursor: null },
  'ledger.export': { requestId: 'r'.repeat(24), format: 'sheet', report: nowhere },
  'ledger.exportState': { id: 'e'.repeat(32) },
  'ledger.sheet': { id: nowhere },
  'roster.read': { unitId: 'u1' },
  'roster.edit': { unitId: 'u1', v: 1, edit: { kind: 'remove', rowId: 'nobody' } },
  'roster.check': { unitId: 'u1', fileId: 'cloud://local-env/roster/u1/none.xlsx' },
  'roster.adopt': { unitId: 'u1', v: 1, id: 'none' },
  'roster.act': { unitId: 'u1', v: 0, step: 'file', input: {} },
  'roster.reveal': { unitId: 'u1', rowId: 'nobody', reason: '核对联系方式' },
  'roster.list': { state: 'submitted', cursor: null },
  'roster.board': {},
  'roster.town': { townId: 't1' },
  'roster.remind': { townId: 't2' },
  'poster.read': { unitId: 'u1' },
  'poster.prove': { unitId: 'u1', v: 1, place: '东门外墙', photos: ['cloud://x/poster/u1/1.jpg'] },
  'poster.consent': { unitId: 'u1', v: 1, agree: true },
  'poster.check': { unitId: 'u1', v: 1, fine: true, words: '' },
  'poster.list': { state: 'stale', cursor: null },
  'poster.public': { unitId: 'u1' },
  'external.record': {
    file: JSON.stringify([{ number: 'Y01-261123-AAAAA', externalNumber: 'P-1', state: '已受理' }]),
  },
};
