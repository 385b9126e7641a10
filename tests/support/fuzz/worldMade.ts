import { consents } from '../../../cloudfunctions/consents.table';
import { fileWith, uploaded, versionsOf } from '../../checklist/versionFiles';
import { codeOf } from '../../attendance/support';
import { aPress } from '../../certificate/samples';
import { openDay, openPlan, standing } from '../../rota/samples';
import { exportsOf, requestId } from '../exports';
import type { Product } from '../product';
import { aBravery } from '../braveries';
import { readyRoster, rosterNow } from '../rosters';
import { filedRoster } from '../samples';
import { plant, stored } from '../stored';
import { storedIn } from '../team';
import { aGroup, aVolunteer, numberWish, onlyVolunteer } from '../volunteers';
import { walkersOf, who } from '../walkers';
import { type Made, newGrid } from './recorded';
import { patrolsMade } from './recordedPatrols';
import { shiftNow } from './recordedShifts';
import { rewardsMade } from './rewardsMade';

/** What lies in a product before the recorded asks are asked: one of everything. */
export function worldMade(product: Product) {
  const people = walkersOf(product);
  let count = 0;
  const fresh = () => String((count += 1)).padStart(20, '0');
  const versionOf: Made['versionOf'] = (collection, id) => {
    const found = stored(product, collection, id);
    return found !== null && 'v' in found ? found.v : 0;
  };

  async function shiftsMade(): Promise<readonly string[]> {
    await product.ask('o-off', 'rota.save', { unitId: 'u1', v: 0, plan: openPlan() }, 'OFF@u1');
    const days = { from: openDay(1), to: openDay(39) };
    await product.ask('o-off', 'rota.make', { unitId: 'u1', days, seed: null }, 'OFF@u1');
    const shifts = storedIn(product, 'shifts')
      .map(({ _id }) => String(_id))
      .sort();
    await standsNow(shifts[0] ?? '');
    return shifts;
  }

  /** A shift that is on at this moment, with the officer at the gate and somebody who has not said so yet. */
  async function standsNow(like: string): Promise<void> {
    const shift = stored(product, 'shifts', like);
    if (shift === null) throw new Error('no shift was made');
    const at = (minutes: number) => new Date(product.cloud.clock.now() + minutes * 60_000).toISOString();
    const there = [who.officer[0], 'o-teacher'];
    await plant(product, 'shifts', {
      ...shift,
      _id: shiftNow,
      startsAt: at(-10),
      endsAt: at(40),
      order: `${at(-10)}.${shiftNow}`,
      line: there.map((openid) => standing(openid, 'teacher', 'held')),
      who: there,
      named: there,
    });
    const evidence = { fix: null, code: codeOf(), photo: null };
    await product.ask(
      who.officer[0],
      'attendance.checkIn',
      { id: shiftNow, evidence, keptAt: null },
      who.officer[1],
    );
  }

  const inviteOne = async () => {
    const ask = { requestId: `fuzzed_${fresh()}`, place: { kind: 'town', id: 't1' }, role: 'TOWN', name: '某新人' } as const; // prettier-ignore
    return (await product.ask('o-edu', 'people.invite', ask, 'EDU@d1')).answer;
  };

  async function checklistMade(): Promise<Pick<Made, 'checklistFile' | 'draft'>> {
    const text = fileWith({ R05: { text: `第${fresh()}版的原文` } });
    const checklistFile = await uploaded(product, text);
    const { answer } = await versionsOf(product).take(text);
    return { checklistFile, draft: { id: answer.draft ?? '', v: 1 } };
  }

  const gridProposed = async (): Promise<string> =>
    (await product.ask('o-town', 'grid.propose', newGrid(fresh()), 'TOWN@t1')).answer.id;

  async function caseAtTown(): Promise<Made['atTown']> {
    const id = await people.atTown();
    const { number, v } = await people.page(id);
    return { id, number, v };
  }

  async function all(): Promise<Made> {
    const location = { purpose: 'location', version: consents.location.version, agree: true } as const;
    await product.ask('o-parent', 'privacy.consent', location);
    await product.ask('o-parent', 'privacy.consent', numberWish);
    await product.ask(who.officer[0], 'privacy.consent', numberWish);
    const [atTown, filed] = [await caseAtTown(), await people.filed()];
    const alarm = await people.filed({ itemId: 'R24', happeningNow: true });
    const order = { requestId: requestId(), format: 'ledger', filters: {} } as const;
    const { ticket } = await exportsOf(product).made('bureau', order);
    await readyRoster(product);
    await plant(product, 'rosters', filedRoster({ _id: 'u2' }));
    await plant(product, 'braveries', aBravery());
    await plant(product, 'volunteers', aVolunteer({ name: onlyVolunteer }));
    await plant(product, 'volunteerGroups', aGroup());
    const roster = await rosterNow(product);
    const invited = { code: (await inviteOne()).code, revocable: (await inviteOne()).id };
    const gridChange = await gridProposed();
    const mine = (await product.ask('o-parent', 'privacy.export', { requestId: requestId() })).answer.id;
    const shifts = await shiftsMade();
    await patrolsMade(product);
    const payListFile = await rewardsMade(product);
    await plant(
      product,
      'attendances',
      aPress({ openid: 'o-parent', day: openDay(-1), name: onlyVolunteer }),
    );
    const served = { unitId: 'u1', from: openDay(-30), to: openDay(0) };
    const certificate = (await product.ask('o-parent', 'certificate.issue', served)).answer.number;
    const known = { payListFile, certificate, shifts, gridChange, atTown, filed, alarm, exported: ticket.id, mine, fresh, versionOf, roster, invited }; // prettier-ignore
    return { ...known, ...(await checklistMade()) };
  }

  /** What an ask that was granted has used up, made anew. */
  const another = async () => ({
    atTown: await caseAtTown(),
    roster: await rosterNow(product),
    ...(await checklistMade()),
    gridChange: await gridProposed(),
  });

  return { all, another };
}
