import { isCalledByPhone } from '../platform/caller';
import { logFailure } from '../platform/log';
import { platformWorld } from '../platform/world';
import { notForPhones } from '../refuse';
import { payAsk } from './asked';
import { merchantFrom } from './config';
import { answerAsk, openDesk } from './desk';
import { hearNotice } from './hearNotice';
import { webAnswer, webRequest } from './web';

const world = platformWorld();
const config = merchantFrom(process.env);
const desk = config === null ? null : openDesk(config, world);

/**
 * Holds the merchant's keys, alone. Asked by functions to send, to ask and to claim; told by WeChat Pay, over CloudBase's
 * HTTP access, how it ended. Never by a phone. A notice that cannot be taken in is told again later.
 */
export async function main(event: unknown): Promise<unknown> {
  if (isCalledByPhone()) return notForPhones;
  const request = webRequest(event);
  try {
    if (request === 'malformed') return webAnswer(400);
    if (request !== null) return webAnswer(desk === null ? 404 : await hearNotice(request, desk, world));
    if (desk === null) throw new Error('this deployment has no merchant: MERCHANT is not set');
    return await answerAsk(payAsk.parse(event), desk, world);
  } catch (error) {
    logFailure('pay', error);
    return request === null ? 'failed' : webAnswer(500);
  }
}
