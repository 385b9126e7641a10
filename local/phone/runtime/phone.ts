import type { BootConfig } from './config';
import type { AppLife } from './pages/appLife';
import type { Chrome } from './pages/chrome';
import type { PageStack } from './pages/stack';

/** The one phone of this window. */
export interface Phone {
  readonly config: BootConfig;
  readonly life: AppLife;
  readonly chrome: Chrome;
  readonly stack: PageStack;
  /** Who uses the phone; empty until known. */
  readonly openid: string;
}

let current: Phone | undefined;

/** Sets the phone of this window; called once, at start. */
export const setPhone = (phone: Phone): void => void (current = phone);

/** The phone of this window. */
export function phone(): Phone {
  if (current === undefined) throw new Error('the phone has not started');
  return current;
}
