import { beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { Draft, DraftFile } from '../../miniprogram/view/draft';
import { newDraft } from '../../miniprogram/view/draft';
import type { FakePhone } from './fakePhone';
import { putFakePhone, receipt } from './fakePhone';

// NB: these rooms name `wx`, which only the phone's own type check knows; here they are loaded by what they promise.
interface Outbox {
  readonly sendDraft: (draftId: string) => Promise<Draft | null>;
  readonly joinInstead: (draftId: string, id: string) => Promise<string>;
  readonly flushOutbox: () => Promise<void>;
  readonly sweepSent: () => void;
}
interface Drafts {
  readonly saveDraft: (draft: Draft) => void;
  readonly readDraft: (draftId: string) => Draft | null;
  readonly listDrafts: () => readonly Draft[];
  readonly newDraftId: (now: number) => string;
  readonly keepFile: (path: string) => Promise<string>;
}
interface Network {
  readonly watchNetwork: () => void;
}

let phone: FakePhone;
let outbox: Outbox;
let drafts: Drafts;

beforeEach(() => {
  jest.resetModules();
  phone = putFakePhone();
  outbox = jest.requireActual<Outbox>('../../miniprogram/store/outbox');
  drafts = jest.requireActual<Drafts>('../../miniprogram/store/drafts');
  jest.requireActual<Network>('../../miniprogram/store/network').watchNetwork();
});

const unit = {
  id: 'x-01-1',
  name: '青石小学',
  gridName: '',
  townName: '',
  kind: 'school' as const,
  lookAlikes: [],
  receiver: '青石小学责任网格员',
};

const file = (n: number): DraftFile => ({
  n,
  path: `saved/${n}.jpg`,
  kind: 'photo',
  state: 'here',
  percent: 0,
  fileId: '',
});

const keep = (id: string, files: readonly DraftFile[] = [], change: Partial<Draft> = {}): string => {
  const draftId = id.padEnd(30, 'x');
  drafts.saveDraft({
    ...newDraft(draftId, '2026-11-23T05:00:00.000Z', ''),
    unit,
    text: '积水',
    files,
    ...change,
  });
  return draftId;
};

const submits = () => phone.calls.filter(({ action }) => action === 'report.submit');

describe('sending a draft', () => {
  it('takes five taps for one sending', async () => {
    const id = keep('a', [file(1)]);
    const all = await Promise.all([1, 2, 3, 4, 5].map(() => outbox.sendDraft(id)));
    expect(submits()).toHaveLength(1);
    expect(phone.uploads).toHaveLength(1);
    expect(all.map((draft) => draft?.state)).toEqual(Array(5).fill('sent'));
  });

  it('uploads every file under the draft before it sends the report', async () => {
    const id = keep('a', [file(1), file(2)]);
    await outbox.sendDraft(id);
    expect(phone.uploads).toEqual([`report/${id}/1.jpg`, `report/${id}/2.jpg`]);
    expect(submits()[0]?.ask).toMatchObject({
      media: [
        { fileId: `cloud://env.1/report/${id}/1.jpg`, kind: 'photo' },
        { fileId: `cloud://env.1/report/${id}/2.jpg`, kind: 'photo' },
      ],
    });
    expect(drafts.readDraft(id)).toMatchObject({ state: 'sent', receipt });
  });

  it('does not let one bad photo hold up the others, and afterwards sends only that one again', async () => {
    const id = keep('a', [file(1), file(2), file(3)]);
    phone.broken.add('saved/2.jpg');
    const failed = await outbox.sendDraft(id);
    expect(failed?.files.map(({ state }) => state)).toEqual(['there', 'failed', 'there']);
    expect(failed).toMatchObject({ state: 'failed', reason: expect.stringContaining('1 个文件') });
    expect(submits()).toHaveLength(0);
    phone.broken.clear();
    phone.uploads.length = 0;
    await outbox.sendDraft(id);
    expect(phone.uploads).toEqual([`report/${id}/2.jpg`]);
    expect(submits()).toHaveLength(1);
  });

  it('never uploads the same file twice, even when the app was closed in between', async () => {
    const id = keep('a', [file(1)]);
    phone.answer = () => Promise.reject(new Error('no network'));
    await outbox.sendDraft(id);
    const draft = drafts.readDraft(id);
    if (draft !== null) drafts.saveDraft({ ...draft, files: [file(1)] });
    phone.uploads.length = 0;
    await outbox.sendDraft(id);
    expect(phone.uploads).toEqual([]);
  });

  it('keeps the draft and waits when the cloud cannot be reached', async () => {
    const id = keep('a');
    phone.answer = () => Promise.reject(new Error('no network'));
    expect(await outbox.sendDraft(id)).toMatchObject({ state: 'waiting', text: '积水' });
  });

  it.each([undefined, null, 'ok', { ok: 'yes' }, 42])('takes the answer %p for no answer', async (odd) => {
    const id = keep('a');
    phone.answer = () => Promise.resolve(odd);
    expect((await outbox.sendDraft(id))?.state).toBe('waiting');
  });

  it('shows a refusal as it stands and keeps what was typed', async () => {
    const id = keep('a');
    phone.answer = () =>
      Promise.resolve({ ok: false, refusal: { code: 'INVALID', message: '请写一句话。' } });
    expect(await outbox.sendDraft(id)).toMatchObject({
      state: 'failed',
      reason: '请写一句话。',
      text: '积水',
    });
  });

  it('says what to do when a photo is no longer on the phone', async () => {
    const id = keep('a', [file(1)]);
    phone.gone.add('saved/1.jpg');
    expect(await outbox.sendDraft(id)).toMatchObject({
      state: 'failed',
      reason: expect.stringContaining('删掉'),
    });
  });

  it('acts in the post in which the draft was written', async () => {
    await outbox.sendDraft(keep('a', [], { as: 'OFF@x-01-1' }));
    await outbox.sendDraft(keep('b'));
    expect(submits().map(({ as }) => as)).toEqual(['OFF@x-01-1', undefined]);
  });
});

describe('when the network returns', () => {
  it('everything that waits is sent, each once', async () => {
    const ids = ['a', 'b', 'c'].map((id) => keep(id, [], { state: 'waiting' }));
    await outbox.flushOutbox();
    expect(submits()).toHaveLength(3);
    expect(ids.map((id) => drafts.readDraft(id)?.state)).toEqual(['sent', 'sent', 'sent']);
  });

  it('a sending that the closing of the app broke off is taken up again', async () => {
    const id = keep('a', [], { state: 'sending' });
    await outbox.flushOutbox();
    expect(drafts.readDraft(id)?.state).toBe('sent');
  });

  it('one that cannot go does not hold up the next', async () => {
    keep('a', [file(1)], { state: 'waiting' });
    const good = keep('b', [], { state: 'waiting' });
    phone.broken.add('saved/1.jpg');
    await outbox.flushOutbox();
    expect(drafts.readDraft(good)?.state).toBe('sent');
  });

  it('drafts that nobody has sent yet stay drafts', async () => {
    const id = keep('a');
    await outbox.flushOutbox();
    expect(drafts.readDraft(id)?.state).toBe('draft');
    expect(submits()).toHaveLength(0);
  });

  it('a file lost with the network waits for it, instead of asking the person', async () => {
    const id = keep('a', [file(1)]);
    phone.network(false);
    phone.broken.add('saved/1.jpg');
    expect((await outbox.sendDraft(id))?.state).toBe('waiting');
    phone.broken.clear();
    phone.network(true);
    await outbox.flushOutbox();
    expect(drafts.readDraft(id)?.state).toBe('sent');
  });
});

describe('what has arrived', () => {
  it('is cleared away at the next start, except for a pickup code nobody has noted', () => {
    const named = keep('a', [], { state: 'sent', receipt });
    const anonymous = keep('b', [], { state: 'sent', receipt: { ...receipt, pickupCode: 'K7' } });
    outbox.sweepSent();
    expect(drafts.readDraft(named)).toBeNull();
    expect(drafts.readDraft(anonymous)?.receipt?.pickupCode).toBe('K7');
  });
});

describe('drafts on this phone', () => {
  it('are listed newest first, blank ones left out', () => {
    keep('old', [], { writtenAt: '2026-11-20T00:00:00.000Z' });
    keep('new', [], { writtenAt: '2026-11-23T00:00:00.000Z' });
    keep('blank', [], { text: '' });
    expect(drafts.listDrafts().map(({ draftId }) => draftId.slice(0, 3))).toEqual(['new', 'old']);
  });

  it('survive a storage that holds something else under their name', () => {
    phone.storage.set('draft:odd', 'not a draft');
    expect(drafts.listDrafts()).toEqual([]);
  });

  it('get an identity that the cloud accepts and that is never the same twice', () => {
    const ids = Array.from({ length: 1000 }, () => drafts.newDraftId(Date.parse('2026-11-23T00:00:00Z')));
    expect(new Set(ids).size).toBe(1000);
    expect(ids.every((id) => /^[A-Za-z0-9_-]{22,40}$/.test(id))).toBe(true);
  });

  it('keep their photos where closing the app does not clear them', async () => {
    expect(await drafts.keepFile('tmp/1.jpg')).toBe('saved/tmp/1.jpg');
  });
});

describe('joining a report that is there already', () => {
  const joins = () => phone.calls.filter(({ action }) => action === 'report.join');
  const refuse = (code: string, message: string) => () =>
    Promise.resolve({ ok: false, refusal: { code, message } });

  it('takes the photos along, says what it is part of, and makes no report of its own', async () => {
    const id = keep('j', [file(1)]);
    expect(await outbox.joinInstead(id, 'r7')).toBe('');
    expect(joins().map(({ ask }) => ask)).toMatchObject([
      {
        id: 'r7',
        draftId: id,
        text: '积水',
        media: [{ fileId: expect.stringContaining(`/report/${id}/1`) }],
      },
    ]);
    expect(submits()).toHaveLength(0);
    expect(drafts.readDraft(id)).toMatchObject({
      state: 'sent',
      joined: true,
      files: [],
      receipt: { id: 'r1' },
    });
  });

  it('takes two taps for one joining, and never becomes a sending as well', async () => {
    const id = keep('j', [file(1)]);
    const [first, second] = await Promise.all([
      outbox.joinInstead(id, 'r7'),
      outbox.joinInstead(id, 'r8'),
      outbox.sendDraft(id),
    ]);
    expect([first, second]).toEqual(['', '正在送出，请稍候。']);
    expect([joins().length, submits().length]).toEqual([1, 0]);
  });

  it('leaves the draft as it was when it is refused, so that it can still be sent', async () => {
    const id = keep('j');
    phone.answer = refuse('CONFLICT', '这件事已经办结。');
    expect(await outbox.joinInstead(id, 'r7')).toBe('这件事已经办结。');
    expect(drafts.readDraft(id)).toMatchObject({ state: 'draft', receipt: null });
    phone.answer = () => Promise.resolve({ ok: true, answer: receipt });
    expect((await outbox.sendDraft(id))?.state).toBe('sent');
  });

  it('is never tried again behind its owner, who may choose to send it after all', async () => {
    const id = keep('j');
    phone.answer = refuse('UNAVAILABLE', '网络不通');
    await outbox.joinInstead(id, 'r7');
    await outbox.flushOutbox();
    expect(phone.calls).toHaveLength(1);
  });

  it('asks nothing while a photo could not be brought up', async () => {
    const id = keep('j', [file(1), file(2)]);
    phone.broken.add('saved/2.jpg');
    expect(await outbox.joinInstead(id, 'r7')).toContain('没有传上去');
    expect(phone.calls).toEqual([]);
    expect(drafts.readDraft(id)?.files.map(({ state }) => state)).toEqual(['there', 'failed']);
  });
});

describe('a security lead', () => {
  const offered = {
    id: 'R28', seq: 28, plain: '', text: '', subMatters: [], words: [], emergency: null, hint: null, forCitizens: false,
    channel: { advice: '请拨打 12339', calls: [{ number: '12339', label: '12339 举报' }] },
  }; // prettier-ignore

  it('leaves no file in the cloud and makes no call, whichever way it is sent', async () => {
    phone.storage.set('checklist:OFF@u1', { version: 'v1/staff/2', items: [offered] });
    const id = keep('lead', [file(1), file(2)], { itemId: 'R28', as: 'OFF@u1' });
    const sent = await outbox.sendDraft(id);
    expect([sent?.state, sent?.reason.includes('官方电话')]).toEqual(['failed', true]);
    expect(await outbox.joinInstead(id, 'r1')).toContain('官方电话');
    keep('later', [file(1)], { itemId: 'R28', as: 'OFF@u1', state: 'waiting' });
    await outbox.flushOutbox();
    expect([phone.uploads, phone.calls]).toEqual([[], []]);
  });

  it('is not kept from any other item, nor while the checklist is not known', async () => {
    const id = keep('other', [file(1)], { itemId: 'R14' });
    expect((await outbox.sendDraft(id))?.state).toBe('sent');
  });
});
