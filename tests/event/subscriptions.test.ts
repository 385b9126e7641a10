import { describe, expect, it } from '@jest/globals';
import { creditEvents } from '../../cloudfunctions/event/subscriptions';

const event = (Event: string, List: unknown) => ({
  FromUserName: 'o-1',
  CreateTime: 1700000000,
  Event,
  List,
});

describe('what WeChat says about subscriptions', () => {
  it.each([
    ['an acceptance', 'subscribe_msg_popup_event', { SubscribeStatusString: 'accept' }, 'accepted'],
    ['a turned-off template', 'subscribe_msg_change_event', { SubscribeStatusString: 'reject' }, 'turnedOff'],
    ['a message that went out', 'subscribe_msg_sent_event', { MsgID: '77', ErrorCode: '0' }, 'used'],
  ])('counts %s, whether the list is one thing or many', (_what, name, said, kind) => {
    const row = { TemplateId: 't', ...said };
    for (const list of [row, [row]])
      expect(creditEvents(event(name, list)).map((one) => [one.openid, one.template, one.kind])).toEqual([
        ['o-1', 't', kind],
      ]);
  });

  it('gives every row of a list a key of its own, and the same key when delivered again', () => {
    const list = [
      { TemplateId: 'a', SubscribeStatusString: 'accept' },
      { TemplateId: 'b', SubscribeStatusString: 'accept' },
    ];
    const keys = creditEvents(event('subscribe_msg_popup_event', list)).map(({ key }) => key);
    expect(new Set(keys).size).toBe(2);
    expect(creditEvents(event('subscribe_msg_popup_event', list)).map(({ key }) => key)).toEqual(keys);
  });

  it.each<[string, unknown]>([
    [
      'a refusal in the prompt',
      event('subscribe_msg_popup_event', { TemplateId: 't', SubscribeStatusString: 'reject' }),
    ],
    [
      'a message that failed later',
      event('subscribe_msg_sent_event', { TemplateId: 't', MsgID: '1', ErrorCode: '1' }),
    ],
    ['another event', event('user_enter_tempsession', { TemplateId: 't' })],
    ['nothing', undefined],
    ['rubbish', { Event: 1 }],
    ['a list that is missing', { FromUserName: 'o', CreateTime: 1, Event: 'subscribe_msg_popup_event' }],
  ])('counts nothing for %s', (_what, said) => expect(creditEvents(said)).toEqual([]));
});
