import * as z from 'zod';
import type { TemplateKey } from '../../typings/message';
import { isAlias } from '../alias.rules';
import type { Push, Seal, WeChat } from '../world';
import { logFailure } from './log';
import { wx } from './sdk';

/** A push has to be answered within this, or it counts as not answered. */
const pushMilliseconds = 2500;

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
      : withinLimit(send({ ...push, to }, templateIds[push.template]));
  },
  code: async (page, scene) => {
    // NB: WeChat knows a page only once a version with it is released; without `checkPath` it takes our word.
    const made = await wx.openapi.wxacode.getUnlimited({ page, scene, width: codeWidth, checkPath: false });
    return picture.parse(made).buffer;
  },
});

/** Pixels; sharp on an A3 sheet, where it is printed some nine centimetres wide. */
const codeWidth = 1280;

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

async function withinLimit(answer: Promise<number | null>): Promise<number | null> {
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<null>((resolve) => {
    timer = setTimeout(() => resolve(null), pushMilliseconds);
  });
  try {
    return await Promise.race([answer, limit]);
  } finally {
    clearTimeout(timer);
    // A late failure has nobody left to hear it; the message is settled as not answered.
    answer.catch(() => undefined);
  }
}
