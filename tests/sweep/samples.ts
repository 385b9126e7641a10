import { newSweep } from '../../cloudfunctions/patrol/sweep/newSweep.rules';
import type { PatrolSweepDoc, SweepDraft } from '../../typings/sweep';
import { noon, posts } from '../patrol/samples';
import type { Product } from '../support/product';
import { draft } from '../support/samples';
import { stored } from '../support/stored';

/* A 集中排查 of a small school, by way of the real functions. */

let made = 0;

export function sweepDraft(more: Partial<SweepDraft> = {}): SweepDraft {
  made += 1;
  return {
    sweepId: `sweep_${String(made).padStart(24, '0')}`,
    unitId: 'u1',
    title: '开学前消防排查',
    day: '2026-11-23',
    items: ['R05'],
    team: [],
    ...more,
  };
}

const where = { unit: { id: 'u1', name: '青禾小学' }, town: { id: 't1', name: '柳溪镇' }, districtId: 'd1' };

/** A sweep as the rules make it. */
export function sweep(more: Partial<PatrolSweepDoc> = {}): PatrolSweepDoc {
  const by = { role: 'OFF', openid: 'o-off', name: '程某', title: '责任网格员' } as const;
  const items = [{ id: 'R05', name: '消防通道堵了' }];
  const begun = newSweep({ draft: sweepDraft(), where, items, people: [], by, at: new Date(noon) });
  if (!begun.ok) throw new Error(begun.refusal.message);
  return { ...begun.answer, ...more };
}

export function sweepsOf(product: Product) {
  const sweepNow = (id: string): PatrolSweepDoc => {
    const found = stored(product, 'patrolSweeps', id);
    if (found === null) throw new Error(`no sweep ${id}`);
    return found;
  };
  const form = (openid = 'o-off', unitId = 'u1') => product.ask(openid, 'sweep.form', { unitId }, posts[openid]);
  return {
    sweepNow,
    form,
    begin: (more: Partial<SweepDraft> = {}, openid = 'o-off') =>
      product.ask(openid, 'sweep.begin', sweepDraft(more), posts[openid]),
    keyOf: async (name: string): Promise<string> =>
      (await form()).answer.people.find((person) => person.name === name)?.key ?? '',
    read: (id: string, openid = 'o-off') => product.ask(openid, 'sweep.read', { id }, posts[openid]),
    list: (openid: string, mine = false, cursor: string | null = null) =>
      product.ask(openid, 'sweep.list', { mine, state: 'running', cursor }, posts[openid]),
    find: (id: string, draftId: string, openid = 'o-off', itemId: string | null = 'R05') =>
      product.ask(openid, 'sweep.find', { id, draftId, itemId, where: '东侧楼梯' }, posts[openid]),
    report: (id: string, draftId: string, openid = 'o-off') => {
      const found = { in: 'sweep', id } as const;
      return product.ask(openid, 'report.submit', draft({ draftId, text: '消防门关不上', found }), posts[openid]);
    },
    act: (id: string, step: 'close' | 'giveUp' | 'cancel' | 'sendBack', input: Readonly<Record<string, string>>, openid = 'o-off') =>
      product.ask(openid, 'sweep.act', { id, v: sweepNow(id).v, step, input }, posts[openid]),
  };
} // prettier-ignore
