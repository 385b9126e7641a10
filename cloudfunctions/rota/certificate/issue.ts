import { randomBytes } from 'node:crypto';
import type { CertificateDoc } from '../../../typings/certificate';
import type { Answer, Ask } from '../../../typings/contract';
import type { Outcome } from '../../../typings/refusal';
import type { VolunteerDoc, VolunteerState } from '../../../typings/volunteer';
import { dayOf, secondsAfter } from '../../calendar.rules';
import { grant, refuse } from '../../refuse';
import { volunteerIdOf } from '../../volunteer/standing.rules';
import { printedThanks } from '../../volunteer/thanks/thanks.rules';
import type { Asker, World } from '../../world';
import { servedBy } from '../attendance/hours';
import { spokenMinutes } from '../attendance/end.rules';
import { countedOf, daysFault, minutesServed, onceOf, postsOf } from './certificate.rules';
import { numberFrom, spokenNumber } from './number.rules';

/** Other days are another certificate: so many new ones a day are enough for anybody. */
const mostADay = 10;
const daySeconds = 86_400;
/** Two of 45 bits are hardly ever the same. */
const mostTries = 5;

/** A name that a school has looked at. */
const reviewed: readonly VolunteerState[] = ['accepted', 'active', 'expired', 'left', 'removed'];

const notVolunteer = refuse(
  'FORBIDDEN',
  '时长证明开给志愿者。您在这所学校没有审核通过的志愿者登记，请先在“我的志愿服务”里申请，通过后再开。',
  'unitId',
);
const nothingServed = refuse(
  'CONFLICT',
  '这段时间在这所学校还没有核实过、已经结束的班，请换一段日期，或等值完班、队长确认以后再开。',
  'from',
);
const tooMany = refuse('RATE_LIMIT', `一天最多开 ${mostADay} 份新证明，请用已经开好的，或明天再开。`, 'from');

/**
 * A certificate of what whoever asks has served at a school, by rule: the hours are verified already, so that nobody has
 * to be asked for it (F198, F332, ADR 0027). The same hours of the same days are one certificate, which its unique `once`
 * decides however many ask at once.
 */
export async function issueCertificate(
  { unitId, from, to }: Ask<'certificate.issue'>,
  { openid }: Asker,
  world: World,
): Promise<Outcome<Answer<'certificate.issue'>>> {
  const at = world.now();
  const fault = daysFault(from, to, at);
  if (fault !== null) return fault;
  const volunteer = await world.store.read('volunteers', volunteerIdOf(unitId, openid));
  if (volunteer === null || !reviewed.includes(volunteer.state)) return notVolunteer;
  const certificate = await frozen(volunteer, { from, to }, world);
  if (certificate === null) return nothingServed;
  const before = await world.store.find('certificates', { once: certificate.once });
  if (before !== null) return grant(same(before));
  if (await hasTooMany(openid, at, world)) return tooMany;
  return grant(await kept(certificate, world));
}

type Unnumbered = Omit<CertificateDoc, '_id' | 'order' | 'once'> & { readonly once: string };

/** What a certificate says, as it is at this moment; null when there is nothing to say. */
async function frozen(
  { openid, name, unit }: VolunteerDoc,
  { from, to }: { readonly from: string; readonly to: string },
  world: World,
): Promise<Unnumbered | null> {
  const at = world.now();
  const counted = countedOf(await servedBy(openid, from, to, world), unit.id, at);
  if (counted.length === 0) return null;
  const [minutes, times] = [minutesServed(counted), counted.length];
  const school = { id: unit.id, name: (await world.directory.unit(unit.id))?.name ?? unit.name };
  const said = { openid, unit: school, from, to, minutes, times };
  return { v: 1, once: onceOf(said), name, posts: postsOf(counted), thanks: await thanksFor(said, world), issuedOn: dayOf(at), ...said };
} // prettier-ignore

/** Far above the thanks of a year. */
const mostThanks = 100;

async function thanksFor(
  { openid, unit, from, to }: Pick<CertificateDoc, 'openid' | 'unit' | 'from' | 'to'>,
  { store }: World,
): Promise<string> {
  const found = await store.page('thanks', {
    match: { for: openid },
    by: 'order',
    direction: 'desc',
    after: null,
    limit: mostThanks,
    fields: ['unit', 'reason', 'day'],
  });
  return printedThanks(found, { unitId: unit.id, from, to });
}

/** Gives it a number that nobody has; whoever was quicker with the same one has the number. */
async function kept(unnumbered: Unnumbered, { store, now }: World): Promise<Answer<'certificate.issue'>> {
  for (let tries = 0; tries < mostTries; tries += 1) {
    const _id = numberFrom(unnumbered.issuedOn, randomBytes(16));
    const certificate = { _id, ...unnumbered, order: `${now().toISOString()}/${_id}` };
    const inserted = await store.insert('certificates', certificate);
    if (inserted === 'inserted') return issued(certificate);
    const first = await store.find('certificates', { once: unnumbered.once });
    if (first !== null) return same(first);
  }
  throw new Error('no number was found that nobody has');
}

const issued = ({ _id, minutes }: CertificateDoc) => ({
  number: spokenNumber(_id),
  said: `已开具：${spokenMinutes(minutes)}，编号 ${spokenNumber(_id)}。可以打开 PDF，也可以转发给别人核对。`,
});

const same = ({ _id }: CertificateDoc) => ({
  number: spokenNumber(_id),
  said: `同一段日期、同样的时长已经开过，就是这一份：编号 ${spokenNumber(_id)}。`,
});

async function hasTooMany(openid: string, at: Date, { store }: World): Promise<boolean> {
  const today = await store.page('certificates', {
    match: { openid },
    by: 'order',
    direction: 'asc',
    after: secondsAfter(at, -daySeconds),
    limit: mostADay,
    fields: ['_id'],
  });
  return today.length >= mostADay;
}
