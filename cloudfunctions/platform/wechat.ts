import * as z from 'zod';
import type { TemplateKey } from '../../typings/message';
import { isAlias } from '../alias.rules';
import type { Push, Seal, Verdict, WeChat } from '../world';
import { logFailure } from './log';
import { wx } from './sdk';

/** A push has to be answered within this, or it counts as not answered. */
const pushMilliseconds = 2500;

/** A report waits this long for what WeChat says of its words. */
const judgeMilliseconds = 1500;

const failure = z.looseObject({ errCode: z.coerce.number() });

/** WeChat's own word for an openid that is none. */
const noSuchPerson = 40003;

/** WeChat through wx-server-sdk's openapi. Who an alias stands for is found out here, at the very last (F031). */
export const wechat = (
  templateIds: Readonly<Record<TemplateKey, string>>,
  seal: Pick<Seal, 'openid'>,
): WeChat => ({
  templateId: (template) => templateIds[template],
  push: (push) => {
    const to = isAlias(push.to) ? seal.openid(push.to) : push.to;
    return to === null
      ? Promise.resolve(noSuchPerson)
      : withinLimit(send({ ...push, to }, templateIds[push.template]), pushMilliseconds);
  },
  judge: (words, openid) => withinLimit(judged(words, openid), judgeMilliseconds),
  judgePicture: (address, openid) => withinLimit(traceOf(address, openid), pushMilliseconds),
  code: async (page, scene, width) => {
    // NB: WeChat knows a page only once a version with it is released; without `checkPath` it takes our word.
    const made = await wx.openapi.wxacode.getUnlimited({ page, scene, width, checkPath: false });
    return picture.parse(made).buffer;
  },
});

const picture = z.looseObject({ buffer: z.instanceof(Buffer) });

async function send({ to, page, fields }: Push, templateId: string): Promise<number | null> {
  try {
    await wx.openapi.subscribeMessage.send({
      touser: to,
      templateId,
      page,
      data: Object.fromEntries(Object.entries(fields).map(([key, value]) => [key, { value }])),
      lang: 'zh_CN',
    });
    return 0;
  } catch (error) {
    const parsed = failure.safeParse(error);
    if (parsed.success) return parsed.data.errCode;
    // No code at all: the connection broke, and nobody knows on which side of it the message was.
    logFailure('push', error);
    return null;
  }
}

/** WeChat's second version of the check, for what is said in a forum. */
const asForum = { version: 2, scene: 3 } as const;

const verdict = z.looseObject({ result: z.looseObject({ suggest: z.enum(['pass', 'review', 'risky']) }) });

async function judged(content: string, openid: string): Promise<Verdict | null> {
  try {
    return verdict.parse(await wx.openapi.security.msgSecCheck({ ...asForum, openid, content })).result
      .suggest;
  } catch (error) {
    logFailure('content check', error);
    return null;
  }
}

const taken = z.looseObject({ traceId: z.string().min(1) });

const image = 2;

async function traceOf(mediaUrl: string, openid: string): Promise<string | null> {
  try {
    const answer = await wx.openapi.security.mediaCheckAsync({
      ...asForum,
      openid,
      mediaUrl,
      mediaType: image,
    });
    return taken.parse(answer).traceId;
  } catch (error) {
    logFailure('picture check', error);
    return null;
  }
}

async function withinLimit<T>(answer: Promise<T | null>, milliseconds: number): Promise<T | null> {
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<null>((resolve) => {
    timer = setTimeout(() => resolve(null), milliseconds);
  });
  try {
    return await Promise.race([answer, limit]);
  } finally {
    clearTimeout(timer);
    // A late failure has nobody left to hear it; the message is settled as not answered.
    answer.catch(() => undefined);
  }
}
