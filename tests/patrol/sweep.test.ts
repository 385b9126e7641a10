import { expect, it } from '@jest/globals';
import { sweepFlow } from '../../cloudfunctions/patrol/sweep/sweep.table';

interface Row {
  readonly to: string;
  readonly by: readonly { readonly role: string; readonly when?: string }[];
  readonly needs: readonly { readonly name: string; readonly required: boolean }[];
  readonly tells: readonly string[];
}

const named = ({ role, when }: Row['by'][number]) => role + (when === undefined ? '' : `(${when})`);

const drawn = Object.entries(sweepFlow.states).flatMap(([state, { steps }]) =>
  Object.entries(steps as Readonly<Record<string, Row>>).map(([step, { to, by, needs, tells }]) => {
    const asks = needs.map(({ name, required }) => ` [${name}${required ? '!' : ''}]`).join('');
    return `${state}: ${by.map(named).join(' ')} ${step}${asks} → ${to}${tells.map((tell) => ` ✉ ${tell}`).join('')}`;
  }),
);

it('the table of a sweep is the law as it was written by hand: it closes only with a summary (F195)', () => {
  expect(drawn).toEqual([
    'running: OFF HEAD(onTeam) PRIN(onTeam) TEACH(onTeam) AUX(onTeam) POL(onTeam) find → stay',
    'running: OFF(whole) close [summary!] → closed ✉ head',
    'running: OFF(missing) giveUp [reason!] → stay',
    'running: OFF(nothingFound) cancel [reason!] → cancelled',
    'running: SYS arrive → stay',
    'closed: HEAD sendBack [reason!] → running ✉ officer',
    'closed: SYS arrive → stay',
  ]);
});
