import { beforeEach, describe, expect, it, jest } from '@jest/globals';
import { newDraft } from '../../miniprogram/view/draft';
import type { Need } from '../../typings/report';
import { type FakePhone, putFakePhone, receipt } from './fakePhone';
import { openPage } from './openPage';

/*
 * Somebody chooses a picture and presses the button before the phone has put the picture away: nothing is sent without
 * it, and nobody is told that it is missing. The end-to-end walks lost such a press on a busy machine.
 */

const slowly = 30;
const unit = {
  id: 'x-01-1',
  name: '青石小学',
  gridName: '',
  townName: '',
  kind: 'school' as const,
  lookAlikes: [],
  receiver: '青石小学责任网格员',
};
const photo = (name = '') => ({
  currentTarget: { dataset: { name } },
  detail: { files: [{ path: 'wxfile://tmp_1.jpg', kind: 'photo' }] },
});
const need: Need = { name: 'photos', label: '现场照片', kind: 'photos', required: true };
const theCase = {
  ...{ id: 'r1', v: 1, title: '', number: '', item: null },
  mayDo: [{ step: 'feedback', label: '办结反馈', tone: 'primary', needs: [need] }],
};

let phone: FakePhone;

beforeEach(() => {
  jest.resetModules();
  phone = putFakePhone();
  phone.keepMilliseconds = slowly;
});

/** Answers these actions; anything else is not reached. */
const answering = (answers: Readonly<Record<string, unknown>>): void => {
  phone.answer = (action) =>
    Promise.resolve({ ok: action in answers, answer: answers[action], refusal: { message: '' } });
};

const asked = (action: string): readonly unknown[] =>
  phone.calls.filter((call) => call.action === action).map(({ ask }) => ask);

async function until(holds: () => boolean): Promise<void> {
  for (let turn = 0; turn < 200 && !holds(); turn += 1)
    await new Promise((resolve) => setTimeout(resolve, 10));
  expect(holds()).toBe(true);
}

describe('a finger that is quicker than its picture', () => {
  it('sends a report with the picture, once, however often it presses', async () => {
    answering({ 'report.submit': receipt });
    const draftId = 'hurried'.padEnd(30, 'x');
    phone.storage.set(`draft:${draftId}`, {
      ...newDraft(draftId, '2026-11-23T05:00:00.000Z', ''),
      unit,
      unitConfirmed: true,
      text: '门口积水',
    });
    const page = openPage('pages/report/submit', { draft: draftId });
    page.tell('onAddFiles', photo());
    for (let press = 0; press < 5; press += 1) page.tell('onSubmit');
    await until(() => phone.opened.length > 0);
    expect(asked('report.submit')).toMatchObject([{ draftId, media: [{ kind: 'photo' }] }]);
    expect(phone.opened).toEqual([`/pages/report/done/index?draft=${draftId}`]);
  });

  it('takes a step with the picture, once, and no complaint comes and goes', async () => {
    answering({ 'report.read': theCase, 'report.act': { said: '已记录' } });
    const page = openPage('packages/office/pages/step', { id: 'r1', step: 'feedback' });
    await until(() => page.data['kind'] === '');
    page.tell('onAddFiles', photo('photos'));
    for (let press = 0; press < 5; press += 1) page.tell('onSubmit');
    await until(() => page.data['done'] === '已记录');
    expect(asked('report.act')).toMatchObject([{ id: 'r1', input: { photos: [expect.any(String)] } }]);
    expect(phone.scrolls).toEqual([]);
  });

  it('is still told what is missing when there is no picture', async () => {
    answering({ 'report.read': theCase });
    const page = openPage('packages/office/pages/step', { id: 'r1', step: 'feedback' });
    await until(() => page.data['kind'] === '');
    page.tell('onSubmit');
    await until(() => phone.scrolls.length > 0);
    expect(page.data['problem']).toMatchObject({ field: 'photos', message: '请拍一张照片：现场照片。' });
    expect(asked('report.act')).toEqual([]);
  });
});
