import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Cloud } from '../../../local/cloud';
import { badField } from '../../../local/cloud/wechat/templates';
import { call, door, freshCloud } from './support';

let cloud: Cloud;
let stop: () => Promise<void>;
beforeAll(async () => {
  ({ cloud, stop } = await freshCloud());
});
afterAll(() => stop());
beforeEach(() => cloud.reset());

const send = (changes: Record<string, unknown> = {}) =>
  call(cloud, 'api', {
    do: 'api',
    path: 'subscribeMessage.send',
    data: { touser: 'o-a', templateId: 'tpl-1', page: 'p', data: { thing1: { value: '内容' } }, ...changes },
  });

const accept = (openid = 'o-a') =>
  door(cloud, '/__local/wechat/subscribe', { openid, results: { 'tpl-1': 'accept' } });
const order = (...rules: unknown[]) => door(cloud, '/__local/wechat/script', rules);

interface Heard {
  readonly name: string;
  readonly event: string;
  readonly openid: string;
  readonly source: string;
}

async function heard(name: string, count: number): Promise<readonly Heard[]> {
  for (let tries = 0; tries < 100; tries += 1) {
    const rows = cloud.store.driver.prepare('SELECT doc FROM "doc_heard" ORDER BY rowid').all([]);
    const events = rows
      .map((row) => JSON.parse(String(row['doc'])) as Heard)
      .filter((one) => one.name === name);
    if (events.length >= count) return events;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error(`fewer than ${count} of ${name}`);
}

describe('subscription credit', () => {
  it('sends one message for one consent and refuses the next with 43101', async () => {
    await accept();
    expect((await send()).result).toMatchObject({ errCode: 0 });
    expect((await send()).result).toMatchObject({ errCode: 43101 });
  });

  it('adds consents up, and keeps people and refusals apart', async () => {
    await accept();
    await accept();
    await accept('o-b');
    await door(cloud, '/__local/wechat/subscribe', { openid: 'o-a', results: { 'tpl-1': 'reject' } });
    const { credit } = (await door(cloud, '/__local/wechat')) as { credit: unknown[] };
    expect(credit).toEqual([
      { openid: 'o-a', templateId: 'tpl-1', left: 2 },
      { openid: 'o-b', templateId: 'tpl-1', left: 1 },
    ]);
  });

  it('spends nothing on a message that WeChat refuses', async () => {
    await accept();
    expect((await send({ data: { thing1: { value: '字'.repeat(21) } } })).result).toMatchObject({
      errCode: 47003,
      errMsg: expect.stringContaining('thing1'),
    });
    expect((await send({ templateId: 'other' })).result).toMatchObject({ errCode: 40037 });
    expect((await send()).result).toMatchObject({ errCode: 0 });
  });

  it('is gone when the person turns the template off', async () => {
    await accept();
    await door(cloud, '/__local/wechat/turn-off', { openid: 'o-a', templateIds: ['tpl-1'] });
    expect((await send()).result).toMatchObject({ errCode: 43101 });
    const [event] = await heard('subscribe_msg_change_event', 1);
    expect(JSON.parse(event?.event ?? '')).toMatchObject({
      List: { TemplateId: 'tpl-1', SubscribeStatusString: 'reject' },
    });
  });
});

describe('fields of a template', () => {
  it.each([
    ['thing1', '二十个字以内都可以', true],
    ['thing1', '字'.repeat(20), true],
    ['thing1', '字'.repeat(21), false],
    ['thing1', '两行\n不行', false],
    ['thing1', '', false],
    ['thing1', 5, true],
    ['character_string2', 'AB-2026-0001', true],
    ['character_string2', '编号1', false],
    ['character_string2', 'x'.repeat(33), false],
    ['phrase3', '已受理', true],
    ['phrase3', '已受理123', false],
    ['phrase3', '一二三四五六', false],
    ['time4', '2026年11月23日 15:01', true],
    ['time4', '2026-11-23 15:01', true],
    ['time4', '15:01', true],
    ['time4', '15:01~16:00', true],
    ['time4', '明天', false],
    ['date5', '2026年11月23日', true],
    ['date5', '15:01', false],
    ['number6', '12.5', true],
    ['number6', '十二', false],
    ['amount7', '¥100.50', true],
    ['amount7', '一百元', false],
    ['name8', '欧阳小明', true],
    ['name8', '名'.repeat(11), false],
    ['phone_number9', '+86-0519-00000000', true],
    ['phone_number9', '无', false],
    ['unknown1', 'x', false],
  ])('%s = %j → %s', (key, value, good) => {
    const template = { id: 't', title: 't', fields: [{ key, label: '项' }] };
    expect(badField(template, { [key]: { value } })).toBe(good ? undefined : key);
  });

  it('names a field that is missing', () => {
    const template = {
      id: 't',
      title: 't',
      fields: [
        { key: 'thing1', label: '' },
        { key: 'thing2', label: '' },
      ],
    };
    expect(badField(template, { thing1: { value: 'x' } })).toBe('thing2');
    expect(badField(template, null)).toBe('thing1');
  });
});

describe('the script', () => {
  it('refuses as often as ordered, then goes on', async () => {
    await accept();
    await order({
      api: 'subscribeMessage.send',
      openid: 'o-a',
      times: 2,
      errcode: 45009,
      errmsg: 'reach max api daily quota limit',
    });
    expect((await send()).result).toMatchObject({ errCode: 45009 });
    expect((await send()).result).toMatchObject({ errCode: 45009 });
    expect((await send()).result).toMatchObject({ errCode: 0 });
  });

  it('answers a content check as ordered', async () => {
    await order({ api: 'security.msgSecCheck', contains: '坏', suggest: 'risky' });
    const check = (content: string) =>
      call(cloud, 'api', {
        do: 'api',
        path: 'security.msgSecCheck',
        data: { openid: 'o-a', version: 2, scene: 2, content },
      });
    expect((await check('坏话')).result).toMatchObject({ result: { suggest: 'risky', label: 20002 } });
    expect((await check('好话')).result).toMatchObject({ result: { suggest: 'pass', label: 100 } });
  });

  it('delays an answer', async () => {
    await accept();
    await order({ api: 'subscribeMessage.send', delayMs: 150 });
    const startedAt = Date.now();
    await send();
    expect(Date.now() - startedAt).toBeGreaterThanOrEqual(145);
  });

  it.each([[[{ errcod: 1 }]], [[{ times: 'x' }]], [{ api: 'x' }], ['x']])(
    'refuses an order it does not understand: %j',
    async (rules) => {
      expect(await door(cloud, '/__local/wechat/script', rules)).toMatchObject({ code: 'INVALID_PARAM' });
    },
  );

  it('answers a payment by order alone', async () => {
    const pay = () => call(cloud, 'api', { do: 'pay', method: 'unifiedOrder', data: { outTradeNo: '1' } });
    expect((await pay()).result).toMatchObject({ returnCode: 'FAIL' });
    await order({ api: 'cloudPay.unifiedOrder', answer: { return_code: 'SUCCESS', prepay_id: 'x' } });
    expect((await pay()).result).toMatchObject({ returnCode: 'SUCCESS', prepayId: 'x' });
  });
});

describe('permissions', () => {
  it('refuses an API that config.json does not declare, and one that does not exist', async () => {
    expect(
      (await call(cloud, 'api', { do: 'api', path: 'customerServiceMessage.send', data: {} })).result,
    ).toMatchObject({ errCode: -604101 });
    expect((await call(cloud, 'api', { do: 'api', path: 'unknown.api', data: {} })).result).toMatchObject({
      errCode: -604100,
    });
  });
});

describe('events', () => {
  it('tell what was chosen: an object for one template, under the person and not as a client', async () => {
    await accept();
    const [event] = await heard('subscribe_msg_popup_event', 1);
    expect(event).toMatchObject({ openid: 'o-a', source: 'wx_unknown' });
    expect(JSON.parse(event?.event ?? '')).toMatchObject({
      MsgType: 'event',
      List: { TemplateId: 'tpl-1', SubscribeStatusString: 'accept' },
    });
  });

  it('tell that a message was sent, twice when ordered', async () => {
    await accept();
    await order({ api: 'subscribeMessage.send', duplicates: 1 });
    await send();
    const events = await heard('subscribe_msg_sent_event', 2);
    expect(events[0]?.event).toBe(events[1]?.event);
    expect(JSON.parse(events[0]?.event ?? '')).toMatchObject({
      List: { TemplateId: 'tpl-1', ErrorCode: '0' },
    });
  });

  it('bring the result of a media check later, when the clock has moved', async () => {
    await order({ api: 'security.mediaCheckAsync', suggest: 'review', resultAfterMs: 600_000 });
    const data = { openid: 'o-a', version: 2, scene: 2, mediaType: 2, mediaUrl: `${cloud.url}/storage/x` };
    const { result } = await call(cloud, 'api', { do: 'api', path: 'security.mediaCheckAsync', data });
    await door(cloud, '/__local/clock', { advance: 599_000 });
    expect(cloud.store.driver.prepare('SELECT count(*) AS n FROM "doc_heard"').get([])).toMatchObject({
      n: 0,
    });
    await door(cloud, '/__local/clock', { advance: 2000 });
    const [event] = await heard('wxa_media_check', 1);
    const { traceId } = result as { traceId: string };
    expect(JSON.parse(event?.event ?? '')).toMatchObject({
      trace_id: traceId,
      result: { suggest: 'review' },
    });
  });

  it('of any kind can be told by hand', async () => {
    await door(cloud, '/__local/wechat/event', {
      Event: 'wxa_media_check',
      FromUserName: 'o-z',
      trace_id: 't',
    });
    expect(await heard('wxa_media_check', 1)).toMatchObject([{ openid: 'o-z' }]);
  });
});

describe('the record', () => {
  it('lists calls with request, answer and the calling function, narrowed by person, API and id', async () => {
    await accept();
    await send();
    await send({ touser: 'o-b' });
    const { calls } = (await door(cloud, '/__local/wechat?openid=o-a&api=subscribeMessage.send')) as {
      calls: { id: number }[];
    };
    expect(calls).toMatchObject([
      {
        fn: 'api',
        api: 'subscribeMessage.send',
        request: { touser: 'o-a', template_id: 'tpl-1' },
        answer: { errcode: 0 },
      },
    ]);
    expect(await door(cloud, `/__local/wechat?since=${calls[0]?.id}`)).toMatchObject({
      calls: [{ openid: 'o-b' }],
    });
  });
});
