import type * as z from 'zod';
import type { Action, Answer, Ask, Contract } from '../../typings/contract';
import type { Outcome } from '../../typings/refusal';
import type { Permission } from '../permission.table';
import type { Asker, World } from '../world';

/** How one action is answered: the shape of its ask, the rows of the permission table of which one must let the role, and the use case. */
export interface Route<A extends Action> {
  readonly schema: z.ZodType<Ask<A>>;
  readonly may: readonly Permission[];
  /** True where what needs a reason (R) is let in: the use case asks for it, and writes it down. */
  readonly takesReason?: true;
  readonly answer: (ask: Ask<A>, asker: Asker, world: World) => Promise<Outcome<Answer<A>>>;
}

/** The routes of one part of the contract. */
export type RoutesOf<Part> = { readonly [A in keyof Part & Action]: Route<A> };

export type Routes = RoutesOf<Contract>;
