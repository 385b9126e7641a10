import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { routes } from '../../cloudfunctions/api/routes';
import { reachOf } from '../../cloudfunctions/permission.rules';
import { type Permission, permissions } from '../../cloudfunctions/permission.table';
import { readScopes } from '../../cloudfunctions/report/access.table';
import { reportFlow } from '../../cloudfunctions/report/report.table';
import type { Action } from '../../typings/contract';
import type { Role } from '../../typings/person';
import { type Product, startProduct } from '../support/product';
import { samples } from '../support/asks';
import { postOf, roles } from '../support/samples';

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
  'reward.view': '– | – | O | O | S | – | – | – | – | – | T (pre-check) | – | – | – | A | – | D | – | – | – | log',
  'reward.pay': '– | – | – | – | – | – | – | – | – | – | – | – | – | – | – | – | D | – | – | – | log',
  'rota.create': '– | captain | – | S | S | – | – | S(guard post) | – | – | – | – | – | – | – | – | – | – | – | – | –',
  'shift.signUp': '– | O | O | O | O | – | O | O | – | – | – | – | – | – | – | – | – | – | – | – | –',
  'patrol.plan': '– | – | – | S | S | – | – | – | – | – | – | – | – | – | – | – | – | – | – | – | –',
  'audit.read': '– | – | – | – | – | – | – | – | – | – | – | – | – | – | S own unit | – | – | – | – | – | D',
};

/** What the catalogue has no row for, decided here, by role. */
const added: Readonly<Partial<Record<Permission, Readonly<Partial<Record<Role, string>>>>>> = {
  'public.read': Object.fromEntries(roles.map((role) => [role, 'P'])),
  'privacy.own': Object.fromEntries(roles.map((role) => [role, 'O'])),
  'volunteer.own': Object.fromEntries(roles.map((role) => [role, 'O'])),
  'reward.own': Object.fromEntries(roles.map((role) => [role, 'O'])),
  'bravery.own': Object.fromEntries(roles.map((role) => [role, 'O'])),
  // Row bravery.apply / confirm: POL C, SGC D; the handlers of a police department are its people here.
  'bravery.office': { POL: 'C', TDEPT: 'C', DDEPT: 'C', SGC: 'D' },
  'config.rewards': { SGC: 'D' },
  'invitation.claim': Object.fromEntries(roles.map((role) => [role, 'O'])),
  'ledger.read': {
    OFF: 'S', HEAD: 'S', PRIN: 'S', POL: 'C', TDEPT: 'C', DDEPT: 'C', TOWN: 'T', DIST: 'D', EDU: 'D', CHIEF: 'D',
  }, // prettier-ignore
  'ledger.export': {
    OFF: 'S', HEAD: 'S', PRIN: 'S', POL: 'C', TDEPT: 'C', DDEPT: 'C', TOWN: 'T', DIST: 'D', EDU: 'D', CHIEF: 'D',
    AUD: 'D',
  }, // prettier-ignore
  'message.readMissed': { TOWN: 'T', EDU: 'D', CHIEF: 'D' },
  'message.read': { OFF: 'S', HEAD: 'S', TDEPT: 'C', DDEPT: 'C', TOWN: 'T', DIST: 'D', EDU: 'D', CHIEF: 'D' },
  'statistics.read': {
    OFF: 'S', HEAD: 'S', PRIN: 'S', TDEPT: 'C', DDEPT: 'C', TOWN: 'T', DIST: 'D', EDU: 'D', CHIEF: 'D', PSC: 'D',
  }, // prettier-ignore
  'external.record': { TOWN: 'T', DIST: 'D' },
  'config.readRouting': { TOWN: 'T', EDU: 'D', CHIEF: 'D', ADM: 'D' },
  'config.checklist': { EDU: 'D', ADM: 'D' },
  'config.approveChecklist': { EDU: 'D' },
  'school.profile': { OFF: 'S', HEAD: 'S', PRIN: 'S', EDU: 'D' },
  'grids.read': { TOWN: 'T', EDU: 'D', CHIEF: 'D', ADM: 'D' },
  'grids.propose': { TOWN: 'T', EDU: 'D', ADM: 'D' },
  'grids.approve': { EDU: 'D' },
  'config.directory': { TOWN: 'T', DIST: 'D', EDU: 'D', ADM: 'D' },
  'config.readDirectory': { TOWN: 'T', DIST: 'D', EDU: 'D', CHIEF: 'D', ADM: 'D' },
  'config.deadlines': { EDU: 'D', ADM: 'D' },
  'config.readDeadlines': { TOWN: 'T', DIST: 'D', EDU: 'D', CHIEF: 'D', ADM: 'D' },
  'poster.overview': { TOWN: 'T', EDU: 'D' },
  'config.guards': { EDU: 'D', ADM: 'D' },
  'config.readGuards': { EDU: 'D', CHIEF: 'D', ADM: 'D' },
  'filing.prepare': { OFF: 'S', HEAD: 'S', PRIN: 'S', EDU: 'D' },
  'users.see': { OFF: 'S', HEAD: 'S', TOWN: 'T', EDU: 'D', ADM: 'D' },
  'users.lock': { EDU: 'D', ADM: 'D' },
  'rota.captain': { VOL: 'O' },
  'patrol.sweep': { OFF: 'S' },
  'patrol.walk': { AUX: 'S', OFF: 'S', HEAD: 'S', PRIN: 'S', TEACH: 'S', POL: 'S' },
  'patrol.overview': { OFF: 'S', HEAD: 'S', PRIN: 'S', TOWN: 'T', EDU: 'D', CHIEF: 'D' },
  'attendance.board': { OFF: 'S', HEAD: 'S', PRIN: 'S', TOWN: 'T', DIST: 'D', EDU: 'D', CHIEF: 'D' },
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
  mark: ['case.verify', 'case.selfHandle'],
  reportPolice: ['case.verify', 'case.selfHandle'],
  verify: ['case.verify'],
  reject: ['case.verify'],
  // F060: what was held for what it says is the bureau's to look at, instead of the officer.
  release: ['case.verify'],
  showPicture: ['case.verify'],
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
