import { consents } from '../../cloudfunctions/consents.table';
import { briefing, questions } from '../../cloudfunctions/volunteer/briefing.table';
import { nextLook } from '../../cloudfunctions/volunteer/dates.rules';
import { volunteerIdOf } from '../../cloudfunctions/volunteer/standing.rules';
import type { Ask } from '../../typings/contract';
import type { VolunteerApplication, VolunteerDoc, VolunteerGroupDoc } from '../../typings/volunteer';
import type { Product } from './product';
import { stored } from './stored';
import { bureau, head, officer } from './team';

/*
 * Volunteers of the school u1, and what they and those who review them do, by way of the real functions.
 */

/** A day so many days from today, in Asia/Shanghai, as these tests are run. */
export const dayAhead = (days: number): string =>
  new Date(Date.now() + days * 86_400_000 + 8 * 3_600_000).toISOString().slice(0, 10);

/** The quiz as somebody answers it who has read the text. */
export const rightAnswers: Omit<Ask<'volunteer.brief'>, 'id'> = {
  version: briefing.version,
  answers: questions.map(({ id, right }) => ({ question: id, choice: right })),
};

/** A name that nobody else has in the world that every door is asked in. */
export const onlyVolunteer = '祁望舒';

/** Somebody in the team, briefed, for most of a year. */
export function aVolunteer(more: Partial<VolunteerDoc> = {}): VolunteerDoc {
  const openid = more.openid ?? 'o-parent';
  const unit = more.unit ?? { id: 'u1', name: '青禾小学' };
  const _id = volunteerIdOf(unit.id, openid);
  const volunteer: VolunteerDoc = {
    _id,
    v: 3,
    state: 'active',
    box: 'team',
    openid,
    unit,
    town: { id: 't1', name: '柳溪镇' },
    districtId: 'd1',
    kind: 'PAR',
    name: '沈一禾',
    mobile: '13800000000',
    tie: '二年级 3 班',
    until: dayAhead(200),
    told: '',
    briefing: { version: briefing.version, passedAt: '2026-11-20T02:00:00.000Z' },
    order: `2026-11-20T02:00:00.000Z/${_id}`,
    journal: [],
    owed: [],
    ...more,
  };
  const dueAt = nextLook(volunteer);
  return dueAt === null ? volunteer : { ...volunteer, dueAt };
}

export const aGroup = (more: Partial<VolunteerGroupDoc> = {}): VolunteerGroupDoc => ({
  _id: 'c'.repeat(40),
  v: 1,
  state: 'open',
  unit: { id: 'u1', name: '青禾小学' },
  districtId: 'd1',
  name: '家委会志愿群',
  owner: '沈一禾',
  kind: 'PAR',
  code: 'ABCDEFGHJKMN',
  expiresAt: '2099-01-01T00:00:00.000Z',
  order: '2026-11-20T02:00:00.000Z/c',
  journal: [],
  ...more,
});

/** A yes to the mobile number, as the sheet on the phone says it. */
export const numberWish = { purpose: 'phone', version: consents.phone.version, agree: true } as const;

export const anApplication = (more: Partial<VolunteerApplication> = {}): VolunteerApplication => ({
  unitId: 'u1', kind: 'PAR', name: '沈一禾', mobile: '13800000000', tie: '二年级 3 班', code: '', adult: true, agree: true, ...more,
}); // prettier-ignore

type Hand = readonly [openid: string, as: string];

export function volunteersOf(product: Product) {
  const agreed = new Map<string, Promise<unknown>>();
  /** What the phone does first: without a yes nobody's number is taken (F033). */
  const letNumber = (openid: string): Promise<unknown> => {
    const said = agreed.get(openid) ?? product.ask(openid, 'privacy.consent', numberWish);
    agreed.set(openid, said);
    return said;
  };
  const apply = async (openid: string, more: Partial<VolunteerApplication> = {}) => {
    await letNumber(openid);
    return product.ask(openid, 'volunteer.apply', anApplication(more));
  };
  const doc = (openid: string, unitId = 'u1') => stored(product, 'volunteers', volunteerIdOf(unitId, openid));
  const act = (hand: Hand | readonly [string], openid: string, step: Ask<'volunteer.act'>['step'], input: Ask<'volunteer.act'>['input'] = {}, v = doc(openid)?.v ?? 0) =>
    product.ask(hand[0], 'volunteer.act', { id: volunteerIdOf('u1', openid), v, step, input }, hand[1]); // prettier-ignore
  const accept = (openid: string, hand: Hand = officer, until = dayAhead(200)) =>
    act(hand, openid, 'accept', { until, adult: true });
  const brief = (openid: string, answers = rightAnswers.answers, version = rightAnswers.version) =>
    product.ask(openid, 'volunteer.brief', { id: volunteerIdOf('u1', openid), version, answers });
  /** Everything up to being in the team. */
  const enrol = async (openid: string, more: Partial<VolunteerApplication> = {}) => {
    await apply(openid, more);
    await accept(openid);
    await brief(openid);
  };
  const list = (box: Ask<'volunteer.list'>['box'], [openid, as]: Hand = officer) =>
    product.ask(openid, 'volunteer.list', { box, cursor: null }, as);
  const team = async () => (await product.ask(officer[0], 'volunteer.team', {}, officer[1])).answer;
  const tick = async () => {
    await product.cloud.host.invoke({ name: 'clock', event: '{}', source: 'wx_trigger' });
  };
  return { apply, doc, act, accept, brief, enrol, list, team, tick, officer, head, bureau };
}

export type Volunteers = ReturnType<typeof volunteersOf>;
