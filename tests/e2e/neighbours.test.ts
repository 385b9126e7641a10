import { describe, expect, it } from '@jest/globals';
import type { JoinAsk } from '../../typings/joined';
import { received, writeReport } from './support/filing';
import { handsOf, people } from './support/hands';
import type { Phone } from './support/phone';
import { suite } from './support/suite';

/*
 * Ten neighbours of one sinkhole: one case, ten informed (F051). The first three and the officer by their pages, the
 * others, who do as the second did, by the door.
 */

const walks = suite();
const { phoneOf, product } = walks;
const { fill, opened, read, send } = handsOf(walks);

const school = 'wj-01-1';
const sinkhole = 'R17';
const moved = 'local-report-moved';
const first = people.parent[0];
const second = 'o-res-01';
const third = 'o-shop-01';
const others = Array.from({ length: 7 }, (_, nth) => `o-neighbour-${nth + 4}`);
const everybody = [first, second, third, ...others];

const walk = { id: '', number: '', merged: '', mergedId: '' };

/** Writes of the sinkhole, and names what kind of thing it is. */
async function ofSinkhole(openid: string, words: string): Promise<Phone> {
  const phone = await writeReport(walks, openid, school, words);
  await phone.tap('items');
  await phone.fill('item-search', '路面塌陷');
  await phone.tap(`item-${sinkhole}`);
  await phone.see('路面塌陷、开裂');
  return phone;
}

const joining = (nth: number): JoinAsk => ({
  id: walk.id,
  draftId: `e2e-neighbour-${String(nth).padStart(20, '0')}`,
  text: '我家门口也看得见',
  media: [],
  reporter: 'hidden',
  callMe: '',
});

describe('ten neighbours of one sinkhole', () => {
  it('the first files it; the second sees it and joins by one tap', async () => {
    const phone = await ofSinkhole(first, '东门外路面塌了一个洞');
    await phone.tap('submit');
    const { id, number } = await received(phone);
    Object.assign(walk, { id, number });

    const joins = await ofSinkhole(second, '送孩子差点踩进去');
    await joins.see('附近有人报过类似的');
    await joins.seeId(`join-${id}`);
    expect(await joins.words()).not.toContain('东门外路面塌了一个洞');
    await joins.byId('similar').scrollIntoViewIfNeeded();
    await joins.shot('neighbours/1-second-sees-it');
    await joins.tap(`join-${id}`);
    await joins.see('现在共有 2 人反映');
    expect(await joins.read('number')).toBe(number);
    await joins.shot('neighbours/2-second-joined');
  });

  it('the third files it as something else, and the officer makes one case of the two', async () => {
    const phone = await ofSinkhole(third, '店门口的路陷下去了');
    await phone.seeId(`join-${walk.id}`);
    await phone.tap('not-same');
    await phone.tap('submit');
    const { id, number } = await received(phone);
    Object.assign(walk, { mergedId: id, merged: number });
    expect(number).not.toBe(walk.number);

    const officer = await opened('officer', id);
    await officer.tapStep('merge');
    await officer.see(`${walk.number} · `);
    await officer.see('2 人反映');
    await officer.shot('neighbours/3-officer-merges');
    await officer.tap(`need-target-${walk.number}`);
    await send(officer, '已并入，两边的上报人会一起收到结果。');
    await officer.see('已并案');
  });

  it('seven more do as the second; the officer reads of nine beside the first, and none by name', async () => {
    const replies = await Promise.all(
      others.map((openid, nth) =>
        product().post('/call/api', { action: 'report.join', ask: joining(nth) }, openid),
      ),
    );
    expect(replies.map((reply) => (reply as { readonly ok: boolean }).ok)).toEqual(others.map(() => true));
    const officer = await opened('officer', walk.id);
    await officer.see('一起反映的人');
    expect((await read('officer', walk.id)).voices).toHaveLength(9);
    expect(await officer.words()).not.toMatch(/o-neighbour|o-res|o-shop/);
    await officer.byId('voices').scrollIntoViewIfNeeded();
    await officer.shot('neighbours/4-officer-voices');
  });

  it('the officer closes it once, and each of the ten is told once', async () => {
    const officer = await opened('officer', walk.id);
    await fill(officer, 'verify', { photos: ['photos'], words: { finding: '东门外塌陷约一米' } });
    await send(officer, '已记录核实情况');
    await fill(officer, 'selfHandle', { photos: ['before'], words: { plan: '围挡并回填' } });
    await send(officer, '已转为本校自行处置');

    const before = new Map<string, number>();
    for (const openid of everybody) {
      await product().consent(openid, [moved]);
      before.set(openid, (await product().pushes(openid)).length);
    }
    await fill(officer, 'selfClose', { photos: ['after'], words: { result: '路面已回填压实' } });
    await send(officer, '已办结，并告知上报人。');
    await officer.see('自办结');

    for (const openid of everybody) {
      const told = (await product().pushes(openid)).slice(before.get(openid));
      expect(told.map(({ to, code }) => [to, code])).toEqual([[openid, 0]]);
      expect(told[0]?.page).toContain(`id=${walk.id}`);
    }
  });

  it.each([
    ['the first', first],
    ['one who joined', second],
    ['whose report was merged', third],
    ['one of the seven', 'o-neighbour-4'],
  ])('%s reads the result, and nothing that the others wrote', async (_, openid) => {
    const phone = await phoneOf(openid, { path: 'pages/report/list/index' });
    await phone.see(walk.number);
    await phone.tapText(walk.number);
    await phone.see('已解决');
    await phone.see('路面已回填压实');
    expect((await phone.words()).includes('东门外路面塌了一个洞')).toBe(openid === first);
    expect((await phone.words()).includes('送孩子差点踩进去')).toBe(openid === second);
    await phone.shot(`neighbours/5-result-${openid}`);
  });
});
