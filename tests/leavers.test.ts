import { describe, expect, it } from '@jest/globals';
import { hideable, leaverMark, withoutLeavers } from '../cloudfunctions/leavers.rules';
import { sealWith } from '../cloudfunctions/platform/seal';
import { identityKey } from './support/samples';

const seal = sealWith([identityKey], () => new Date(0));
const newer = sealWith([`${identityKey}-newer`, identityKey], () => new Date(0));

const read = (text: string, names: readonly string[], by = seal): string =>
  withoutLeavers({ _id: 'r1', text, gone: names.map((name) => leaverMark('r1', name, seal)) }, by).text;

describe('a name that must not be read any more', () => {
  it.each([
    ['祁又安说路塌了', ['祁又安'], '上报人说路塌了'],
    ['联系祁又安、祁女士', ['祁又安', '祁女士'], '联系上报人、上报人'],
    ['祁又安祁又安', ['祁又安'], '上报人上报人'],
    ['小祁 和 祁又', ['祁又安'], '小祁 和 祁又'],
    ['电话 13888888800 或 138 8888 8800', ['祁又安'], '电话 （号码已隐去） 或 （号码已隐去）'],
    ['编号 W01-261126-7K3QF，2026-11-26', ['祁又安'], '编号 W01-261126-7K3QF，2026-11-26'],
    ['', ['祁又安'], ''],
  ])('%s without %p is %s', (text, names, hidden) => {
    expect(read(text, names)).toBe(hidden);
  });

  it('is known again after the key was changed, as long as the old one is in use', () => {
    expect(read('祁又安说', ['祁又安'], newer)).toBe('上报人说');
  });

  it('has another mark in another case, and none that holds it', () => {
    const [one, other] = [leaverMark('r1', '祁又安', seal), leaverMark('r2', '祁又安', seal)];
    expect(one).not.toBe(other);
    expect(one).not.toContain('祁');
    expect(withoutLeavers({ _id: 'r2', text: '祁又安说', gone: [one] }, seal).text).toBe('祁又安说');
  });

  it('is no everyday word: those would make every text unreadable', () => {
    expect(hideable(['家长', ' 祁又安 ', '祁', '', '祁又安', '老师', '沈女士'])).toEqual([
      '祁又安',
      '沈女士',
    ]);
  });

  it('costs nothing of a case that nobody left, and little of a long one', () => {
    const report = { _id: 'r1', text: '祁又安' };
    expect(withoutLeavers(report, seal)).toBe(report);
    const long = '路面塌陷请尽快处理。'.repeat(1000);
    const since = performance.now();
    expect(read(`${long}祁又安`, ['祁又安', '祁女士'])).toContain('上报人');
    expect(performance.now() - since).toBeLessThan(1000);
  });
});
