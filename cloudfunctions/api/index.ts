import type { Outcome } from '../../typings/refusal';
import { courierOver } from '../notify/courier';
import { callerOpenid } from '../platform/caller';
import { logFailure } from '../platform/log';
import { worldWith } from '../platform/world';
import { refuse } from '../refuse';
import { answer } from './answer';

const world = worldWith(courierOver);

/** A person asks. Expected trouble is an answer; the unexpected is caught here and nowhere else. */
export async function main(event: unknown): Promise<Outcome<unknown>> {
  try {
    return await answer(event, callerOpenid(), world);
  } catch (error) {
    logFailure('api', error);
    return refuse(
      'UNAVAILABLE',
      '系统暂时没有响应，您填写的内容还在手机里，请稍后再试。紧急情况请直接拨打 110、119、120。',
    );
  }
}
