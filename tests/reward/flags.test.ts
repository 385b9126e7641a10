import { describe, expect, it } from '@jest/globals';
import {
  alwaysYesFlag,
  burstFlag,
  likePhotoFlag,
  samePhotoFlag,
  samePlaceFlag,
} from '../../cloudfunctions/reward/flag.rules';
import { aReward } from '../support/rewards';

/* What a reviewer should look at (F325); the windows are written here by hand: five finds a day, twenty decisions. */

const other = (nth: number, state: 'candidate' | 'excluded' = 'candidate') => ({
  ...aReward({ _id: String(nth).padStart(40, '0'), state }),
  case: { ...aReward().case, number: `Y01-261126-0000${nth}` },
});
const own = aReward();
const others = (count: number) => Array.from({ length: count }, (_, nth) => other(nth));

describe('a flag', () => {
  it('is raised for a picture that another find has, and names that find', () => {
    expect(samePhotoFlag(own._id, [own, other(3)])).toEqual({
      kind: 'samePhoto',
      words: '有一张照片与 Y01-261126-00003 的完全相同，请先核对是不是同一件事。',
    });
  });

  it('is raised for a picture that looks like another’s, and not for one that only shares a key with it', () => {
    const seen = { ...other(3), sketches: ['ffff0000ffff0000', '00ff00ff00ff00ff'] };
    expect(likePhotoFlag(own._id, '00ff00ff00ff003f', [own, seen])).toEqual({
      kind: 'likePhoto',
      words: '有一张照片与 Y01-261126-00003 的很像（改过大小、亮度或裁过边也算），请先核对是不是同一张。',
    });
    expect(likePhotoFlag(own._id, '00ff00ff00ff0000', [seen])).toBeNull();
    expect(
      likePhotoFlag(own._id, '00ff00ff00ff00ff', [{ ...own, sketches: ['00ff00ff00ff00ff'] }]),
    ).toBeNull();
  });

  it.each([[[]], [[own]]])('is not raised for a picture that nobody else has', (found) => {
    expect(samePhotoFlag(own._id, found)).toBeNull();
  });

  it('is raised for the same school and matter, but not for what was never a find', () => {
    expect(samePlaceFlag(own._id, [own, other(1, 'excluded'), other(2)])?.words).toContain('00002');
    expect(samePlaceFlag(own._id, [own, other(1, 'excluded')])).toBeNull();
  });

  it.each([
    [0, null],
    [4, null],
    [5, '同一个人一天里有 6 件，请先核对是不是真的发现了这么多。'],
  ])('with %d others of one person in a day says %s', (count, words) => {
    expect(burstFlag(own._id, [...others(count), own])?.words ?? null).toBe(words);
    // Whether its own is found already does not matter.
    expect(burstFlag(own._id, others(count))?.words ?? null).toBe(words);
  });
});

describe('a reviewer who agrees to everything', () => {
  const by = (approvals: readonly string[], refusals: readonly string[] = []) => ({
    review: { ...own.review, approvals, refusals },
  });
  const agreed = (count: number) => Array.from({ length: count }, () => by(['r1']));

  it('is pointed out after twenty decisions, all of them yes', () => {
    expect(alwaysYesFlag('r1', agreed(20))).toEqual({
      kind: 'alwaysYes',
      words: '前一位审核人最近 20 件全部同意，请您独立核对。',
    });
  });

  it.each([
    ['too few to say anything', agreed(19)],
    ['nothing', []],
    ['one refusal among them', [...agreed(10), by([], ['r1']), ...agreed(9)]],
    ['one that somebody else agreed to', [...agreed(19), by(['r2'])]],
  ])('is not pointed out with %s', (_, decided) => {
    expect(alwaysYesFlag('r1', decided)).toBeNull();
  });
});
