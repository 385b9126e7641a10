import type { Me } from '../../typings/person';

/** Reminders that WeChat would still deliver: an upper bound, one consent is one message. */
export interface RemindersView {
  readonly left: string;
  readonly words: string;
  readonly mayRenew: boolean;
}

const total = (credit: Readonly<Record<string, number>>): number =>
  Object.values(credit).reduce((sum, count) => sum + count, 0);

/** How many reminders are left, and whether asking for more is worth it. */
export function remindersView(me: Me | null): RemindersView {
  if (me === null) return { left: '…', words: '', mayRenew: false };
  const left = total(me.credit);
  return {
    left: `${left} 次`,
    words: left === 0 ? '现在有进展时微信不会提醒您，请随时来这里看。' : '每同意一次，微信就能多提醒您一次。',
    mayRenew: me.askFor.length > 0,
  };
}
