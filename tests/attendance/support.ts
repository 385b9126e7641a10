import { aliasKey, nameMarkOf } from '../../cloudfunctions/alias.rules';
import { consents } from '../../cloudfunctions/consents.table';
import { whoOf } from '../../cloudfunctions/people/place.rules';
import { placeCodeText } from '../../cloudfunctions/placeCode.rules';
import type { AttendanceDeed, AttendanceDoc, Evidence } from '../../typings/attendance';
import type { Fix } from '../../typings/checkIn';
import { monday, noon, rotaOf, small, startRota } from '../rota/support';
import type { Product } from '../support/product';
import { identityKey } from '../support/samples';
import { stored } from '../support/stored';

/** 07:15 in Asia/Shanghai on the Monday: the shift is from 07:20 to 08:00. */
export const quarterPast = '2026-11-29T23:15:00.000Z';
export const minutesPast = (minutes: number): string =>
  new Date(Date.parse('2026-11-29T23:20:00.000Z') + minutes * 60_000).toISOString();

const gate = { longitude: 119.95, latitude: 31.72 };
/** So many metres north of the gate. */
export const away = (metres: number, accuracyMetres = 20): Fix => ({
  ...gate,
  latitude: gate.latitude + metres / 111_195,
  accuracyMetres,
});

export const nothing: Evidence = { fix: null, code: null, photo: null };

const sign = (body: string): string => nameMarkOf(aliasKey(identityKey), body);

export const codeOf = (placeId = 'south', version = 1): string =>
  placeCodeText({ of: 'post', unitId: 'u1', placeId, version }, sign);

/** A school whose Monday morning is held by t0, t1 and c0, early on that morning. */
export async function startMorning(): Promise<Product> {
  const product = await startRota(4);
  const rota = rotaOf(product);
  await rota.save(small);
  await rota.make();
  for (const openid of ['t0', 't1', 'c0', 't2']) await rota.signUp(openid);
  await product.setClock(quarterPast);
  return product;
}

export const morningOf = (product: Product) => {
  const rota = rotaOf(product);
  return {
    ...rota,
    agree: (openid: string) =>
      product.ask(openid, 'privacy.consent', { purpose: 'location', version: consents.location.version, agree: true }),
    press: (openid: string, evidence: Partial<Evidence>, { id = monday, keptAt = null as string | null } = {}) =>
      product.ask(openid, 'attendance.checkIn', { id, evidence: { ...nothing, ...evidence }, keptAt }),
    leave: (openid: string, keptAt: string | null = null) =>
      product.ask(openid, 'attendance.checkOut', { id: monday, keptAt }),
    deed: (whom: string, deed: AttendanceDeed, { v, by = 'o-off' }: { readonly v?: number; readonly by?: string } = {}) =>
      product.ask(
        by,
        'attendance.act',
        { id: monday, who: whoOf(whom), v: v ?? attended(product, whom)?.v ?? 0, deed },
        by === 'o-off' ? 'OFF@u1' : 'TEACH@u1',
      ),
    attended: (openid: string) => attended(product, openid),
    list: (openid = 'o-off', as = 'OFF@u1') =>
      product.ask(openid, 'attendance.list', { unitId: 'u1', day: '2026-11-30' }, as),
  };
}; // prettier-ignore

const attended = (product: Product, openid: string, id = monday): AttendanceDoc | null =>
  stored(product, 'attendances', `${id}.${whoOf(openid)}`);

export { monday, noon };
