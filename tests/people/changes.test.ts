import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { type Product, startProduct } from '../support/product';
import { bureau, head, officer, school, teamsOf, type Teams } from '../support/team';

// NB: whole walks through the real functions, on a machine that may be busy.
jest.setTimeout(90_000);

let product: Product;
let team: Teams;

beforeAll(async () => {
  product = await startProduct({ ticks: false });
  team = teamsOf(product);
});

afterAll(() => product.stop());

const read = (openid: string, as: string, cursor: string | null = null) =>
  product.ask(openid, 'people.changes', { cursor }, as);

describe('what was changed, and by whom', () => {
  it('the auditor reads all of it, page by page, newest first, each entry checked against the one before', async () => {
    for (let nth = 0; nth < 24; nth += 1)
      await team.invite(bureau, { name: `某人${'甲乙丙丁'[nth % 4] ?? ''}` });
    await team.lock(bureau, { place: school, role: 'OFF', locked: true, why: '离职' }, officer[0]);
    const first = (await read('o-aud', 'AUD@d1')).answer;
    expect(first.lines).toHaveLength(20);
    expect(first.lines[0]).toMatchObject({
      words: '停用某o-off的账号：离职',
      by: '安监科 某o-edu',
      whole: true,
    });
    const second = (await read('o-aud', 'AUD@d1', first.next)).answer;
    expect([second.lines.length, second.next]).toEqual([5, null]);
    expect([...first.lines, ...second.lines].filter(({ whole }) => !whole)).toEqual([]);
  });

  it('shows an entry that was written over', async () => {
    const { store } = product.cloud;
    const { table } = store.collection('changes');
    store.driver.exec(`UPDATE ${table} SET doc = replace(doc, '某人乙', '某人某') WHERE json_extract(doc, '$._id') = 'town:t1/000002'`);
    const { next } = (await read('o-aud', 'AUD@d1')).answer;
    const { lines } = (await read('o-aud', 'AUD@d1', next)).answer;
    expect(lines.filter(({ whole }) => !whole).map(({ id }) => id)).toEqual(['town:t1/000002']);
  }); // prettier-ignore

  it('the bureau reads what was changed in itself, nobody else anything', async () => {
    await team.invite(bureau, { place: { kind: 'district', id: 'd1' }, role: 'EDU', name: '某科员' });
    const { lines } = (await read(...bureau)).answer;
    expect(lines.map(({ words }) => words)).toEqual([expect.stringContaining('某科员')]);
    expect((await read(...head)).refusal.code).toBe('FORBIDDEN');
    expect((await read('o-adm', 'ADM@d1')).refusal.code).toBe('FORBIDDEN');
  });
});
