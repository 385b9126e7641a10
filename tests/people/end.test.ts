import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { type Product, startProduct } from '../support/product';
import { whoOf } from '../../cloudfunctions/people/place.rules';
import { draft } from '../support/samples';
import {
  bureau,
  centre,
  changesIn,
  head,
  officer,
  school,
  storedIn,
  teamsOf,
  type Teams,
  town,
} from '../support/team';

// NB: whole walks through the real functions, on a machine that may be busy.
jest.setTimeout(90_000);

let product: Product;
let team: Teams;

beforeAll(async () => {
  product = await startProduct({ ticks: false });
  team = teamsOf(product);
});

afterAll(() => product.stop());

let filed = 0;

async function reported(): Promise<string> {
  filed += 1;
  const given = draft({ draftId: `draft_${String(filed).padStart(20, '0')}` });
  return (await product.ask('o-parent', 'report.submit', given)).answer.id;
}

const todo = async (openid: string, as: string) =>
  product.ask(openid, 'report.list', { box: 'todo', cursor: null }, as);

const laddersOf = (id: string): readonly string[] =>
  storedIn(product, 'reports')
    .filter(({ _id }) => _id === id)
    .flatMap(({ owed }) => owed as { ladder: { openid: string }[] }[])
    .flatMap(({ ladder }) => ladder.map(({ openid }) => openid));

describe('a change of people (F010)', () => {
  it('moves all open work at once, ends the old access with the next call, and is one entry of the school’s chain', async () => {
    await product.script([{ api: 'subscribeMessage.send', errcode: -1, errmsg: 'system error' }]);
    const ids = [await reported(), await reported(), await reported()];
    const replaces = whoOf(officer[0]);
    const { code } = (await team.invite(bureau, { place: school, role: 'OFF', name: '某接任', replaces }))
      .answer;
    expect((await todo(...officer)).answer.cards).toHaveLength(3);
    expect((await team.claim('o-heir', code)).ok).toBe(true);

    expect((await todo(...officer)).refusal.code).toBe('FORBIDDEN');
    const held = (await todo('o-heir', 'OFF@u1')).answer.cards.map(({ id }) => id);
    expect(held.toSorted()).toEqual(ids.toSorted());
    for (const id of ids) expect(laddersOf(id)).toEqual(['o-heir', 'o-head']);
    expect(changesIn(product).at(-1)).toMatchObject({
      chain: 'unit:u1', event: 'replaced', words: '某接任接替某o-off，担任青禾小学责任网格员', done: true,
    }); // prettier-ignore

    await product.script([]);
    await product.subscribe('o-heir', 'report.arrived', 3);
    await product.advance(120);
    await team.tick();
    const told = (await product.pushes()).filter(({ code: answered }) => answered === 0);
    expect(new Set(told.map(({ to }) => to))).toEqual(new Set(['o-heir']));
  });

  it('tells the new one of a report that an instance with an old memory told the old one of', async () => {
    await product.subscribe('o-heir', 'report.arrived', 1);
    const { code } = (await team.invite(bureau, { place: school, role: 'OFF', name: '某再接', replaces: whoOf('o-heir') })).answer;
    const id = await reported();
    await team.claim('o-second', code);
    const sent = storedIn(product, 'reports').find(({ _id }) => _id === id);
    expect(sent?.['owed']).toMatchObject([{ state: 'sent' }]);
    // As if it had been sent a moment after the change.
    const last = changesIn(product).at(-1);
    const { driver } = product.cloud.store;
    const { table } = product.cloud.store.collection('changes');
    driver.exec(`UPDATE ${table} SET doc = json_set(doc, '$.at', '2026-01-01T00:00:00.000Z') WHERE json_extract(doc, '$._id') = '${last?._id ?? ''}'`);
    await product.advance(120);
    await team.tick();
    expect(laddersOf(id)).toContain('o-second');
  }); // prettier-ignore

  it('ended without a successor, it leaves the work to whoever is there, and the history its name', async () => {
    const id = await reported();
    const before = changesIn(product).length;
    expect((await team.end(bureau, { place: school, role: 'OFF' }, 'o-second')).ok).toBe(true);
    expect(changesIn(product)).toHaveLength(before + 1);
    expect((await todo('o-second', 'OFF@u1')).refusal.code).toBe('FORBIDDEN');
    expect((await todo(...head)).answer.cards.map((card) => card.id)).toContain(id);
    const next = await reported();
    expect(laddersOf(next)).toEqual(['o-head']);
    expect(storedIn(product, 'directory').find(({ openid }) => openid === 'o-second')).toMatchObject({
      name: '某再接',
    });
  });

  it('ends a town’s operator and a district’s account in the same way', async () => {
    expect((await team.end(bureau, { place: town, role: 'TOWN' }, 'o-town')).ok).toBe(true);
    expect((await todo(...centre)).refusal.code).toBe('FORBIDDEN');
    const district = { kind: 'district', id: 'd1' } as const;
    expect((await team.end(bureau, { place: district, role: 'AUD' }, 'o-aud')).ok).toBe(true);
    expect(await team.posts('o-aud')).toEqual([]);
  });

  it('is refused for oneself, for a stranger, and by those without the right', async () => {
    const district = { kind: 'district', id: 'd1' } as const;
    expect((await team.end(bureau, { place: district, role: 'EDU' }, 'o-edu')).refusal.code).toBe(
      'FORBIDDEN',
    );
    expect((await team.end(bureau, { place: school, role: 'OFF' }, 'o-nobody')).refusal.code).toBe(
      'CONFLICT',
    );
    expect((await team.end(head, { place: school, role: 'HEAD' }, 'o-head')).refusal.code).toBe('FORBIDDEN');
    expect((await team.end(bureau, { place: district, role: 'ADM' }, 'o-adm')).refusal.code).toBe(
      'FORBIDDEN',
    );
  });
});
