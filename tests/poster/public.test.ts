import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Product, startProduct } from '../support/product';
import { update } from '../../local/cloud/database/documents';
import { checklist } from '../support/samples';
import { wallOf } from './wall';

let product: Product;
let wall: ReturnType<typeof wallOf>;

beforeAll(async () => {
  product = await startProduct();
  wall = wallOf(product);
  await wall.ready();
}, 60_000);

afterAll(() => product.stop());

describe('the public page of a grid', () => {
  it('opens for anybody: who is responsible, the public list, the way a hazard goes', async () => {
    await wall.team((row) => ({ ...row, officePhone: '', mobile: '13800000012' }));
    const { answer } = await product.ask('o-stranger', 'poster.public', { unitId: 'u1' });
    expect(answer.people).toMatchObject([
      { title: '网格长', name: '周知远', contact: '138****0012' },
      { title: '责任网格员', name: '苏小满', contact: '138****0012' },
    ]);
    expect(answer.steps).toHaveLength(7);
    expect(answer.said).toBe('');
    expect(answer.levels.map(({ title }) => title)).toContain('责任网格员　苏小满');
    expect(answer.hours).toMatch(/^\d\d:\d\d–\d\d:\d\d/);
    expect(answer.items.length + answer.hidden).toBe(checklist.items.length);
  });

  it('says who receives where nobody is filed', async () => {
    const { answer } = await product.ask('o-stranger', 'poster.public', { unitId: 'u5' });
    expect(answer).toMatchObject({ people: [], said: expect.stringContaining('柳溪镇网格中心') });
  });

  it('knows no school that is not there', async () => {
    const reply = await product.ask('o-stranger', 'poster.public', { unitId: 'none' });
    expect(reply).toMatchObject({ ok: false, refusal: { code: 'NOT_FOUND', field: 'unitId' } });
  });

  it('of a school that is closed says so, and what to do', async () => {
    await update(product.cloud.store, 'directory', { kind: 'document', id: 'unit:u2' }, { $set: { closed: true } }); // prettier-ignore
    const reply = await product.ask('o-stranger', 'poster.public', { unitId: 'u2' });
    expect(reply).toMatchObject({ ok: false, refusal: { code: 'NOT_FOUND', field: 'unitId' } });
    expect(reply.refusal.message).toContain('已经停用，请返回后按名称找');
  });
});
