/**
 * @jest-environment jsdom
 */
import { describe, expect, it } from '@jest/globals';
import { mount, tap } from './mounted';

const card = {
  id: 'r1',
  number: 'W01-1',
  title: '路面积水结冰',
  where: '青石小学',
  age: '3 分钟前',
  waiting: '',
  state: { text: '待核实', tone: 'waiting' },
  flags: [{ text: '紧急', tone: 'danger' }],
  photos: '2 张',
  label: '紧急，待核实',
};

describe('report-card', () => {
  it('shows state, what, where and age, and tells which one was tapped', async () => {
    const { mounted, heard } = mount('report-card', { card });
    for (const words of ['待核实', '紧急', '路面积水结冰', '青石小学', '3 分钟前', 'W01-1', '2 张'])
      expect(mounted.dom.textContent).toContain(words);
    await tap(mounted, '#card-r1');
    expect(heard).toEqual([['open', { id: 'r1' }]]);
  });

  it('shows nothing before there is a card', () => {
    expect(mount('report-card', {}).mounted.dom.textContent).toBe('');
  });

  it('shows words as words, whatever somebody typed', () => {
    const { mounted } = mount('report-card', { card: { ...card, title: '<b>积水</b>{{card.id}}' } });
    expect(mounted.dom.textContent).toContain('<b>积水</b>{{card.id}}');
  });
});

describe('draft-card', () => {
  const draft = {
    draftId: 'd1',
    title: '积水',
    where: '青石小学',
    age: '刚刚',
    state: { text: '未能发送', tone: 'danger' },
    reason: '1 个文件没有传上去。',
    isWrong: true,
    photos: '',
    pickupCode: '',
    mayOpen: true,
    mayRetry: true,
    mayDelete: true,
    label: '',
  };

  it('says why it could not be sent, and offers to send, change or delete it', async () => {
    const { mounted, heard } = mount('draft-card', { draft });
    expect(mounted.dom.textContent).toContain('1 个文件没有传上去。');
    await tap(mounted, '#open-draft-d1');
    await tap(mounted, '#retry-draft-d1');
    await tap(mounted, '#drop-draft-d1');
    expect(heard).toEqual([
      ['open', { draftId: 'd1' }],
      ['retry', { draftId: 'd1' }],
      ['remove', { draftId: 'd1' }],
    ]);
  });

  it('offers nothing that must not be done now', () => {
    const { mounted } = mount('draft-card', {
      draft: { ...draft, mayOpen: false, mayRetry: false, mayDelete: false },
    });
    expect(mounted.querySelector('#open-draft-d1')).toBeFalsy();
    expect(mounted.querySelector('#retry-draft-d1')).toBeFalsy();
    expect(mounted.querySelector('#drop-draft-d1')).toBeFalsy();
  });
});

describe('photo-picker', () => {
  const photo = (n: number, state: string) => ({
    n,
    path: `p${n}.jpg`,
    kind: 'photo',
    state,
    percent: 40,
    fileId: '',
  });

  it('shows the percent of a file on its way and lets only the failed one be sent again', async () => {
    const { mounted, heard } = mount('photo-picker', { files: [photo(1, 'uploading'), photo(2, 'failed')] });
    expect(mounted.dom.textContent).toContain('40%');
    expect(mounted.querySelector('#retry-photo-1')).toBeFalsy();
    await tap(mounted, '#retry-photo-2');
    expect(heard).toEqual([['retry', { n: '2' }]]);
  });

  it('offers no more once the limit is reached, and no change while locked', () => {
    const full = mount('photo-picker', { files: [photo(1, 'here'), photo(2, 'here')], max: 2 }).mounted;
    expect(full.querySelector('#add-photo')).toBeFalsy();
    expect(full.querySelector('#remove-photo-1')).toBeTruthy();
    full.setData({ locked: true });
    expect(full.querySelector('#remove-photo-1')).toBeFalsy();
  });

  it('removes the one that was tapped', async () => {
    const { mounted, heard } = mount('photo-picker', { files: [photo(1, 'here'), photo(7, 'here')] });
    await tap(mounted, '#remove-photo-7');
    expect(heard).toEqual([['remove', { n: '7' }]]);
  });
});

describe('call-card', () => {
  it('is there only when there is somebody to call, the number large and its purpose once', () => {
    const calls = [{ number: '110', label: '报警 110' }];
    const { mounted } = mount('call-card', { advice: '先打电话', calls });
    expect(mounted.dom.textContent).toContain('先打电话');
    expect(mounted.dom.textContent.match(/110/g)).toHaveLength(1);
    mounted.setData({ calls: [] });
    expect(mounted.dom.textContent).toBe('');
  });
});

describe('page-state', () => {
  it('says what went wrong and offers to try again', async () => {
    const { mounted, heard } = mount('page-state', {
      kind: 'error',
      title: '没有读到列表',
      words: '网络不通。',
    });
    expect(mounted.dom.textContent).toContain('网络不通。');
    await tap(mounted, '#again');
    expect(heard.map(([event]) => event)).toEqual(['again']);
  });

  it('has bones while loading, words when empty, and nothing otherwise', () => {
    const { mounted } = mount('page-state', { kind: 'loading', title: '还没有上报过' });
    expect(mounted.dom.innerHTML).toContain('bone');
    mounted.setData({ kind: 'empty' });
    expect(mounted.dom.textContent).toContain('还没有上报过');
    mounted.setData({ kind: '' });
    expect(mounted.dom.textContent).toBe('');
  });
});

describe('role-switch', () => {
  const chip = (id: string, chosen: boolean) => ({
    id,
    key: id.replace('@', '-'),
    title: id,
    place: '',
    chosen,
    label: '',
  });

  it('switches in one tap', async () => {
    const { mounted, heard } = mount('role-switch', { chips: [chip('OFF@x', true), chip('EDU@x', false)] });
    await tap(mounted, '#role-EDU-x');
    expect(heard).toEqual([['choose', { id: 'EDU@x' }]]);
  });

  it('is not shown to somebody who has nothing to switch', () => {
    expect(mount('role-switch', { chips: [chip('', true)] }).mounted.dom.textContent).toBe('');
  });
});

describe('case-timeline', () => {
  it('shows who did what, and who could not be told', () => {
    const entries = [
      {
        key: 'e1',
        when: '今天 14:00',
        title: '已核实',
        by: '责任网格员 苏小满',
        words: '属实',
        photos: [],
        told: '未能微信提醒上报人，已转站内待办',
        isUntold: true,
      },
    ];
    const { mounted } = mount('case-timeline', { entries });
    for (const words of ['已核实', '责任网格员 苏小满', '属实', '未能微信提醒上报人'])
      expect(mounted.dom.textContent).toContain(words);
    expect(mounted.dom.innerHTML).toContain('told-not');
  });
});
