import type { GridPlan, GridProposal, GridRegister } from '../../typings/gridChange';
import type { Product } from '../support/product';

const keepers = { town: ['o-town', 'TOWN@t1'], bureau: ['o-edu', 'EDU@d1'] } as const;

let proposals = 0;

/** A grid as it is to be. */
export const plan = (
  seq: number | null,
  name: string,
  units: readonly string[],
  newNames: readonly string[] = [],
): GridPlan => ({
  seq,
  name,
  units,
  newUnits: newNames.map((one) => ({ name: one, level: '小学' })),
});

/** Everything a test asks of the register of one product. */
export function registerOf(product: Product) {
  const read = async (): Promise<GridRegister> =>
    (await product.ask('o-edu', 'grid.register', { town: 't1' }, 'EDU@d1')).answer;

  const propose = (
    kind: GridProposal['kind'],
    of: readonly number[],
    after: readonly GridPlan[],
    more: Partial<GridProposal> & { readonly as?: keyof typeof keepers } = {},
  ) => {
    const { as = 'town', ...rest } = more;
    proposals += 1;
    const requestId = `proposal_${String(proposals).padStart(12, '0')}`;
    const ask = { requestId, town: 't1', kind, of, after, fileId: '', reason: '按通知调整', ...rest };
    return product.ask(keepers[as][0], 'grid.propose', ask, keepers[as][1]);
  };

  async function decide(id: string, decision: 'approve' | 'withdraw' | 'drop', validFrom = '') {
    const v = (await read()).changes.find((one) => one.id === id)?.v ?? 1;
    return product.ask('o-edu', 'grid.decide', { id, v, decision, validFrom, reason: '会议决定' }, 'EDU@d1');
  }

  /** Proposed by the town and approved by the bureau from that day. */
  async function approved(validFrom: string, ...proposal: Parameters<typeof propose>): Promise<string> {
    const { answer } = await propose(...proposal);
    const { ok } = await decide(answer.id, 'approve', validFrom);
    if (!ok) throw new Error('not approved');
    return answer.id;
  }

  /** `1 青禾小学专属网格 v1: u1` */
  const grids = async (): Promise<readonly string[]> =>
    (await read()).grids.map(
      ({ seq, name, version, units }) => `${seq} ${name} v${version}: ${units.map(({ id }) => id).join()}`,
    );

  return { read, propose, decide, approved, grids };
}
