import type { PersonDoc } from '../../typings/directory';
import type { Role } from '../../typings/person';
import type { RotaPlan } from '../../typings/rota';
import type { ShiftDeed, ShiftDoc } from '../../typings/shift';
import { type Product, startProduct } from '../support/product';
import { postOf } from '../support/samples';
import { stored } from '../support/stored';
import { storedIn } from '../support/team';
import { plan, schoolWeek } from './samples';

/** Monday noon in Asia/Shanghai; the shifts are of the week after. */
export const noon = '2026-11-23T04:00:00.000Z';
export const nextWeek = { from: '2026-11-30', to: '2026-12-04' };
export const monday = 'u1.south.am.20261130';

const standing = (openid: string, role: Role, where: 'here' | 'elsewhere' = 'here'): PersonDoc => ({
  _id: `person:${openid}`,
  kind: 'person',
  v: 1,
  openid,
  name: `沈${openid}`,
  posts: [{ ...postOf(role, where), id: `${role}@${where === 'here' ? 'u1' : 'u2'}` }],
});

/** Two teachers wanted, one policeman, and nobody else. */
export const small: RotaPlan = {
  ...plan,
  posts: plan.posts.map((post) => ({ ...post, needs: { of: { police: 1, teacher: 2 }, any: 0 } })),
};

/** A school with teachers and police, its clock at noon, and a product whose timer stands still. */
export async function startRota(teachers: number, more: readonly PersonDoc[] = []): Promise<Product> {
  const also = [
    ...Array.from({ length: teachers }, (_, nth) => standing(`t${nth}`, 'TEACH')),
    ...['c0', 'c1'].map((openid) => standing(openid, 'POL')),
    ...more,
  ];
  const product = await startProduct({ ticks: false, also });
  await product.setClock(noon);
  return product;
}

export const rotaOf = (product: Product) => {
  const officer = ['o-off', 'OFF@u1'] as const;
  const as = (openid: string) => (openid.startsWith('c') ? 'POL@u1' : 'TEACH@u1');
  const shift = (id = monday): ShiftDoc => {
    const found = stored(product, 'shifts', id);
    if (found === null) throw new Error(`no shift ${id}`);
    return found;
  };
  return {
    shift,
    save: async (wanted: RotaPlan = small) =>
      product.ask(officer[0], 'rota.save', { unitId: 'u1', v: stored(product, 'rotas', 'u1')?.v ?? 0, plan: wanted }, officer[1]),
    make: (seed: number | null = null, days = nextWeek) =>
      product.ask(officer[0], 'rota.make', { unitId: 'u1', days, seed }, officer[1]),
    signUp: async (openid: string, ...ids: readonly string[]) =>
      (await product.ask(openid, 'shift.signUp', { ids: ids.length === 0 ? [monday] : ids }, as(openid))).answer.each,
    act: (openid: string, deed: ShiftDeed, { id = monday, v = shift(id).v } = {}) =>
      product.ask(openid, 'shift.act', { id, v, deed }, openid === 'o-off' ? officer[1] : as(openid)),
    read: async (openid: string, id = monday) =>
      (await product.ask(openid, 'shift.read', { id, candidates: true }, openid === 'o-off' ? officer[1] : as(openid))).answer,
    diary: (openid: string) => (stored(product, 'diaries', openid)?.turns ?? []).map(({ id }) => id),
    /** Whose time is kept, of everybody. */
    diaries: () => storedIn(product, 'diaries'),
    tick: async () => {
      await product.cloud.host.invoke({ name: 'clock', event: '{}', source: 'wx_trigger' });
    },
    told: async (openid: string) =>
      (await product.pushes()).filter(({ to, code }) => to === openid && code === 0).map(({ words }) => words['thing4']),
    schoolWeek,
  };
}; // prettier-ignore
