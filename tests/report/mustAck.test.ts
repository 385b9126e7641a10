import { describe, expect, it } from '@jest/globals';
import { reportFlow } from '../../cloudfunctions/report/report.table';
import type { ReportState, ReportStep } from '../../typings/report';
import { messagesOn, nameOf, type Who } from '../support/edges';
import { district, report, seat, unit } from '../support/samples';

/*
 * What has to be acknowledged, written by hand from F119 and the bureau's wish: an emergency by the school's officer and
 * head, what is given to a unit by that unit, what comes back by the school. Columns: state, step, by, who in minutes.
 */
const asked = `
  townPending         dispatch          town      urban=120 police=120
  townPending         returnToSchool    town      officer=240
  dispatched          dispatch          town      police=120
  deptReturned        dispatch          town      urban=120 police=120
  deptReturned        districtDispatch  platform  market=120 gas=120
  districtDispatched  districtDispatch  platform  gas=120
  districtDispatched  assign            chief     gas=120
  escalated           districtDispatch  platform  market=120 gas=120
  districtReturned    dispatch          town      urban=120 police=120
  difficult           assign            chief     market=120 gas=120
`;

const lines = asked
  .trim()
  .split('\n')
  .map((line) => line.trim().split(/\s+/))
  .map(([state, step, by, ...people]) => ({ state, step, by, people }));

const askedOn = (state: string, step: string, by: string, urgent = false): readonly string[] => {
  const filed = report();
  const given = urgent ? { filed: { ...filed, flags: ['EMERGENCY' as const] } } : {};
  return messagesOn(state as ReportState, step as ReportStep, by as Who, given).flatMap(({ ack, ladder }) =>
    ack === undefined ? [] : [`${nameOf(ladder[0]?.openid)}=${ack.minutes}`],
  );
};

describe('what has to be acknowledged', () => {
  it.each(lines)('$state $step: $people', ({ state = '', step = '', by = '', people }) => {
    expect(askedOn(state, step, by)).toEqual(people);
  });

  it('is asked ten minutes after an emergency, whatever the step', () => {
    expect(askedOn('townPending', 'dispatch', 'town', true)).toEqual(['urban=10', 'police=10']);
  });

  it('is nothing on any other edge of the table', () => {
    const listed = lines.map(({ state, step }) => `${state} ${step}`);
    const others = Object.entries(reportFlow.states).flatMap(([state, { steps }]) =>
      Object.keys(steps)
        .filter((step) => !listed.includes(`${state} ${step}`))
        .flatMap((step) => (['officer', 'town', 'urban', 'parent'] as const).flatMap((by) => askedOn(state, step, by))),
    ); // prettier-ignore
    expect(others).toEqual([]);
  });
});

describe('a new report', () => {
  const askedOf = (given: Parameters<typeof report>[0]) =>
    report(given).owed.map(({ ladder, ack }) => `${ladder[0]?.openid ?? ''} ${ack?.minutes ?? '-'}`);
  const now = { itemId: 'R24', happeningNow: true };

  it('has to be acknowledged in an emergency, by officer and head, not by the bureau', () => {
    expect(askedOf({ draft: now })).toEqual(['o-off 10', 'o-head 10', 'o-edu -']);
    expect(askedOf({})).toEqual(['o-off -']);
  });

  it('is not asked of a school that it complains of, nor of a town that stands in', () => {
    expect(askedOf({ draft: { ...now, aboutSchool: true } })).toEqual(['o-edu -']);
    expect(askedOf({ draft: now, unit: unit({ seats: [] }) })).toEqual(['o-town -', 'o-edu -']);
  });

  it('is asked of the head alone where there is no officer, and of nobody where nobody is', () => {
    expect(askedOf({ draft: now, unit: unit({ seats: [seat('HEAD', 'o-head')] }) })).toEqual([
      'o-head 10',
      'o-edu -',
    ]);
    const nobody = district({ towns: [], bureauSeats: [] });
    expect(askedOf({ draft: now, unit: unit({ seats: [] }), district: nobody })).toEqual([' -']);
  });
});
