import type { Callback } from '../fields';
import { phone } from '../phone';
import type { EventChannel } from './eventChannel';
import { Failure } from './failure';

/** A move between pages, as `wx` calls and `navigator` ask for it. */
export interface Move {
  readonly url?: string;
  readonly delta?: number;
  /** Page or component that a relative address starts from. */
  readonly from?: string;
  readonly events?: Readonly<Record<string, Callback>>;
}

const NAMES: Readonly<Record<string, string>> = {
  navigate: 'navigateTo',
  redirect: 'redirectTo',
  switchTab: 'switchTab',
  reLaunch: 'reLaunch',
  navigateBack: 'navigateBack',
};

/** Moves as a `navigator` with this open-type would. */
export async function go(openType: string, move: Move): Promise<void> {
  await Promise.resolve();
  moveTo(NAMES[openType] ?? 'navigateTo', move);
}

/** Moves as the `wx` function of this name would; refusals are thrown as Failure. */
export function moveTo(name: string, move: Move): EventChannel | undefined {
  const { stack } = phone();
  if (name === 'navigateBack') {
    stack.navigateBack(move.delta ?? 1);
    return undefined;
  }
  if (move.url === undefined || move.url === '')
    throw new Failure(`${name}:fail parameter error: parameter.url should be String`);
  const url = stack.resolve(move.url, move.from);
  if (name === 'navigateTo') return stack.navigateTo(url, move.events ?? {});
  if (name === 'redirectTo') stack.redirectTo(url);
  if (name === 'switchTab') stack.switchTab(url);
  if (name === 'reLaunch') stack.reLaunch(url);
  return undefined;
}
