import { describe, expect, it } from '@jest/globals';
import { readProfile } from '../../cloudfunctions/profile/folder';
import { directoryOf } from '../../cloudfunctions/profile/directory.rules';
import type { ChecklistEntry } from '../../typings/directory';
import { itemsFor } from '../../miniprogram/view/itemSearch';

const items = citizenItems();

/** What parents and older people type, with the item they mean; none is copied from the item's own list of words. */
const typed: readonly (readonly [words: string, meant: string])[] = [
  ['学校门口全是水，孩子鞋都湿了', 'R14'],
  ['早上结冰，老人摔跤', 'R14'],
  ['下大雪没人铲雪', 'R14'],
  ['下水道冒水淹了路', 'R14'],
  ['校门口有人摆摊', 'R07'],
  ['小贩推着车叫卖', 'R07'],
  ['卖玩具的流动小摊', 'R07'],
  ['有人卖香烟给小孩子', 'R21'],
  ['小店卖电子烟', 'R21'],
  ['学生在小卖部买烟', 'R21'],
  ['自动售货机卖烟', 'R21'],
  ['电线掉在地上', 'R24'],
  ['电线杆快倒了', 'R24'],
  ['光缆垂下来碰到头', 'R24'],
  ['电线冒火花了', 'R24'],
  ['放学时候堵车', 'R06'],
  ['家长乱停车', 'R06'],
  ['门口没有斑马线', 'R06'],
  ['车开得快过马路很危险', 'R06'],
  ['电梯关人了', 'R08'],
  ['教学楼电梯坏了好几天', 'R08'],
  ['食堂的菜里吃出虫子', 'R12'],
  ['孩子吃了学校的饭拉肚子', 'R12'],
  ['午餐肉不新鲜', 'R12'],
  ['小店卖过期的零食', 'R10'],
  ['五毛钱的辣条', 'R10'],
  ['没有生产日期', 'R10'],
  ['小饭桌人太多', 'R11'],
  ['中午托管吃饭的地方', 'R11'],
  ['路边卖炸串的没有证', 'R09'],
  ['小吃店没有执照', 'R09'],
  ['黑作坊做豆腐', 'R09'],
  ['周末还在补课', 'R02'],
  ['暑假办数学辅导班', 'R02'],
  ['宣传栏坏了', 'R03'],
  ['公益广告褪色', 'R03'],
  ['有个疯子在门口转', 'R04'],
  ['有人要跳楼', 'R04'],
  ['陌生人老是盯着小孩看', 'R04'],
  ['电瓶车在楼道充电', 'R05'],
  ['安全出口被锁住了', 'R05'],
  ['灭火器过期了', 'R05'],
  ['消防通道停满了车', 'R05'],
  ['私拉电线', 'R05'],
  ['学校操场给外面的人停车', 'R13'],
  ['校园里存放汽油', 'R13'],
  ['烧烤摊油烟太大', 'R15'],
  ['有要饭的拦着小孩', 'R15'],
  ['卖盗版书', 'R15'],
  ['有人把树砍了', 'R16'],
  ['草坪被踩秃了', 'R16'],
  ['井盖不见了', 'R17'],
  ['马路塌了个坑', 'R17'],
  ['人行道的砖翘起来', 'R17'],
  ['学校旁边开网吧', 'R18'],
  ['初中生去KTV', 'R18'],
  ['台球室', 'R18'],
  ['没有执照的诊所给小孩打针', 'R19'],
  ['小店卖刮刮乐给学生', 'R20'],
  ['文具店卖恐怖的玩具', 'R20'],
  ['卖萝卜刀', 'R20'],
  ['有人烧垃圾，烟很大', 'R22'],
  ['烧塑料的味道很难闻', 'R22'],
  ['厕所水管爆了', 'R23'],
  ['食堂有煤气味', 'R23'],
  ['两个学生在打架', 'R25'],
  ['有小偷偷电动车', 'R25'],
  ['初中生收保护费', 'R25'],
  ['孩子被同学欺负', 'R01'],
  ['家长在学校门口拉横幅', 'R01'],
  ['狗没有拴绳子', 'R31'],
];

describe('search of the checklist in everyday words', () => {
  it.each(typed)('%s → %s is among the first three', (words, meant) => {
    expect(
      itemsFor(words, items)
        .slice(0, 3)
        .map(({ id }) => id),
    ).toContain(meant);
  });

  it('puts the meant item first for at least nine in ten of them', () => {
    const first = typed.filter(([words, meant]) => itemsFor(words, items)[0]?.id === meant);
    expect(first.length / typed.length).toBeGreaterThanOrEqual(0.9);
  });

  it.each(['游商', '摊'])('shows the neighbours that go to other departments, too: %s (T12)', (words) => {
    const found = itemsFor(words, items).map(({ id }) => id);
    expect(found).toContain('R07');
    expect(found.includes('R15') || found.includes('R09')).toBe(true);
  });

  it('finds by a word of the official text', () => {
    expect(itemsFor('消火栓无水', items)[0]?.id).toBe('R05');
    expect(itemsFor('三无产品', items)[0]?.id).toBe('R20');
  });

  it.each(['', '   ', '，。！？', '😀😀', 'zzzz'])('answers nothing to what says nothing: %j', (words) => {
    expect(itemsFor(words, items)).toEqual([]);
  });

  it('never offers a duty item to a citizen, since it searches only what it is given (T13)', () => {
    expect(itemsFor('反诈宣传', items).map(({ id }) => id)).not.toContain('R26');
  });

  it('reads the beginning of a whole essay and answers as ever', () => {
    expect(itemsFor('校门口积水'.repeat(20_000), items)[0]?.id).toBe('R14');
  });
});

function citizenItems(): readonly ChecklistEntry[] {
  const read = readProfile('cloudfunctions/profile/wujin');
  if (!read.ok) throw new Error(read.problems.join('\n'));
  return directoryOf(read.profile, []).flatMap((doc) =>
    doc.kind === 'checklist' ? doc.items.filter(({ forCitizens }) => forCitizens) : [],
  );
}
