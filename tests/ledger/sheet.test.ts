import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { withoutReporter } from '../../cloudfunctions/ledger/withoutReporter.rules';
import { type Product, startProduct } from '../support/product';
import { checked, done, walkersOf, who, type Who } from '../support/walkers';

let product: Product;
let walkers: ReturnType<typeof walkersOf>;

beforeAll(async () => {
  product = await startProduct({ ticks: false });
  walkers = walkersOf(product);
});

afterAll(() => product.stop());

const sheet = (as: Who, id: string) => product.ask(who[as][0], 'ledger.sheet', { id }, who[as][1]);

describe('a case sheet', () => {
  it('tells the whole course, oldest first, with who worked on it and how it ended', async () => {
    const id = await walkers.atWork();
    await walkers.walk(id, [
      ['police', 'reply', { result: '已疏导', photos: [`cloud://local-env/case/${id}/2.jpg`] }],
      ['urban', 'feedback', done(id)],
      ['officer', 'close', checked(id)],
    ]);
    const { answer } = await sheet('town', id);
    expect(answer.sections.map(({ heading }) => heading)).toEqual([
      '基本情况',
      '上报内容',
      '承办单位',
      '办理过程',
    ]);
    const course = answer.sections.at(-1)?.lines.map(({ words }) => words) ?? [];
    expect(course[0]).toContain('已上报');
    expect(course.at(-1)).toContain('已恢复');
    expect(answer.sections[2]?.lines).toEqual([
      { label: '牵头', words: '柳溪镇综合执法局' },
      { label: '协办', words: '柳溪派出所' },
    ]);
    expect(answer.sections[0]?.lines).toContainEqual({ label: '办理结果', words: '已解决' });
    expect(answer.foot).toContain('不含上报人信息');
  });

  it('names neither the reporter nor a way to reach them, whoever wrote it down', async () => {
    const id = await walkers.filed({ text: '我是沈女士，手机13966666600，身份证320483196666666660' });
    await walkers.take(id, 'officer', 'askInfo', { question: '请沈女士补充，或打 0519 66666660' });
    const words = JSON.stringify((await sheet('officer', id)).answer);
    expect(words).toContain('我是上报人');
    expect(words).not.toMatch(/沈女士|6666|o-parent/);
  });

  it('of a restricted matter tells the course only', async () => {
    const id = await walkers.filed({ itemId: 'R04', text: '放学路上被拦住要钱' });
    const words = JSON.stringify((await sheet('officer', id)).answer);
    expect(words).toContain('（限制查看）');
    expect(words).not.toContain('要钱');
  });

  it.each([
    ['otherTown', 'NOT_FOUND'],
    ['town', 'NOT_FOUND'],
    ['urban', 'NOT_FOUND'],
    // A citizen prints no case at all: the door says so (F030).
    ['parent', 'FORBIDDEN'],
  ] as const)('is not there for the %s before they handle it', async (as, code) => {
    const id = await walkers.filed();
    expect((await sheet(as, id)).refusal.code).toBe(code);
  });
});

describe('what is left out of a text', () => {
  it.each([
    ['手机 139 6666 6600 谢谢', '', '手机 （号码已隐去） 谢谢'],
    ['+86-139-6666-6600', '', '（号码已隐去）'],
    ['66666660', '', '（号码已隐去）'],
    ['320483196666666 66X', '', '（号码已隐去）'],
    ['2026-11-23 发现', '', '2026-11-23 发现'],
    ['W01-261123-7K3QF', '', 'W01-261123-7K3QF'],
    ['3 楼 12 室 110', '', '3 楼 12 室 110'],
    ['沈女士说', '沈女士', '上报人说'],
    ['$&沈$1', '$1', '$&沈上报人'],
    ['一二', '一', '一二'],
    ['空名', ' ', '空名'],
  ])('%j', (text, callMe, left) => {
    expect(withoutReporter(text, [callMe])).toBe(left);
  });
});
