/**
 * @jest-environment jsdom
 */
import { describe, expect, it } from '@jest/globals';
import { mount, sleep, tap } from './mounted';

describe('similar-reports', () => {
  const question = { unitId: 'u1', itemId: 'R14', point: null };
  const like = {
    id: 'r7',
    title: '路面积水结冰',
    where: '',
    state: '核实中',
    people: 3,
    age: '昨天',
    yours: false,
  };
  let asked: unknown[];

  /** The cloud as the component finds it: one reply to everything. */
  const cloudSays = (reply: unknown): void => {
    asked = [];
    const callFunction = ({ data }: { data: unknown }) => {
      asked.push(data);
      return Promise.resolve({ result: reply });
    };
    Object.assign((globalThis as unknown as { wx: object }).wx, { cloud: { callFunction } });
  };
  const cards = (...found: object[]) => cloudSays({ ok: true, answer: { cards: found } });

  it('asks once for a question, however often the page is drawn, and tells which one is the same', async () => {
    cards(like);
    const { mounted, heard } = mount('similar-reports', { question });
    for (let draws = 0; draws < 3; draws += 1) mounted.setData({ question: { ...question } });
    await sleep(500);
    expect(asked).toEqual([{ action: 'report.similar', ask: question }]);
    for (const words of ['附近有人报过类似的', '核实中', '昨天 · 3 人反映', '不是同一件，继续'])
      expect(mounted.dom.textContent).toContain(words);
    await tap(mounted, '#join-r7');
    expect(heard).toEqual([['join', { id: 'r7' }]]);
  });

  it('lets nobody join what is theirs already, and is gone when it is another thing', async () => {
    cards({ ...like, yours: true });
    const { mounted, heard } = mount('similar-reports', { question });
    await sleep(500);
    expect(mounted.querySelector('#join-r7')).toBeUndefined();
    await tap(mounted, '#see-r7');
    expect(heard).toEqual([['see', { id: 'r7' }]]);
    await tap(mounted, '#not-same');
    expect(mounted.dom.textContent).toBe('');
  });

  it('puts away what it found as soon as the question is another one', async () => {
    cards(like);
    const { mounted } = mount('similar-reports', { question });
    await sleep(500);
    mounted.setData({ question: null });
    expect(mounted.dom.textContent).toBe('');
  });

  it('is silent when nothing comes', async () => {
    cloudSays({ ok: false, refusal: { code: 'UNAVAILABLE', message: '网络不通' } });
    const { mounted } = mount('similar-reports', { question });
    await sleep(500);
    expect([asked.length, mounted.dom.textContent]).toEqual([1, '']);
  });
});
