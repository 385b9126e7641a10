import type { Ask } from '../../typings/contract';
import type { AttendanceDoc } from '../../typings/attendance';
import type { VolunteerDoc } from '../../typings/volunteer';
import type { CertificateDoc } from '../../typings/certificate';
import { type Product, startProduct } from '../support/product';
import { plant, stored } from '../support/stored';
import { storedIn } from '../support/team';
import { aVolunteer } from '../support/volunteers';

/** Noon of a Friday in Asia/Shanghai, and this school year's part of that week. */
export const noon = '2026-11-27T04:00:00.000Z';
export const term = { from: '2026-09-01', to: '2026-11-27' };

/** A product that stands still at that noon. */
export async function startNoon(): Promise<Product> {
  const product = await startProduct({ ticks: false });
  await product.setClock(noon);
  return product;
}

export const certificatesOf = (product: Product) => ({
  join: (openid: string, more: Partial<VolunteerDoc> = {}) =>
    plant(product, 'volunteers', aVolunteer({ openid, ...more })),
  presses: async (...presses: readonly AttendanceDoc[]) => {
    for (const press of presses) await plant(product, 'attendances', press);
  },
  issue: (openid: string, more: Partial<Ask<'certificate.issue'>> = {}) =>
    product.ask(openid, 'certificate.issue', { unitId: 'u1', ...term, ...more }),
  verify: (openid: string, number: string) => product.ask(openid, 'certificate.verify', { number }),
  list: async (openid: string) =>
    (await product.ask(openid, 'certificate.list', { cursor: null })).answer.cards,
  all: () => storedIn(product, 'certificates') as unknown as readonly CertificateDoc[],
  doc: (number: string) => stored(product, 'certificates', number.replaceAll('-', '')),
  tick: async () => {
    await product.cloud.host.invoke({ name: 'clock', event: '{}', source: 'wx_trigger' });
  },
});
