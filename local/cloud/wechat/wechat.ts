import { setTimeout as sleep } from 'node:timers/promises';
import { invalidParam } from '../platformError';
import { Ring } from '../ring';
import type { Clock } from '../time/clock';
import { APIS, type ApiAnswer, type ApiRequest, type ApiWorld } from './apis';
import { Credit, type CreditLine } from './credit';
import { changeEvent, popupEvent, type Deliver, type WeChatEvent } from './events';
import { Script, type Asked, type ScriptRule } from './script';
import type { Template } from './templates';

/** One call of WeChat, as `GET /__local/wechat` lists it. */
export interface WeChatCall {
  readonly id: number;
  /** Virtual time, ISO. */
  readonly at: string;
  /** The function that called; '' for programs outside the function host. */
  readonly fn: string;
  readonly openid: string;
  readonly api: string;
  readonly request: ApiRequest;
  readonly answer: Readonly<Record<string, unknown>>;
}

/** What the stand-in for WeChat needs. */
export interface WeChatOptions {
  readonly appId: string;
  readonly templates: readonly Template[];
  readonly clock: Clock;
  readonly deliver: Deliver;
  readonly onCall: (call: WeChatCall) => void;
  readonly onCreditChanged: () => void;
}

const MOST_CALLS = 5000;
const LONGEST_DELAY_MS = 60_000;

/** Plays WeChat: records every call, obeys the script, keeps the subscription credit, delivers events. */
export class WeChat {
  readonly script = new Script();
  readonly credit: Credit;
  private readonly calls = new Ring<WeChatCall>(MOST_CALLS);
  private readonly world: ApiWorld;
  private counter = 0;

  constructor(private readonly options: WeChatOptions) {
    this.credit = new Credit(options.onCreditChanged);
    const { appId, clock, templates, deliver } = options;
    this.world = {
      appId,
      clock,
      templates,
      credit: this.credit,
      deliver,
      nextNumber: () => (this.counter += 1),
    };
  }

  /** True when there is a stand-in for this API. */
  knows(api: string): boolean {
    return APIS.has(api);
  }

  /** Answers one openapi call: the script first, then the stand-in's own rules. */
  async call(api: string, request: ApiRequest, fn: string): Promise<ApiAnswer> {
    const asked = askedOf(api, request);
    const rule = this.script.take(asked);
    if (rule?.delayMs !== undefined) await sleep(Math.min(rule.delayMs, LONGEST_DELAY_MS));
    const answer = ordered(rule) ?? APIS.get(api)?.(request, this.world, rule) ?? { json: {} };
    const whole = 'json' in answer && rule?.answer ? { json: { ...answer.json, ...rule.answer } } : answer;
    this.record(asked, request, whole, fn);
    return whole;
  }

  /** Answers a payment call by script alone; without an order WeChat Pay refuses. */
  async pay(api: string, request: ApiRequest, fn: string): Promise<Readonly<Record<string, unknown>>> {
    const asked = askedOf(`cloudPay.${api}`, request);
    const rule = this.script.take(asked);
    if (rule?.delayMs !== undefined) await sleep(Math.min(rule.delayMs, LONGEST_DELAY_MS));
    const json = rule?.answer ?? { return_code: 'FAIL', return_msg: `no script for ${asked.api}` };
    this.record(asked, request, { json }, fn);
    return json;
  }

  /** A person answers the subscription prompt: each accept is one message, and the event function is told. */
  async subscribe(openid: string, results: ReadonlyMap<string, string>): Promise<void> {
    for (const [templateId, choice] of results) {
      if (!this.options.templates.some((template) => template.id === templateId)) {
        throw invalidParam(`template not known: ${templateId}`);
      }
      if (choice !== 'accept' && choice !== 'reject' && choice !== 'ban')
        throw invalidParam(`choice not known: ${choice}`);
      if (choice === 'accept') this.credit.add(openid, templateId, 1);
    }
    await this.tell(popupEvent(openid, this.options.clock.now(), [...results]));
  }

  /** A person turns templates off in 服务通知. */
  async turnOff(openid: string, templateIds: readonly string[]): Promise<void> {
    for (const templateId of templateIds) this.credit.drop(openid, templateId);
    await this.tell(changeEvent(openid, this.options.clock.now(), templateIds));
  }

  /** Delivers any event; the script may order duplicates under the event's name. */
  async tell(event: WeChatEvent): Promise<void> {
    const rule = this.script.take({ ...askedOf(event.Event, event), openid: event.FromUserName });
    await this.options.deliver(event, rule?.duplicates ?? 0);
  }

  /** Recorded calls, oldest first, narrowed by person, API and id. */
  list(
    only: { readonly openid?: string; readonly api?: string; readonly since?: number } = {},
  ): readonly WeChatCall[] {
    return this.calls
      .list()
      .filter(
        (call) =>
          (only.openid === undefined || call.openid === only.openid) &&
          (only.api === undefined || call.api === only.api) &&
          (only.since === undefined || call.id > only.since),
      );
  }

  creditLines(openid?: string): readonly CreditLine[] {
    return this.credit.list(openid);
  }

  /** Forgets calls, credit and orders. */
  clear(): void {
    this.calls.clear();
    this.credit.clear();
    this.script.set([]);
  }

  private record(asked: Asked, request: ApiRequest, answer: ApiAnswer, fn: string): void {
    const call: WeChatCall = {
      id: (this.counter += 1),
      at: new Date(this.options.clock.now()).toISOString(),
      fn,
      openid: asked.openid,
      api: asked.api,
      request,
      answer:
        'json' in answer ? answer.json : { contentType: answer.contentType, bytes: answer.bytes.length },
    };
    this.calls.push(call);
    this.options.onCall(call);
  }
}

function askedOf(api: string, request: ApiRequest): Asked {
  const text = (key: string): string => (typeof request[key] === 'string' ? request[key] : '');
  return {
    api,
    openid: text('touser') || text('openid'),
    templateId: text('template_id'),
    json: JSON.stringify(request),
  };
}

function ordered(rule: ScriptRule | undefined): ApiAnswer | undefined {
  if (rule?.errcode === undefined || rule.errcode === 0) return undefined;
  return { json: { errcode: rule.errcode, errmsg: rule.errmsg ?? `scripted refusal ${rule.errcode}` } };
}
