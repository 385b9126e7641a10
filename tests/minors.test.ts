import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { masked, minorsIn } from '../cloudfunctions/minors.rules';
import { minorHint } from '../miniprogram/view/minors';

/*
 * Written by hand, as parents and officers write; every name is invented. After the sentence stands what it names.
 */
const naming: readonly (readonly [string, string])[] = [
  ['王小明同学在楼梯口摔倒了', '王小明'],
  ['今天丁小禾同学被人推了', '丁小禾'],
  ['看到李雷同学翻墙', '李雷'],
  ['张同学说有人要钱', '张同学'],
  ['小王同学哭了', '王同学'],
  ['老师让刘子涵同学罚站', '刘子涵'],
  ['，高远同学受伤', '高远'],
  ['（何苗苗同学）', '何苗苗'],
  ['学生王小明被打', '王小明'],
  ['学生陈晨在校门口摔了', '陈晨'],
  ['有个女生赵一诺说不想上学', '赵一诺'],
  ['男生郭宇跟人打架', '郭宇'],
  ['小朋友林可欣，午睡时哭', '林可欣'],
  ['学生：周全不算，学生：徐子轩', '徐子轩'],
  ['学生姓名：黄嘉豪', '黄嘉豪'],
  ['学生姓名是马思远', '马思远'],
  ['孩子叫王小明，在三班', '王小明'],
  ['我女儿叫许诺言', '许诺言'],
  ['儿子名叫钱程程，上二年级', '钱程程'],
  ['孩子名字叫方舟', '方舟'],
  ['孩子的名字是：温如言', '温如言'],
  ['小孩叫汤一鸣', '汤一鸣'],
  ['孙女叫宋雨桐，放学没人接', '宋雨桐'],
  ['三年级二班丁小禾被汤一鸣打伤', '丁小禾'],
  ['三年级2班学生陆一凡', '陆一凡'],
  ['五（3）班的孙浩然', '孙浩然'],
  ['初一(4)班彭越', '彭越'],
  ['高二3班男生袁野昨天没来', '袁野'],
  ['二年级一班有个叫苏小满的', '苏小满'],
  ['四年级（1）班汤一鸣，', '汤一鸣'],
  ['丁小禾妈妈反映', '丁小禾'],
  ['我是程子墨的爸爸', '程子墨'],
  ['身份证320412201503021234', '320412201503021234'],
  ['学籍号G32041220150302123X', 'G32041220150302123X'],
];

const harmless: readonly string[] = [
  '校门口积水很深，同学们绕着走',
  '几个高年级同学在楼梯口打闹',
  '有同学被绊倒',
  '全体同学都在操场',
  '任何同学不得进入',
  '常有同学翻墙',
  '许多同学没有午饭',
  '照顾小同学',
  '感谢同学会捐的树',
  '女同学厕所灯坏了',
  '周围同学都听见了',
  '方便同学通行',
  '高三同学放学晚',
  '高中同学聚会',
  '同学校门口见',
  '学生张贴的海报掉了',
  '学生高度紧张',
  '学生陈述了经过',
  '学生钱包被偷',
  '学生马路上追逐',
  '学生杨树下乘凉',
  '学生戴口罩。',
  '学生胡乱停车',
  '学生何时离校',
  '孩子叫家长来接',
  '孩子叫我去看',
  '孩子叫方便面里有虫',
  '三年级二班李老师说窗坏了',
  '三年级二班班主任王老师',
  '一班张主任看过',
  '二班黄色书包落在车上',
  '三（2）班窗户掉了',
  '初二学生在网吧',
  '王校长已知情',
  '李师傅修过电梯',
  '门卫张叔叔不在',
  '部分家长堵在门口',
  '高年级家长占道停车',
  '请拨打 12339',
  '编号 W01-261123-7K3QF',
  '电话0519-00000002',
  '苏州来的同学',
  '学生万分害怕',
  '老师让学生郑重道歉',
  '万一同学摔倒',
];

describe('a child’s name in a text', () => {
  it.each(naming.filter(([, name]) => name !== ''))(
    '“%s” names %s, warns, and is shown without it',
    (text, name) => {
      expect(minorsIn(text)).toContain(name);
      expect(masked(text)).not.toContain(name);
      expect(masked(masked(text))).toBe(masked(text));
      expect(minorHint(text)).toMatch(/请/);
    },
  );

  it.each(harmless)('“%s” names nobody, and is left as it is', (text) => {
    expect(minorsIn(text)).toEqual([]);
    expect(masked(text)).toBe(text);
    expect(minorHint(text)).toBe('');
  });

  it('is hidden wherever else it stands in the same text', () => {
    expect(masked('三年级二班丁小禾被打，丁小禾哭了')).toBe('三年级二班丁某某被打，丁某某哭了');
    expect(masked('张同学说：张同学不知道')).toBe('某同学说：某同学不知道');
    expect(masked('身份证320412201503021234。')).toBe('身份证（证件号已隐去）。');
  });

  it('is looked for in sixty sentences at least, by the phone as by the cloud', () => {
    expect(naming.length + harmless.length).toBeGreaterThanOrEqual(60);
    const table = (room: string) => readFileSync(`${room}/minors.table.ts`, 'utf8');
    expect(table('miniprogram/view')).toBe(table('cloudfunctions'));
  });

  it('takes no time in the longest text, however hostile', () => {
    const started = performance.now();
    for (const text of ['王'.repeat(500), '学生'.repeat(250), '三年级二班'.repeat(100), '孩子叫'.repeat(160)])
      masked(text);
    expect(performance.now() - started).toBeLessThan(500);
  });
});
