import type { Clock } from '../time/clock';
import { codePng } from './code';
import type { Credit } from './credit';
import { mediaCheckEvent, sentEvent, type Deliver } from './events';
import type { ScriptRule } from './script';
import { badField, type Template } from './templates';

/** A request as it left the function, in WeChat's own snake_case. */
export type ApiRequest = Readonly<Record<string, unknown>>;

/** WeChat's answer: JSON, or bytes with their content type. */
export type ApiAnswer =
  | { readonly json: Readonly<Record<string, unknown>> }
  | { readonly bytes: Buffer; readonly contentType: string };

/** What the stand-ins share. */
export interface ApiWorld {
  readonly appId: string;
  readonly clock: Clock;
  readonly templates: readonly Template[];
  readonly credit: Credit;
  readonly deliver: Deliver;
  /** A number that no other call has. */
  readonly nextNumber: () => number;
}

type Api = (request: ApiRequest, world: ApiWorld, rule: ScriptRule | undefined) => ApiAnswer;

const RESULT_AFTER_MS = 2000;
const LABELS = { pass: 100, review: 20006, risky: 20002 } as const;

const refuse = (errcode: number, errmsg: string): ApiAnswer => ({ json: { errcode, errmsg } });

const textOf = (request: ApiRequest, key: string): string => {
  const value = request[key];
  return typeof value === 'string' ? value : '';
};

const sendMessage: Api = (request, world, rule) => {
  const openid = textOf(request, 'touser');
  const templateId = textOf(request, 'template_id');
  if (openid === '') return refuse(40003, 'invalid openid');
  const template = world.templates.find((known) => known.id === templateId);
  if (!template) return refuse(40037, `template_id is invalid: ${templateId}`);
  const bad = badField(template, request['data']);
  if (bad !== undefined) return refuse(47003, `argument invalid! data.${bad}.value invalid`);
  if (world.credit.leftFor(openid, templateId) < 1) return refuse(43101, 'user refuse to accept the msg');
  world.credit.add(openid, templateId, -1);
  const messageId = String(world.nextNumber());
  const event = sentEvent(openid, world.clock.now(), { templateId, messageId, errorCode: 0 });
  void world.deliver(event, rule?.duplicates ?? 0);
  return { json: { errcode: 0, errmsg: 'ok', msgid: messageId } };
};

function verdict(rule: ScriptRule | undefined): {
  readonly suggest: 'pass' | 'review' | 'risky';
  readonly label: number;
} {
  const suggest = rule?.suggest ?? 'pass';
  return { suggest, label: rule?.label ?? LABELS[suggest] };
}

const checkText: Api = (request, world, rule) => {
  if (textOf(request, 'openid') === '') return refuse(40003, 'invalid openid');
  const content = textOf(request, 'content');
  if (content === '' || [...content].length > 2500)
    return refuse(47001, 'content must hold 1 to 2500 characters');
  if (request['version'] !== 2) return refuse(47001, 'version must be 2');
  return { json: { errcode: 0, errmsg: 'ok', trace_id: traceId(world), result: verdict(rule) } };
};

const traceId = (world: ApiWorld): string => `local-trace-${world.nextNumber()}`;

const checkMedia: Api = (request, world, rule) => {
  const openid = textOf(request, 'openid');
  if (openid === '') return refuse(40003, 'invalid openid');
  if (!/^https?:\/\//.test(textOf(request, 'media_url')))
    return refuse(47001, 'media_url must be a downloadable url');
  if (request['media_type'] !== 1 && request['media_type'] !== 2)
    return refuse(47001, 'media_type must be 1 or 2');
  const trace = traceId(world);
  world.clock.book(world.clock.now() + (rule?.resultAfterMs ?? RESULT_AFTER_MS), () =>
    world.deliver(
      mediaCheckEvent(openid, world.clock.now(), world.appId, trace, verdict(rule)),
      rule?.duplicates ?? 0,
    ),
  );
  return { json: { errcode: 0, errmsg: 'ok', trace_id: trace } };
};

const makeCode: Api = (request) => {
  const scene = textOf(request, 'scene');
  if (scene === '' || scene.length > 32)
    return refuse(40169, 'invalid length for scene, or the data is not json string');
  const width = request['width'] === undefined ? 430 : Number(request['width']);
  if (!(width >= 280 && width <= 1280)) return refuse(40097, 'invalid args: width must be 280 to 1280');
  const page = textOf(request, 'page');
  return {
    bytes: codePng(page === '' ? scene : `${page}?scene=${encodeURIComponent(scene)}`, width),
    contentType: 'image/png',
  };
};

/** The WeChat APIs that have a stand-in. */
export const APIS: ReadonlyMap<string, Api> = new Map<string, Api>([
  ['subscribeMessage.send', sendMessage],
  ['security.msgSecCheck', checkText],
  ['security.mediaCheckAsync', checkMedia],
  ['wxacode.getUnlimited', makeCode],
]);
