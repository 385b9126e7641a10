import type { ConsentPurpose } from '../../typings/privacy';

/** What holds the sheet that asks: a page or component with one named `consent`. */
export interface Holder {
  selectComponent(selector: string): unknown;
}

/** components/consent-sheet: each resolves with what they decide. */
export interface Sheet {
  ask(purpose: ConsentPurpose): Promise<boolean>;
  askGuide(): Promise<boolean>;
}

const isSheet = (value: unknown): value is Sheet =>
  typeof value === 'object' && value !== null && 'ask' in value && typeof value.ask === 'function';

/** The sheet of a page or component; null when there is none to ask by. */
export function sheetOf(holder: Holder): Sheet | null {
  const sheet = holder.selectComponent('#consent');
  return isSheet(sheet) ? sheet : null;
}
