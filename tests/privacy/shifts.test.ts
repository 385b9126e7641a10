import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { whoOf } from '../../cloudfunctions/people/place.rules';
import { cutFromRota, cutFromShift } from '../../cloudfunctions/privacy/cutShift.rules';
import { newAttendance } from '../../cloudfunctions/rota/attendance/open.rules';
import { diaryLines, shiftLines } from '../../cloudfunctions/rota/ownLines.rules';
import { isUnbroken } from '../../cloudfunctions/workflow/journal.rules';
import type { OwedMessage } from '../../typings/message';
import { monday, rotaOf, small, startRota } from '../rota/support';
import { aShift, standing } from '../rota/samples';
import { aSubstitute } from '../substitute/samples';
import type { Product } from '../support/product';
import { plant } from '../support/stored';
import { aVolunteer } from '../support/volunteers';

const at = new Date('2026-11-23T04:00:00.000Z');
const message = (openid: string, more: Partial<OwedMessage> = {}): OwedMessage => ({
  key: `call/${openid}`, template: 'shift.told', page: 'p', fields: {}, ladder: [{ openid, title: '值班人员' }],
  rung: 0, state: 'sent', attempts: [], dueAt: null, ...more,
}); // prettier-ignore

describe('a shift that somebody leaves for good (F031)', () => {
  const line = [
    standing('o-gone', 'teacher', 'left'),
    standing('o-gone', 'teacher', 'held'),
    standing('t1', 'teacher', 'held'),
    standing('t2', 'teacher', 'waiting'),
  ];
  const shift = aShift({ line, named: ['o-gone', 't1', 't2'], who: ['o-gone', 't1', 't2'] });

  it('gives a place that is to come to who waits, and tells them', () => {
    const { set } = cutFromShift(shift, 'o-gone', at);
    expect(set?.['line']).toMatchObject([
      { openid: '', name: '', state: 'left' },
      { openid: '', name: '', state: 'left' },
      { openid: 't1', state: 'held' },
      { openid: 't2', state: 'offered' },
    ]);
    expect(set).toMatchObject({
      who: ['t1', 't2'],
      named: ['t1', 't2'],
      owed: [{ ladder: [{ openid: 't2' }] }],
    });
    expect(JSON.stringify(set)).not.toContain('o-gone');
  });

  it('keeps of one that is over that somebody stood there, not who', () => {
    const { set } = cutFromShift({ ...shift, startsAt: '2026-11-20T00:00:00.000Z' }, 'o-gone', at);
    expect(set?.['line']).toMatchObject([
      { state: 'left' },
      { openid: '', state: 'held' },
      {},
      { state: 'waiting' },
    ]);
    expect(set?.['owed']).toEqual([]);
  });

  it('owes them nothing any more, and everybody else what it owed', () => {
    const both = { ladder: ['o-gone', 't1'].map((openid) => ({ openid, title: '' })), rung: 0 };
    const owed = [message('o-gone'), message('t1'), message('o-gone', { key: 'gap/o-gone', state: 'owed', dueAt: 'x', ...both })];
    const { set } = cutFromShift({ ...shift, owed }, 'o-gone', at);
    expect(set?.['owed']).toMatchObject([
      { key: 'call/gone-0', ladder: [], state: 'sent' },
      { key: 'call/t1', ladder: [{ openid: 't1' }] },
      { key: 'gap/gone-2', ladder: [{ openid: 't1' }], state: 'owed', dueAt: 'x' },
      { key: expect.stringContaining('offer') },
    ]);
  }); // prettier-ignore

  it('names them in no swap, and ends what they asked', () => {
    const swap = { id: 's1', from: 'o-gone', to: null, at: '', until: 'x', state: 'asked' } as const;
    const taken = { ...swap, id: 's2', from: 't1', to: 'o-gone', state: 'taken', by: 'o-gone' } as const;
    const after = { ...standing('t3', 'teacher', 'held'), insteadOf: 'o-gone' };
    const { set } = cutFromShift({ ...shift, line: [...line, after], swaps: [swap, taken] }, 'o-gone', at);
    expect(set?.['swaps']).toMatchObject([
      { from: '', state: 'ended' },
      { from: 't1', to: '', by: '' },
    ]);
    expect(JSON.stringify(set)).not.toContain('o-gone');
  });

  it('is in the file of whoever stands in it: their own lines and nobody else’s', () => {
    expect(shiftLines(shift, 't2')).toEqual([
      ['2026-11-30 07:20–08:00', expect.stringMatching(/^青禾小学 南门，沈t2，.*报名，候补$/)],
    ]);
    const away = [{ from: '2026-12-24', to: '2026-12-25' }];
    expect(diaryLines({ free: [{ weekdays: [1, 3], from: '07:00', to: '09:00' }], away })).toEqual([
      ['可以来的时间', '周一、周三 07:00–09:00'],
      ['不能来的日子', '2026-12-24 至 2026-12-25'],
    ]);
  });

  it('is a plan, too, whose captain left', () => {
    const captains = [{ openid: 'o-gone', name: '沈一禾' }, { openid: 't1', name: '周二' }];
    const rota = { _id: 'u1', v: 1, owed: [message('o-gone', { state: 'owed', dueAt: 'x' })], captains, jointTeam: ['o-gone', 't9'], named: ['o-gone', 't1', 't9'] };
    expect(cutFromRota(rota as never, 'o-gone').set).toMatchObject({
      captains: [{ openid: '', name: '' }, { openid: 't1' }],
      jointTeam: ['t9'],
      named: ['t9', 't1'],
      owed: [{ ladder: [], state: 'listed', dueAt: null }],
    });
  }); // prettier-ignore
});

