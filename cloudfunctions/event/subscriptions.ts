import * as z from 'zod';
import type { CreditEvent } from '../person/credit';

const row = z.looseObject({
  TemplateId: z.string(),
  SubscribeStatusString: z.string().optional(),
  MsgID: z.union([z.string(), z.number()]).optional(),
  ErrorCode: z.union([z.string(), z.number()]).optional(),
});

/** NB: WeChat sends `List` as an object when there is one row, as an array otherwise. */
const list = z.union([z.array(row), row.transform((one) => [one])]);

const body = z.looseObject({
  FromUserName: z.string(),
  CreateTime: z.union([z.string(), z.number()]),
  Event: z.string(),
  List: list,
});

type Row = z.infer<typeof row>;

/** What an event of WeChat's says about subscriptions; empty when it says nothing about them, or is malformed. */
export function creditEvents(event: unknown): readonly CreditEvent[] {
  const parsed = body.safeParse(event);
  if (!parsed.success) return [];
  const { FromUserName, CreateTime, Event, List } = parsed.data;
  return List.flatMap((said, index) => {
    const kind = kinds[Event]?.(said);
    if (kind === undefined) return [];
    const key = said.MsgID === undefined ? `${Event}:${CreateTime}:${index}` : `${Event}:${said.MsgID}`;
    return [{ openid: FromUserName, template: said.TemplateId, kind, key }];
  });
}

const kinds: Readonly<Record<string, (said: Row) => CreditEvent['kind'] | undefined>> = {
  subscribe_msg_popup_event: ({ SubscribeStatusString }) =>
    SubscribeStatusString === 'accept' ? 'accepted' : undefined,
  subscribe_msg_change_event: ({ SubscribeStatusString }) =>
    SubscribeStatusString === 'reject' ? 'turnedOff' : undefined,
  subscribe_msg_sent_event: ({ ErrorCode }) => (Number(ErrorCode ?? 0) === 0 ? 'used' : undefined),
};
