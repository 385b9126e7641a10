import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { routes } from '../../cloudfunctions/api/routes';
import { reachOf } from '../../cloudfunctions/permission.rules';
import type { Permission } from '../../cloudfunctions/permission.table';
import type { Action } from '../../typings/contract';
import type { Role } from '../../typings/person';
import { type Made, recorded } from '../support/fuzz/recorded';
import { worldMade } from '../support/fuzz/worldMade';
import { type Product, startProduct } from '../support/product';
import { postOf, roles } from '../support/samples';
import { onlyVolunteer } from '../support/volunteers';

/*
 * Every door is asked the same honest asks by every role, the one who reported and a stranger; what their answers hold
 * of a person is held against a list that was written by hand: where a whole mobile number, the name or the account of
 * somebody who reported, and a report's words can leave the server, and to whom (F030, F031, T22, T29). A new action is
 * walked as soon as it has its line in tests/support/fuzz/recorded.ts.
 */

const words = '楼梯口堆着纸箱';
const callMe = '沈女士';

const kinds = {
  /** Nobody's mobile number is whole without a reason; that of a duty phone is what the place itself put down as one. */
  mobile: /(?<!\d)1[3-9]\d{9}(?!\d)/,
  identityNumber: /(?<!\d)\d{17}[\dXx](?!\d)/,
  reporterName: new RegExp(callMe),
  account: /^o-[a-z]/,
  reportWords: new RegExp(words),
  volunteerName: new RegExp(onlyVolunteer),
} as const;

type Kind = keyof typeof kinds;

/** Where somebody writes down a reason, which stands in the journal: asked after everything else. */
const reveals = ['report.reveal', 'report.unseal', 'roster.reveal', 'volunteer.reveal', 'bravery.unseal'] as const; // prettier-ignore
/** What ends somebody's access or leaves nothing of them. */
const ends = ['people.lock', 'people.end', 'privacy.cancel'] as const;
const actions = (Object.keys(routes) as Action[]).filter(
  (action) => ![...reveals, ...ends].some((one) => one === action),
);

/** Whatever is everybody's alike goes by the person, not by the role. */
const few: readonly string[] = ['OFF', 'ADM', 'reporter', 'stranger'];

let product: Product;
let made: Made;
/** `kind action path` to the roles whose answer held it. */
const left = new Map<string, Set<string>>();

const actors: readonly (readonly [role: string, openid: string, as?: string])[] = [
  ...roles.map((role) => [role, `o-all-${role}`, postOf(role).id] as const),
  ['reporter', 'o-parent'],
  ['stranger', 'o-nobody'],
];

beforeAll(async () => {
  const also = roles.map((role) => ({
    ...{ _id: `person:o-all-${role}`, kind: 'person' as const, v: 1, openid: `o-all-${role}` },
    ...{ name: `某${role}`, posts: [postOf(role)] },
  }));
  product = await startProduct({ ticks: false, also, merchant: true });
  made = await worldMade(product).all();
  const liaison = { name: '谷小满', title: '副主任', phone: '13922222200', key: '' };
  const honest = recorded['counterpart.save'].ask(made);
  await product.ask('o-edu', 'counterpart.save', { ...honest, row: { ...honest.row, liaison } }, 'EDU@d1');
  for (const action of actions) await walk(action);
  for (const action of reveals) await walk(action);
  for (const action of ['report.read', 'ledger.sheet'] as const) await walk(action, ', after a reason');
  for (const action of ends) await walk(action);
}, 120_000);

afterAll(() => product.stop());

/** Those whom the door lets in at all; it refuses everybody else (tests/api/permission.test.ts). */
const letIn = (action: Action): typeof actors =>
  actors.filter(([role]) =>
    routes[action].may.some((row) =>
      isForAll(row) ? few.includes(role) : reachOf(row, roleOf(role)) !== null,
    ),
  );

const isForAll = (row: Permission): boolean => roles.every((role) => reachOf(row, role) !== null);
const roleOf = (role: string): Role => roles.find((one) => one === role) ?? 'VOL';

