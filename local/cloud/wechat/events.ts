/** An event as a cloud function receives it from WeChat. */
export interface WeChatEvent {
  readonly ToUserName: string;
  readonly FromUserName: string;
  /** Seconds. */
  readonly CreateTime: number;
  readonly MsgType: 'event';
  readonly Event: string;
  readonly [field: string]: unknown;
}

/** Delivers an event to its function; undelivered when no function is named for it. */
export type Deliver = (event: WeChatEvent, duplicates: number) => Promise<void>;

const ACCOUNT = 'gh_local';

/** Builds an event; `fields` are the event's own. */
export function makeEvent(
  name: string,
  openid: string,
  nowMs: number,
  fields: Readonly<Record<string, unknown>>,
): WeChatEvent {
  return {
    ToUserName: ACCOUNT,
    FromUserName: openid,
    CreateTime: Math.floor(nowMs / 1000),
    MsgType: 'event',
    Event: name,
    ...fields,
  };
}

/** NB: WeChat sends `List` as an object when it has one entry and as an array otherwise. */
export const listOf = <T>(entries: readonly T[]): T | readonly T[] | undefined =>
  entries.length === 1 ? entries[0] : entries;

/** subscribe_msg_popup_event: what a person chose in the prompt. */
export function popupEvent(
  openid: string,
  nowMs: number,
  choices: readonly (readonly [templateId: string, choice: string])[],
): WeChatEvent {
  const entries = choices.map(([TemplateId, choice]) => ({
    TemplateId,
    SubscribeStatusString: choice,
    PopupScene: '0',
  }));
  return makeEvent('subscribe_msg_popup_event', openid, nowMs, { List: listOf(entries) });
}

/** subscribe_msg_change_event: a person turned templates off in 服务通知; only refusals are told. */
export function changeEvent(openid: string, nowMs: number, templateIds: readonly string[]): WeChatEvent {
  const entries = templateIds.map((TemplateId) => ({ TemplateId, SubscribeStatusString: 'reject' }));
  return makeEvent('subscribe_msg_change_event', openid, nowMs, { List: listOf(entries) });
}

/** subscribe_msg_sent_event: a message left WeChat, or failed on the way. */
export function sentEvent(
  openid: string,
  nowMs: number,
  sent: { readonly templateId: string; readonly messageId: string; readonly errorCode: number },
): WeChatEvent {
  const entry = {
    TemplateId: sent.templateId,
    MsgID: sent.messageId,
    ErrorCode: String(sent.errorCode),
    ErrorStatus: sent.errorCode === 0 ? 'success' : 'failed',
  };
  return makeEvent('subscribe_msg_sent_event', openid, nowMs, { List: listOf([entry]) });
}

/** wxa_media_check: the result of mediaCheckAsync. */
export function mediaCheckEvent(
  openid: string,
  nowMs: number,
  appId: string,
  traceId: string,
  result: { readonly suggest: string; readonly label: number },
): WeChatEvent {
  return makeEvent('wxa_media_check', openid, nowMs, {
    appid: appId,
    trace_id: traceId,
    version: 2,
    errcode: 0,
    errmsg: 'ok',
    result,
    detail: [
      { strategy: 'content_model', errcode: 0, suggest: result.suggest, label: result.label, prob: 90 },
    ],
  });
}
