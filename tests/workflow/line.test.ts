import { describe, expect, it } from '@jest/globals';
import { inTurn, lookAgainAt } from '../../cloudfunctions/workflow/line.rules';
import type { OwedMessage } from '../../typings/message';
import { report } from '../support/samples';

const message = (key: string, openid: string, more: Partial<OwedMessage> = {}): OwedMessage => ({
  ...(report().owed[0] as OwedMessage),
  key,
  ladder: [{ openid, title: '某' }],
  ...more,
});

const turnOf = (...owed: readonly OwedMessage[]) => inTurn(owed).map(({ key }) => key);
const tried = (code: number) => ({
  attempts: [{ at: '2026-11-23T01:05:00.000Z', rung: 0, code }],
  dueAt: '2026-11-23T01:35:00.000Z',
});
const putOff = { dueAt: '2026-11-23T22:30:00.000Z', heldUntil: '2026-11-23T22:30:00.000Z' };

describe('the line of a case', () => {
  it('tells all of one happening at once, and the next happening after that', () => {
    expect(turnOf(message('1/a', 'a'), message('1/b', 'b'), message('2/c', 'c'))).toEqual(['1/a', '1/b']);
  });

  it('moves on when what was before is settled, whichever way', () => {
    const sent = message('1/a', 'a', { state: 'sent' });
    const listed = message('1/b', 'b', { state: 'listed' });
    expect(turnOf(sent, listed, message('2/c', 'c'))).toEqual(['2/c']);
  });

  it('waits while WeChat is in trouble, and is looked at when the first of it is due', () => {
    const owed = [message('1/a', 'a', tried(-1)), message('2/c', 'c', { dueAt: '2026-11-23T01:06:00.000Z' })];
    expect(turnOf(...owed)).toEqual(['1/a']);
    expect(lookAgainAt(owed)).toBe('2026-11-23T01:35:00.000Z');
  });

  it('does not wait for trouble that is one other person’s', () => {
    expect(turnOf(message('1/a', 'a', tried(43108)), message('2/c', 'c'))).toEqual(['1/a', '2/c']);
  });

  it('never tells one person a later thing first', () => {
    const later = message('2/a', 'a', { wakes: 'all' });
    expect(turnOf(message('1/a', 'a', tried(43108)), later)).toEqual(['1/a']);
    expect(turnOf(message('1/a', 'a', putOff), message('2/a', 'a'))).toEqual(['1/a']);
  });

  it('goes past what was put off to the morning for others', () => {
    expect(turnOf(message('1/a', 'a', putOff), message('2/c', 'c'))).toEqual(['1/a', '2/c']);
  });

  it('keeps no emergency waiting for somebody else', () => {
    const alarm = message('2/c', 'c', { wakes: 'all' });
    expect(turnOf(message('1/a', 'a', tried(-1)), alarm)).toEqual(['1/a', '2/c']);
  });

  it('lets an answer that somebody waits for stand in line like any other', () => {
    const answer = message('2/c', 'c', { wakes: 'first' });
    expect(turnOf(message('1/a', 'a', tried(-1)), answer)).toEqual(['1/a']);
  });

  it('knows the person on the rung, not the first of the ladder', () => {
    const fallen = message('1/a', 'a', {
      ladder: [
        { openid: 'a', title: '某' },
        { openid: 'c', title: '某' },
      ],
      rung: 1,
      ...tried(43108),
    });
    expect(turnOf(fallen, message('2/c', 'c'), message('3/a', 'a', { wakes: 'all' }))).toEqual([
      '1/a',
      '3/a',
    ]);
  });

  it('that is empty is not looked at again', () => {
    expect(lookAgainAt([])).toBeNull();
    expect(lookAgainAt([message('1/a', 'a', { state: 'sent', dueAt: null })])).toBeNull();
  });
});
