import type { Answer, Ask } from '../../typings/contract';
import type { GuardInput } from '../../typings/guardRule';
import type { Product } from '../support/product';

/** Who writes the rule, with the post they act in. */
const keepers = { bureau: ['o-edu', 'EDU@d1'], admin: ['o-adm', 'ADM@d1'], chief: ['o-chief', 'CHIEF@d1'], head: ['o-head', 'HEAD@u1'], town: ['o-town', 'TOWN@t1'] } as const; // prettier-ignore

export type Keeper = keyof typeof keepers;

export const input = (more: Partial<GuardInput> = {}): GuardInput => ({
  tiers: [
    { from: 0, guards: 2 },
    { from: 500, guards: 3, thenPer: 500 },
  ],
  source: '区教育局通知',
  validFrom: '2026-11-23',
  ...more,
});

/** The register of one product, by what may be asked of it. */
export function guardRuleOf(product: Product) {
  const reading = (as: Keeper = 'bureau') =>
    product.ask(keepers[as][0], 'guardRule.read', {}, keepers[as][1]);
  const read = async (): Promise<Answer<'guardRule.read'>> => (await reading()).answer;
  async function set(
    more: Partial<Ask<'guardRule.set'>> = {},
    { as = 'bureau' }: { readonly as?: Keeper } = {},
  ) {
    const v = more.v ?? (await read()).v;
    const ask = { ...input(), reason: '按局务会纪要', ...more, v };
    return product.ask(keepers[as][0], 'guardRule.set', ask, keepers[as][1]);
  }
  const tried = (tiers: GuardInput['tiers'], as: Keeper = 'bureau') =>
    product.ask(keepers[as][0], 'guardRule.try', { tiers }, keepers[as][1]);
  return { reading, read, set, tried };
}
