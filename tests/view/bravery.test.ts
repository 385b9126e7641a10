import { describe, expect, it } from '@jest/globals';
import {
  braveryApplication,
  type BraveryDraft,
  braveryProblem,
  newBraveryDraft,
} from '../../miniprogram/view/bravery';

const whole: BraveryDraft = {
  ...newBraveryDraft('d'.repeat(33)),
  forWhom: 'other',
  day: '2026-11-20',
  time: '07:40',
  townId: 't1',
  where: '东桥边',
  facts: '有人落水，一位骑手跳下河救人',
  heroName: '外卖骑手',
  applicant: '方未名',
  agree: true,
};

describe('an application as it is filled in (F328)', () => {
  it.each([
    ['nothing', {}, ''],
    ['for whom', { forWhom: '' }, '请选为谁申请'],
    ['the day', { day: '' }, '日期和时间'],
    ['the time', { time: '' }, '日期和时间'],
    ['the town', { townId: '' }, '镇（街道）'],
    ['the place', { where: ' ' }, '具体地点'],
    ['what happened', { facts: '救人了' }, '至少 10 个字'],
    ['who did it', { heroName: '' }, '不知道就写特征'],
    ['one’s own name', { forWhom: 'self', heroName: '1' }, '请写您的姓名'],
    ['a number that is none', { heroMobile: '1380' }, '手机号不对'],
    ['a witness’s name', { witnessMobile: '13800000000' }, '也写证人的姓名'],
    ['a witness’s number', { witnessName: '秦小河', witnessMobile: '12' }, '证人的手机号不对'],
    ['who applies', { applicant: '' }, '不留姓名'],
    ['nobody’s name', { applicant: '', nameless: true }, ''],
    ['the yes', { agree: false }, '勾选同意'],
  ] as const)('lacks %s', (_what, change, words) => {
    const problem = braveryProblem({ ...whole, ...change });
    expect([problem === '', problem.includes(words)]).toEqual([words === '', true]);
  });

  it('sends of oneself no number and no second name, and of others what was written', () => {
    const own = braveryApplication({ ...whole, forWhom: 'self', heroMobile: '13800000000' });
    expect(own).toMatchObject({ forWhom: 'self', hero: { mobile: '' }, applicant: null, witness: null });
    const other = braveryApplication({ ...whole, heroMobile: '13800000000', witnessName: ' 秦小河 ' });
    expect(other).toMatchObject({ hero: { mobile: '13800000000' }, applicant: '方未名', witness: { name: '秦小河' } });
    expect(braveryApplication({ ...whole, nameless: true }).applicant).toBeNull();
  }); // prettier-ignore
});
