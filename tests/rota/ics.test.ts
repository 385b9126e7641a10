import { describe, expect, it } from '@jest/globals';
import { calendarOf, folded } from '../../cloudfunctions/rota/ics.rules';
import { aShift, standing } from './samples';

const at = new Date('2026-11-26T04:05:06.789Z');
const line = [standing('o-me', 'teacher', 'held'), standing('o-late', 'teacher', 'waiting')];
const shift = aShift({ _id: 'u1.south.am.20261130', v: 7, line });

/** Unfolded as RFC 5545 §3.1 says: a line end followed by a space is nothing. */
const unfolded = (text: string): readonly string[] => text.replace(/\r\n /g, '').split('\r\n');
const value = (text: string, name: string): string =>
  unfolded(text)
    .find((one) => one.startsWith(`${name}:`))
    ?.slice(name.length + 1) ?? '';

describe('a calendar file (RFC 5545)', () => {
  it('holds a turn in Asia/Shanghai, with a name that stays and a number that grows', () => {
    const text = calendarOf([shift], 'o-me', at);
    const lines = unfolded(text);
    for (const wanted of [
      'UID:u1.south.am.20261130@campus-safety-grid', 'SEQUENCE:7', 'DTSTAMP:20261126T040506Z', 'STATUS:CONFIRMED',
      'DTSTART;TZID=Asia/Shanghai:20261130T072000', 'DTEND;TZID=Asia/Shanghai:20261130T080000',
      'TZID:Asia/Shanghai', 'TZOFFSETTO:+0800', 'LOCATION:青禾小学 南门', 'TRIGGER:-PT24H', 'TRIGGER:-PT1H',
    ]) expect(lines).toContain(wanted);
    const later = calendarOf([{ ...shift, v: 8 }], 'o-me', at);
    expect([value(later, 'UID'), value(later, 'SEQUENCE')]).toEqual([value(text, 'UID'), '8']);
  }); // prettier-ignore

  it('ends every line with CR LF, none longer than 75 octets, no character cut in two', () => {
    const long = { ...shift, post: { ...shift.post, name: '南门东侧🚸'.repeat(20) } };
    const text = calendarOf([long], 'o-me', at);
    expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true);
    expect(text.replace(/\r\n/g, '')).not.toMatch(/[\r\n]/);
    for (const one of text.split('\r\n')) expect(Buffer.byteLength(one)).toBeLessThanOrEqual(75);
    expect(value(text, 'SUMMARY')).toBe(`护学岗值班：${long.post.name}`);
    expect(text).not.toContain('\uFFFD');
  });

  it('lets no name end a value or begin another line', () => {
    const name = '南门,侧;门\\\r\nSTATUS:CANCELLED\u0007';
    const text = calendarOf([{ ...shift, post: { ...shift.post, name } }], 'o-me', at);
    expect(value(text, 'SUMMARY')).toBe('护学岗值班：南门\\,侧\\;门\\\\\\nSTATUS:CANCELLED');
    expect(unfolded(text).filter((one) => one.startsWith('STATUS:'))).toEqual(['STATUS:CONFIRMED']);
  });

  it.each([
    ['o-late', shift, 'TENTATIVE'],
    ['o-me', { ...shift, state: 'cancelled' }, 'CANCELLED'],
    ['o-me', { ...shift, line: [standing('o-me', 'teacher', 'left')] }, 'CANCELLED'],
  ] as const)('of %s says %#: how sure it is, without an alarm', (openid, of, status) => {
    const text = calendarOf([of], openid, at);
    expect([value(text, 'STATUS'), text.includes('VALARM')]).toEqual([status, false]);
  });

  it('names nobody', () => {
    expect(calendarOf([shift], 'o-me', at)).not.toMatch(/o-me|o-late|沈/);
  });

  it('folds as the RFC does', () => {
    expect(folded('a'.repeat(75))).toBe('a'.repeat(75));
    expect(folded('a'.repeat(151))).toBe(`${'a'.repeat(75)}\r\n ${'a'.repeat(74)}\r\n aa`);
  });
});
