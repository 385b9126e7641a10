import { fieldsOf, list, number, text } from '../fields';

/** One push that WeChat accepted. */
export interface Message {
  readonly id: number;
  readonly at: string;
  readonly openid: string;
  readonly templateId: string;
  readonly page: string;
  readonly values: Readonly<Record<string, string>>;
}

/** Reads a recorded call of `subscribeMessage.send`; undefined when it is something else or was refused. */
export function readMessage(call: unknown): Message | undefined {
  const fields = fieldsOf(call);
  if (text(fields, 'api', 'subscribeMessage.send') !== 'subscribeMessage.send') return undefined;
  if (number(fieldsOf(fields['answer']), 'errcode') !== 0) return undefined;
  const asked = fieldsOf(fields['request']);
  const sent = 'json' in asked ? fieldsOf(asked['json']) : asked;
  const data = fieldsOf(sent['data']);
  return {
    id: number(fields, 'id'),
    at: text(fields, 'at'),
    openid: text(sent, 'touser', text(fields, 'openid')),
    templateId: text(sent, 'templateId', text(sent, 'template_id')),
    page: text(sent, 'page'),
    values: Object.fromEntries(
      Object.entries(data).map(([key, value]) => [key, text(fieldsOf(value), 'value')]),
    ),
  };
}

/** Reads the list that the cloud keeps. */
export const readMessages = (answer: unknown): readonly Message[] =>
  list(fieldsOf(answer), 'calls').flatMap((call) => readMessage(call) ?? []);
