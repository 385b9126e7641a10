import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { SealedWho } from '../../typings/bravery';
import { type Braveries, centre, startBraveries, station } from '../support/braveries';
import type { Product } from '../support/product';

jest.setTimeout(30_000);

let product: Product;
let hands: Braveries;
let id: string;

beforeAll(async () => {
  ({ product, hands } = await startBraveries());
  id = await hands.applied('o-parent');
});

afterAll(() => product.stop());

const unseal = ([openid, as]: readonly [string, string?], whom: SealedWho, reason = '核对身份，做笔录') =>
  product.ask(openid, 'bravery.unseal', { id, v: hands.doc(id)?.v ?? 0, whom, reason }, as);

describe('a name, for a reason that is written down first (F031, F330)', () => {
  it('is for the police anybody’s who gave one; each look stands in the journal without the name', async () => {
    expect((await unseal(station, 'hero')).answer).toMatchObject({ name: '丁大勇', mobile: '13800000000' });
    expect((await unseal(station, 'witness')).answer).toMatchObject({ name: '秦小河', mobile: '' });
    expect((await unseal(station, 'applicant')).answer).toMatchObject({ name: '方未名' });
    const looks = hands.doc(id)?.journal.filter(({ event }) => event === 'unsealed') ?? [];
    expect(looks.map(({ input }) => input['whom'])).toEqual(['hero', 'witness', 'applicant']);
    expect(JSON.stringify(looks)).not.toMatch(/丁大勇|秦小河|方未名|138/);
  });

  it('is for the centre only the rewarded’s, only once it is confirmed, never who told or saw it', async () => {
    expect((await unseal(centre, 'hero')).refusal.code).toBe('FORBIDDEN');
    await hands.confirm(id);
    expect((await unseal(centre, 'hero')).answer).toMatchObject({ name: '丁大勇' });
    for (const whom of ['witness', 'applicant'] as const)
      expect((await unseal(centre, whom)).refusal.code).toBe('FORBIDDEN');
  });

  it('is nobody else’s, and nothing without a reason or at an old version', async () => {
    expect((await unseal(['o-adm', 'ADM@d1'], 'hero')).refusal).toMatchObject({ code: 'FORBIDDEN', field: 'as' });
    expect((await unseal(['o-urban', 'TDEPT@t1-urban'], 'hero')).refusal.code).toBe('NOT_FOUND');
    expect((await unseal(['o-parent'], 'hero')).refusal.code).toBe('FORBIDDEN');
    expect((await unseal(station, 'hero', '看看')).refusal).toMatchObject({ field: 'reason' });
    const late = await product.ask(station[0], 'bravery.unseal', { id, v: 1, whom: 'hero', reason: '核对身份，做笔录' }, station[1]);
    expect(late.refusal.code).toBe('CONFLICT');
  });
}); // prettier-ignore
