import { consents } from '../../cloudfunctions/consents.table';
import type { ReportDraft, ReportStep, StepInput } from '../../typings/report';
import type { Product } from './product';
import { draft } from './samples';

/*
 * Real people walking a case through its states, each in their own post, by way of the real functions.
 */

export const who = {
  officer: ['o-off', 'OFF@u1'],
  head: ['o-head', 'HEAD@u1'],
  town: ['o-town', 'TOWN@t1'],
  otherTown: ['o-town2', 'TOWN@t1-other'],
  /** Of t2, where a case may have happened. */
  stone: ['o-stone', 'TOWN@t2'],
  urban: ['o-urban', 'TDEPT@t1-urban'],
  police: ['o-police', 'TDEPT@t1-police'],
  gas: ['o-gas', 'DDEPT@GAS'],
  market: ['o-market', 'DDEPT@MARKET'],
  platform: ['o-dist', 'DIST@d1'],
  bureau: ['o-edu', 'EDU@d1'],
  chief: ['o-chief', 'CHIEF@d1'],
  /** Of the centre; in a product that was started with `centrePeople`. */
  reviewer: ['o-sgc1', 'SGC@d1'],
  parent: ['o-parent', undefined],
  neighbour: ['o-neighbour', undefined],
} as const;

export type Who = keyof typeof who;

export const shot = (id: string, name = '1') => [`cloud://local-env/case/${id}/${name}.jpg`];

export const verified = (id: string, item = 'R05'): StepInput => ({
  seen: 'onSite', photos: shot(id), item, finding: '属实', ...(item === 'R02' ? { licence: 'LICENCE_UNKNOWN' } : {}),
}); // prettier-ignore

export const form = { summary: '占道', address: '校门口', town: 't1', taken: '已劝离', asks: '请协调' };
export const dispatch = {
  lead: 't1-urban',
  co: ['t1-police'],
  requirement: '三日内清理',
  dueOn: '',
  overrideWhy: '现场需要',
};
export const done = (id: string): StepInput => ({ outcome: 'solved', result: '已清理', photos: shot(id) });
export const checked = (id: string): StepInput => ({ seen: 'onSite', photos: shot(id), finding: '已恢复' });

/** Everything a test needs to walk cases of one product. */
export function walkersOf(product: Product) {
  let made = 0;

  async function filed(more: Partial<ReportDraft> = {}): Promise<string> {
    made += 1;
    const given = draft({ draftId: `draft_${String(made).padStart(20, '0')}`, ...more });
    if (given.place.point !== null)
      await product.ask('o-parent', 'privacy.consent', {
        purpose: 'location',
        version: consents.location.version,
        agree: true,
      });
    return (await product.ask('o-parent', 'report.submit', given)).answer.id;
  }

  const page = async (id: string, as: Who = 'bureau') =>
    (await product.ask(who[as][0], 'report.read', { id }, who[as][1])).answer;

  async function take(id: string, as: Who, step: ReportStep, input: StepInput = {}) {
    const { v } = await page(id);
    return product.ask(who[as][0], 'report.act', { id, v, step, input }, who[as][1]);
  }

  /** Takes steps in a row, each of which must be let; answers the official state after the last. */
  async function walk(
    id: string,
    steps: readonly (readonly [Who, ReportStep, StepInput?])[],
  ): Promise<string> {
    for (const [as, step, input] of steps) {
      const { ok, refusal } = await take(id, as, step, input);
      if (!ok) throw new Error(`${as} ${step}: ${refusal.message}`);
    }
    return (await page(id)).state.text;
  }

  const todo = async (as: Who) =>
    (
      await product.ask(who[as][0], 'report.list', { box: 'todo', cursor: null }, who[as][1])
    ).answer.cards.map(({ id }) => id);

  /** Up to the town's desk. */
  async function atTown(more: Partial<ReportDraft> = {}, item = 'R05'): Promise<string> {
    const id = await filed(more);
    await walk(id, [
      ['officer', 'verify', verified(id, item)],
      ['officer', 'submitToTown', form],
    ]);
    return id;
  }

  /** Up to a lead and a co-handler at work. */
  async function atWork(): Promise<string> {
    const id = await atTown();
    await walk(id, [
      ['town', 'dispatch', dispatch],
      ['urban', 'sign'],
      ['urban', 'start', { measures: '到场清理' }],
    ]);
    return id;
  }

  return { filed, page, take, walk, todo, atTown, atWork };
}