async function walk(action: Action, when = ''): Promise<void> {
  for (const [role, openid, as] of letIn(action)) {
    const ask = recorded[action].ask(made);
    const reply = await product.call(openid, { action, ask, ...(as === undefined ? {} : { as }) });
    for (const [path, value] of textsIn(reply, ''))
      for (const [kind, shape] of Object.entries(kinds))
        if (shape.test(value)) note(`${kind} ${action} ${path}${when}`, role);
  }
}

function note(where: string, role: string): void {
  left.set(where, (left.get(where) ?? new Set()).add(role));
}

/** Every text of an answer with where it stands; the places of a list are one place. */
function textsIn(value: unknown, path: string): readonly (readonly [string, string])[] {
  if (typeof value === 'string') return [[path, value]];
  if (Array.isArray(value)) return value.flatMap((one: unknown) => textsIn(one, `${path}[]`));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, one]) => textsIn(one, path === '' ? key : `${path}.${key}`));
}

const found = (kind: Kind): Readonly<Record<string, string>> =>
  Object.fromEntries(
    [...left]
      .filter(([where]) => where.startsWith(`${kind} `))
      .map(([where, who]) => [where.slice(kind.length + 1), [...who].join(' ')]),
  );

/** By hand. A field that is not here leaves no server; a role that is not here does not get it. */
const byHand: { readonly [K in Kind]: Readonly<Record<string, string>> } = {
  mobile: {
    // Put down by the place itself as whom one calls on duty, for those who look after the directory (F009).
    'counterpart.list answer.rows[].liaison.phone': 'TOWN DIST EDU CHIEF ADM',
    // With a reason, in the roster's own journal; of a volunteer the own school only (§2.3 users.helpers).
    'roster.reveal answer.mobile': 'OFF HEAD PRIN EDU',
    'volunteer.reveal answer.mobile': 'OFF HEAD',
    // With a reason, to the police of the place and the centre: nobody's role alone opens it (F330).
    'bravery.unseal answer.mobile': 'SGC',
  },
  identityNumber: {},
  reporterName: {
    'privacy.read answer.names[]': 'reporter',
    // With a reason, for whom §2.3 lets unseal and the case is in whose hands; the auditor reads who did.
    'report.unseal answer.callMe': 'OFF TOWN EDU CHIEF',
    'report.unseal answer.said': 'OFF TOWN EDU CHIEF',
  },
  account: {},
  // The own school reviews, plans and thanks them by name (§2.3 users.helpers, rota.create); nobody else reads it, and
  // who knows a certificate's number reads it with its middle hidden. The reporter is the volunteer.
  volunteerName: {
    'volunteer.list answer.cards[].name': 'OFF HEAD',
    'volunteer.read answer.name': 'OFF HEAD reporter',
    'thanks.list answer.title': 'OFF HEAD',
    'rota.read answer.people[].name': 'OFF HEAD POL',
    'shift.read answer.candidates[].name': 'OFF HEAD POL',
    'certificate.verify answer.name': 'reporter',
  },
  reportWords: {
    'report.read answer.text': 'OFF HEAD PRIN TOWN EDU CHIEF reporter',
    'ledger.sheet answer.sections[].lines[].words': 'OFF HEAD PRIN TOWN EDU CHIEF',
    'report.read answer.text, after a reason': 'OFF HEAD PRIN TOWN EDU CHIEF AUD reporter',
    'ledger.sheet answer.sections[].lines[].words, after a reason': 'OFF HEAD PRIN TOWN EDU CHIEF AUD',
  },
};

describe('what leaves the server of a person, by every door and role', () => {
  it.each(Object.keys(kinds) as Kind[])('%s: only where it is written down here, and there', (kind) => {
    expect(found(kind)).toEqual(byHand[kind]);
  });

  it('nothing at all of a report, its reporter or a number to an administrator, but for duty phones', () => {
    const toAdministrator = [...left].filter(([, who]) => who.has('ADM')).map(([where]) => where);
    expect(toAdministrator).toEqual(['mobile counterpart.list answer.rows[].liaison.phone']);
  });
});