describe('注销 of somebody who stands at the gate', () => {
  let product: Product;
  let rota: ReturnType<typeof rotaOf>;
  const tuesday = 'u1.south.am.20261201';

  beforeAll(async () => {
    product = await startRota(6);
    rota = rotaOf(product);
    const until = '2099-12-31';
    for (const [openid, captainOf] of [['o-leaver', 'u1/PAR'], ['o-stays', undefined]] as const)
      await plant(product, 'volunteers', aVolunteer({ openid, until, name: `祁${openid}`, ...(captainOf === undefined ? {} : { captainOf }) })); // prettier-ignore
    const posts = small.posts.map((post) => ({ ...post, needs: { of: { police: 1, parent: 1 }, any: 0 } }));
    await rota.save({ ...small, posts });
    await rota.make();
  });
  afterAll(() => product.stop());

  it('leaves nothing of them in shifts, plans and diaries; the next in line is offered the place', async () => {
    const ask = <A extends 'shift.signUp' | 'shift.act' | 'rota.save' | 'shift.free'>(openid: string, action: A, body: never) =>
      product.ask(openid, action, body); // prettier-ignore
    await ask('o-leaver', 'shift.signUp', { ids: [monday, tuesday] } as never);
    await ask('o-leaver', 'shift.free', { free: [], away: [{ from: '2026-12-24', to: '2026-12-24' }] } as never);
    await ask('o-stays', 'shift.signUp', { ids: [monday] } as never);
    await ask('o-leaver', 'shift.act', { id: tuesday, v: rota.shift(tuesday).v, deed: { kind: 'withdraw' } } as never);
    await rota.act('o-off', { kind: 'call' }, { id: 'u1.south.pm.20261203' });
    await ask('o-leaver', 'shift.act', { id: monday, v: rota.shift(monday).v, deed: { kind: 'assign', who: whoOf('c0') } } as never);
    const pair = aSubstitute(null, 'accepted', { to: { openid: 'o-leaver', name: '祁o-leaver' }, named: ['o-stays', 'o-leaver'], from: { openid: 'o-stays', name: '祁o-stays' } });
    await plant(product, 'substitutes', pair);
    const stays = { openid: 'o-stays', name: '祁o-stays', force: 'parent' } as const;
    await plant(product, 'attendances', { ...newAttendance(rota.shift(monday), stays, 'substituted'), substitute: whoOf('o-leaver') });
    const everything = () => ['substitutes', 'shifts', 'rotas', 'diaries', 'attendances', 'volunteers', 'cancellations', 'deletions'].flatMap((name) => product.stored(name)).join('\n');
    const photo = 'cloud://local-env.x/checkin/1.jpg';
    await plant(product, 'attendances', { ...newAttendance(rota.shift(monday), { openid: 'o-leaver', name: '祁o-leaver', force: 'parent' }, 'pending'), photo, insteadOf: whoOf('o-stays') });
    expect(everything()).toContain('o-leaver');
    const held = (await product.ask('o-leaver', 'privacy.read', {})).answer.rows;
    expect(held.filter(({ key }) => key === 'shifts' || key === 'diary').map(({ count }) => count)).toEqual([3, 1]);
    expect((await product.ask('o-leaver', 'privacy.cancel', { agree: true })).answer.finished).toBe(true);
    await rota.tick();
    expect(everything()).not.toMatch(/o-leaver/);
    expect(everything()).not.toContain(whoOf('o-leaver'));
    expect(product.stored('substitutes')).toEqual([]);
    expect(rota.shift(monday).line.map(({ openid, state }) => `${openid} ${state}`)).toEqual([' left', 'o-stays offered', 'c0 held']);
    expect(isUnbroken(rota.shift(monday).journal)).toBe(true);
    const { people, history } = await rota.read('o-off');
    expect([people.map(({ name }) => name), history.map(({ who }) => who)]).toEqual([['祁o-stays', '沈c0'], ['队长 已注销的人']]);
    const last = product.stored('deletions').map((text) => JSON.parse(text) as { counts: object }).at(-1);
    expect(last?.counts).toMatchObject({ shifts: 3, diary: 1, attendances: 1, substitutes: 1, volunteering: 1 });
  }); // prettier-ignore
});
