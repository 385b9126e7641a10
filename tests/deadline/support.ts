import type { DeadlineInput, DeadlinePage, TimeLimit } from '../../typings/deadline';
import type { Product } from '../support/product';

/** Who looks after time limits, and who may only look. */
export const timekeepers = {
  bureau: ['o-edu', 'EDU@d1'],
  admin: ['o-adm', 'ADM@d1'],
  town: ['o-town', 'TOWN@t1'],
  platform: ['o-dist', 'DIST@d1'],
  chief: ['o-chief', 'CHIEF@d1'],
} as const;

export type Timekeeper = keyof typeof timekeepers;

export const limitOf = (more: Partial<TimeLimit> = {}): TimeLimit => ({
  item: null,
  urgency: 'normal',
  stage: 'whole',
  duration: { amount: 72, unit: 'hours' },
  ...more,
});

const inputOf = ({ calendar, settings, limits }: DeadlinePage): DeadlineInput => ({
  calendar,
  settings,
  limits,
});

interface Asked {
  readonly as?: Timekeeper;
  readonly v?: number;
  readonly reason?: string;
}

/** Everything a test asks of the time limits of one product. */
export function deadlinesOf(product: Product) {
  const read = async (as: Timekeeper = 'bureau') =>
    (await product.ask(timekeepers[as][0], 'deadline.read', {}, timekeepers[as][1])).answer;

  /** The page as it stands with a change, sent back whole. */
  async function set(change: (now: DeadlineInput) => Partial<DeadlineInput>, asked: Asked = {}) {
    const { as = 'bureau', reason = '按会议纪要调整' } = asked;
    const page = await read('bureau');
    const ask = { ...inputOf(page), ...change(inputOf(page)), v: asked.v ?? page.v, reason };
    return product.ask(timekeepers[as][0], 'deadline.set', ask, timekeepers[as][1]);
  }

  return { read, set };
}
