import { describe, expect, it } from '@jest/globals';
import { groupCodeIn, groupCodeProblem, plainCode } from '../../miniprogram/view/volunteer';

const code = 'ABCDEFGHJKMN';

describe('a group’s code that is typed', () => {
  it.each([
    ['nothing', '', '请先输入群码，在群里的卡片或公告上。'],
    ['blanks', '  - ', '请先输入群码，在群里的卡片或公告上。'],
    ['too short', 'ABCD-EFGH', '群码是 12 位，您输入了 8 位，请对照群里的再输一次。'],
    ['too long', `${code}9`, '群码是 12 位，您输入了 13 位，请对照群里的再输一次。'],
    ['another script', '群码ABCDEFGHJK', '群码只有字母和数字，请对照群里的再输一次。'],
    ['a sign', 'ABCDEFGHJKM$', '群码只有字母和数字，请对照群里的再输一次。'],
    ['as it is', code, ''],
    ['in fours, small, with blanks', ' abcd-efgh jkmn ', ''],
    ['from a Chinese keyboard', 'ＡＢＣＤ　ＥＦＧＨ－ＪＫＭＮ', ''],
  ])('%s', (_what, typed, problem) => {
    expect(groupCodeProblem(typed)).toBe(problem);
  });

  it('goes to the cloud without what only parts it', () => {
    expect(plainCode('ＡＢＣＤ　ＥＦＧＨ－ＪＫＭＮ')).toBe(code);
    expect(plainCode(' abcd-efgh jkmn ')).toBe('abcdefghjkmn');
  });

  it('is found in the scene of a card or a scanned picture, and in nothing else', () => {
    expect(groupCodeIn({ scene: `g%3D${code}` })).toBe(code);
    expect(groupCodeIn({ scene: 'u%3Dwj-01-1' })).toBe('');
    expect(groupCodeIn({ scene: '%E0%A4%A' })).toBe('');
  });
});
