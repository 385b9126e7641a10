import * as z from 'zod';
import type { Action, Answer } from '../../typings/contract';
import type { Outcome } from '../../typings/refusal';
import { mayAsk } from '../permission.rules';
import { whoAsks } from '../person/whoAsks';
import { refuse } from '../refuse';
import type { World } from '../world';
import { faultFrom } from './fault';
import { isTooLarge } from './measure.rules';
import type { Route } from './route';
import { routes } from './routes';

const envelope = z.object({
  action: z.string().max(60),
  ask: z.unknown(),
  as: z.string().min(1).max(80).optional(),
});

const isAction = (action: string): action is Action => Object.hasOwn(routes, action);

/** Answers one call: who asks, which action, is the ask well formed, and only then the use case. */
export async function answer(event: unknown, openid: string, world: World): Promise<Outcome<unknown>> {
  if (openid === '') return refuse('FORBIDDEN', '请在微信小程序里打开。');
  if (isTooLarge(event)) return refuse('TOO_LARGE', '提交的内容太大，请精简文字；照片会单独上传，不算在内。');
  const parsed = envelope.safeParse(event);
  if (!parsed.success) return refuse('INVALID', '提交的内容不完整，请更新小程序后重试。');
  const { action, ask, as } = parsed.data;
  if (!isAction(action)) return refuse('UNKNOWN_ACTION', '没有这个功能，请更新小程序后重试。', 'action');
  return answerRoute(routes[action] as Route<typeof action>, ask, { openid, as }, world);
}

interface Caller {
  readonly openid: string;
  readonly as: string | undefined;
}

async function answerRoute<A extends Action>(
  route: Route<A>,
  ask: unknown,
  { openid, as }: Caller,
  world: World,
): Promise<Outcome<Answer<A>>> {
  const parsed = route.schema.safeParse(ask);
  if (!parsed.success) return faultFrom(parsed.error);
  const asker = await whoAsks(openid, as, world);
  if (!asker.ok) return asker;
  return mayAsk(route.may, asker.answer.post, route.takesReason === true)
    ? route.answer(parsed.data, asker.answer, world)
    : notForThisPost;
}

const notForThisPost = refuse('FORBIDDEN', '您现在的身份没有这个功能，请在“我的”里切换身份。', 'as');
