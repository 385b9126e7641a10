import { describe, expect, it } from '@jest/globals';
import { missingOf, roundAsk, stopIn, type Walk, walkProblem, withStop } from '../../miniprogram/view/round';
import { perDayIn, planOf, withNewStop, withoutStop } from '../../miniprogram/view/patrolPlan';
import { patrolPage } from '../../cloudfunctions/patrol/plan.rules';
import { codeOf, noon, patrol } from '../patrol/samples';

const page = patrolPage({ patrol: patrol(), day: '2026-11-23', figures: [], mayPlan: true, askFor: [] });

const walk: Walk = {
  roundId: 'round_0123456789abcdef012345',
  unitId: 'u1',
  circuit: 'night',
  circuitName: '保安巡更',
  as: 'AUX@u1',
  state: 'walking',
  reason: '',
  startedAt: noon,
  endedAt: noon,
  leader: '',
  stops: [],
  said: '',
};

describe('a walk on the phone', () => {
  it.each([
    [codeOf('east'), 'east'],
    [` ${codeOf('gate')}\n`, 'gate'],
    [codeOf('east', { unitId: 'u2' }), ''],
    ['https://example.invalid/xyg1.p.u1.east', ''],
    ['', ''],
  ])('knows whose stop a code is without a network: %j', (text, stop) => {
    expect(stopIn(text, 'u1')).toBe(stop);
  });

  it('is at a stop once, keeps what was found there, and does not go out with something unreported (F191)', () => {
    const scanned = withStop(walk, 'east', noon, { by: 'scan', code: codeOf('east') });
    expect(missingOf(scanned, page)).toEqual(['教学楼楼梯', '南门']);
    const found = { ...scanned, stops: scanned.stops.map((one) => ({ ...one, wrong: ['fireDoor'] })) };
    const again = withStop(found, 'east', noon, { by: 'scan', code: codeOf('east') });
    expect([again.stops.length, again.stops[0]?.wrong]).toEqual([1, ['fireDoor']]);
    expect(walkProblem(again, page)).toContain('“东侧消防门”记了异常');
    expect(walkProblem(walk, page)).not.toBe('');
  });

  it('is no ask while a photo of it is not in the cloud', () => {
    const shown = (fileId: string) =>
      withStop(walk, 'stairs', noon, {
        by: 'photo',
        photos: [{ n: 1, path: 'p', fileId }],
        reason: '没有码',
      });
    expect(roundAsk(shown(''), noon)).toBeNull();
    expect(roundAsk(shown('cloud://x/round/y/1.jpg'), noon)?.visits).toHaveLength(1);
  });
});

describe('a plan on the phone', () => {
  it('takes a new stop into every circuit, and out of all of them again', () => {
    const before = planOf(page);
    const after = withNewStop(before, 'west');
    expect(after.circuits[0]?.stops).toEqual(['east', 'stairs', 'gate', 'west']);
    expect(withoutStop(after, 'west')).toEqual(before);
    expect(['', '0', '7', '999', 'x'].map(perDayIn)).toEqual([1, 1, 7, 48, 1]);
  });
});
