import * as z from 'zod';
import { errors, type ErrorCode } from './errors';

const codes = Object.keys(errors);
const code = z.custom<ErrorCode>((said) => typeof said === 'string' && codes.includes(said));

/**
 * What goes wrong next. `create` and `query`: an error instead of the answer, or none at all (`silence`: the connection
 * ends without one); with `taken` the transfer is created all the same, and with `late` only after so many of the
 * platform's milliseconds. `notice`: lost, told so many times more, or kept back until the next but one.
 */
const rule = z.discriminatedUnion('on', [
  z.strictObject({
    on: z.enum(['create', 'query', 'cancel', 'statement']),
    answer: z.union([code, z.literal('silence'), z.literal('garbage'), z.literal('forged')]),
    taken: z.boolean().default(false),
    late: z.number().int().min(0).default(0),
    times: z.number().int().min(1).default(1),
  }),
  z.strictObject({
    on: z.literal('notice'),
    then: z.enum(['lost', 'twice', 'reordered', 'forged']),
    times: z.number().int().min(1).default(1),
  }),
  z.strictObject({
    on: z.literal('state'),
    start: z.enum(['ACCEPTED', 'PROCESSING', 'WAIT_USER_CONFIRM']),
    times: z.number().int().min(1).default(1),
  }),
]);

export type Rule = z.infer<typeof rule>;
export type RuleIn = z.input<typeof rule>;

/** Rules in order; each is used up after its times. */
export class Script {
  private rules: { readonly rule: Rule; left: number }[] = [];

  /** Replaces what was left; throws on anything that is no rule. */
  set(raw: unknown): void {
    this.rules = z
      .array(rule)
      .parse(raw)
      .map((one) => ({ rule: one, left: one.times }));
  }

  /** The next rule for this, used once. */
  take<O extends Rule['on']>(on: O): Extract<Rule, { on: O }> | undefined {
    const held = this.rules.find(({ rule: { on: of }, left }) => of === on && left > 0);
    if (held === undefined) return undefined;
    held.left -= 1;
    return held.rule as Extract<Rule, { on: O }>;
  }
}
