import { aliasKey, nameMarkOf } from '../../cloudfunctions/alias.rules';
import { placeCodeText } from '../../cloudfunctions/placeCode.rules';
import { newPatrol } from '../../cloudfunctions/patrol/plan.rules';
import type { PersonDoc } from '../../typings/directory';
import type { Circuit, PatrolDoc, PatrolPlan, Stop } from '../../typings/patrol';
import type { Role } from '../../typings/person';
import type { PatrolWeekDoc, RoundDoc, RoundDraft, SentVisit } from '../../typings/round';
import { type Product, startProduct } from '../support/product';
import { identityKey, postOf } from '../support/samples';
import { stored } from '../support/stored';

/* A small school's patrols, and those who walk them, by way of the real functions. */

/** Monday noon in Asia/Shanghai. */
export const noon = '2026-11-23T04:00:00.000Z';

const stop = (id: string, name: string, more: Partial<Stop> = {}): Stop => ({
  id,
  name,
  parts: ['fire'],
  point: { longitude: 119.95, latitude: 31.72 },
  codeVersion: 1,
  ...more,
});

export const circuit = (more: Partial<Circuit> = {}): Circuit => ({
  id: 'night',
  name: '保安巡更',
  kind: 'guard',
  stops: ['east', 'stairs', 'gate'],
  perDay: 5,
  on: 'every',
  from: '',
  to: '',
  ...more,
});

export const plan = (more: Partial<PatrolPlan> = {}): PatrolPlan => ({
  stops: [
    stop('east', '东侧消防门'),
    stop('stairs', '教学楼楼梯', { point: null, parts: ['buildings'] }),
    stop('gate', '南门', { parts: ['defences', 'order'] }),
  ],
  circuits: [circuit()],
  settings: { radiusMetres: 50 },
  ...more,
});

const school = { unit: { id: 'u1', name: '青禾小学' }, town: { id: 't1', name: '柳溪镇' }, districtId: 'd1' };

export const patrol = (more: Partial<PatrolDoc> = {}): PatrolDoc => ({
  ...newPatrol(school, { radiusMetres: 50 }, '2026-11-23'),
  ...plan(),
  v: 1,
  ...more,
});

const signed = (body: string): string => nameMarkOf(aliasKey(identityKey), body);

/** What the sheet at a stop says. */
export const codeOf = (placeId: string, { unitId = 'u1', version = 1 } = {}): string =>
  placeCodeText({ of: 'point', unitId, placeId, version }, signed);

export const marksOf = (body: string): readonly string[] => [signed(body)];

export const minutesAfter = (at: string, minutes: number): string =>
  new Date(Date.parse(at) + minutes * 60_000).toISOString();

export const visit = (id: string, at: string, more: Partial<SentVisit> = {}): SentVisit => ({
  stop: id,
  at,
  proof: { by: 'scan', code: codeOf(id) },
  wrong: [],
  draftId: null,
  ...more,
});

let made = 0;

/** A round of all three stops, begun at `at`, sent when it was done. */
export function walked(at: string = noon, more: Partial<RoundDraft> = {}): RoundDraft {
  made += 1;
  return {
    roundId: `round_${String(made).padStart(24, '0')}`,
    unitId: 'u1',
    circuit: 'night',
    startedAt: at,
    endedAt: minutesAfter(at, 9),
    sentAt: minutesAfter(at, 10),
    leader: '',
    visits: ['east', 'stairs', 'gate'].map((id, nth) => visit(id, minutesAfter(at, 3 * nth))),
    ...more,
  };
}

/** A round on which the fire door was broken; the report of it lies in this draft. */
export function withFinding(draftId: string | null, at = noon): RoundDraft {
  const round = walked(at);
  const [first, ...others] = round.visits;
  return { ...round, visits: first === undefined ? [] : [{ ...first, wrong: ['fireDoor'], draftId }, ...others] };
} // prettier-ignore

const staff = (openid: string, role: Role, id = 'u1'): PersonDoc => ({
  _id: `person:${openid}`,
  kind: 'person',
  v: 1,
  openid,
  name: `程${openid.slice(2)}`,
  posts: [{ ...postOf(role), id: `${role}@${id}`, place: { kind: 'unit', id, name: id } }],
});

/** A guard, a second one, two people of another school; the timer stands still, it is Monday noon. */
export async function startPatrols(): Promise<Product> {
  const also = [
    staff('o-guard', 'AUX'),
    staff('o-guard2', 'AUX'),
    staff('o-far', 'AUX', 'u2'),
    staff('o-off9', 'OFF', 'u2'),
  ];
  const product = await startProduct({ ticks: false, also });
  await product.setClock(noon);
  return product;
}

export const posts: Readonly<Record<string, string>> = {
  'o-guard': 'AUX@u1',
  'o-guard2': 'AUX@u1',
  'o-far': 'AUX@u2',
  'o-off': 'OFF@u1',
  'o-off9': 'OFF@u2',
  'o-head': 'HEAD@u1',
  'o-prin': 'PRIN@u1',
  'o-town': 'TOWN@t1',
  'o-edu': 'EDU@d1',
};

export function patrolsOf(product: Product) {
  const round = (id: string): RoundDoc => {
    const found = stored(product, 'rounds', id);
    if (found === null) throw new Error(`no round ${id}`);
    return found;
  };
  return {
    round,
    save: (wanted: PatrolPlan = plan(), v = stored(product, 'patrols', 'u1')?.v ?? 0) =>
      product.ask('o-off', 'patrol.save', { unitId: 'u1', v, plan: wanted }, 'OFF@u1'),
    send: (draft: RoundDraft, openid = 'o-guard') => product.ask(openid, 'round.send', draft, posts[openid]),
    read: (id: string, openid = 'o-off') => product.ask(openid, 'round.read', { id }, posts[openid]),
    act: (openid: string, id: string, step: 'count' | 'void', reason = '核实过') =>
      product.ask(openid, 'round.act', { id, v: round(id).v, step, input: { reason } }, posts[openid]),
    week: (monday = '2026-11-23'): PatrolWeekDoc | null => stored(product, 'patrolWeeks', `u1.${monday}`),
    tick: async () => {
      await product.cloud.host.invoke({ name: 'clock', event: '{}', source: 'wx_trigger' });
    },
    told: async (openid: string) =>
      (await product.pushes()).filter(({ to, code }) => to === openid && code === 0).map(({ words }) => words['thing4']),
  };
} // prettier-ignore
