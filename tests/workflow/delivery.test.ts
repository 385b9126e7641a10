import { describe, expect, it } from '@jest/globals';
import type { OwedMessage } from '../../typings/message';
import { afterAnswer, earliestDue, toldWords } from '../../cloudfunctions/workflow/delivery.rules';
import { monday, report } from '../support/samples';

const [first] = report().owed;
const fresh = first as OwedMessage;

const afterSeconds = (message: OwedMessage): number =>
  (Date.parse(message.dueAt ?? '') - monday.getTime()) / 1000;

describe('what an answer of WeChat makes of a message', () => {
  it('is settled once taken', () => {
    const after = afterAnswer(fresh, 0, monday);
    expect([after.state, after.dueAt, after.rung]).toEqual(['sent', null, 0]);
  });

  it.each([43101, 43107, 40003, 40037, 41030, 47003, 45168])(
    'goes to the next in line at once on %i',
    (code) => {
      const after = afterAnswer(fresh, code, monday);
      expect([after.state, after.rung, after.dueAt]).toEqual(['owed', 1, monday.toISOString()]);
      const last = afterAnswer(after, code, monday);
      expect([last.state, last.dueAt]).toEqual(['listed', null]);
    },
  );

  it.each([-1, 43108, 40001, 40014, 45009])(
    'is tried again by the table on %i, then goes to the next in line',
    (code) => {
      let message = fresh;
      const waits = [];
      while (message.rung === 0) {
        message = afterAnswer(message, code, monday);
        waits.push(afterSeconds(message));
      }
      expect(waits).toEqual([10, 60, 300, 900, 1800, 1800, 1800, 1800, 0]);
    },
  );

  it('is never sent again to somebody who may have got it: no answer means the next in line', () => {
    const after = afterAnswer(fresh, null, monday);
    expect([after.rung, after.dueAt]).toEqual([1, monday.toISOString()]);
    expect(after.attempts).toEqual([{ at: monday.toISOString(), rung: 0, code: null }]);
  });

  it('writes down every attempt', () => {
    const after = afterAnswer(afterAnswer(fresh, -1, monday), 43101, monday);
    expect(after.attempts.map(({ rung, code }) => [rung, code])).toEqual([
      [0, -1],
      [0, 43101],
    ]);
  });

  it('is told in words of what happened', () => {
    expect(toldWords(fresh)).toBe('正在提醒责任网格员');
    expect(toldWords(afterAnswer(fresh, 0, monday))).toBe('已微信提醒责任网格员');
    const refused = afterAnswer(fresh, 43101, monday);
    expect(toldWords(refused)).toBe('未能微信提醒责任网格员，已转站内待办');
    expect(toldWords(afterAnswer(refused, 0, monday))).toBe(
      '未能微信提醒责任网格员，已转站内待办，并提醒网格长',
    );
    expect(toldWords(afterAnswer(refused, 43101, monday))).toBe('未能微信提醒责任网格员，已转站内待办');
    expect(toldWords({ ...fresh, ladder: [] })).toBe('已列入站内待办');
  });

  it('knows the earliest due of several', () => {
    const later = { ...fresh, dueAt: '2026-11-24T00:00:00.000Z' };
    expect(earliestDue([later, fresh, { ...fresh, dueAt: null }])).toBe(fresh.dueAt);
    expect(earliestDue([])).toBeNull();
  });
});
