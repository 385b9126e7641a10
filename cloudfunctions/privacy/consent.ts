import type { Answer, Ask } from '../../typings/contract';
import type { ConsentDoc, ConsentPurpose } from '../../typings/privacy';
import type { Outcome, Refused } from '../../typings/refusal';
import { consents } from '../consents.table';
import { agreed, consentLines, givenSince, withdrawn } from '../consents.rules';
import { consentsOf } from '../consents';
import { grant, refuse } from '../refuse';
import { leased } from '../workflow/delivery.rules';
import type { Asker, World } from '../world';
import { forgetNumbers } from './forgetNumbers';
import type { Outside } from './held';

/** A yes can be given so often in a day; taking it back is never refused. */
const mostADay = 20;
const dayMilliseconds = 86_400_000;
const mostTries = 5;

/** Says yes to one purpose, or takes it back; the same again changes nothing. Effective with the next call (F033). */
export async function decideConsent(
  ask: Ask<'privacy.consent'>,
  asker: Asker,
  world: World,
): Promise<Outcome<Answer<'privacy.consent'>>> {
  const { purpose, version, agree } = ask;
  if (agree && version !== consents[purpose].version)
    return refuse('CONFLICT', '这段说明已经更新，请返回后看新的说明，再决定。', 'version');
  const at = world.now();
  const written = await write(asker.openid, world, (held) =>
    agree ? agreedToday(held, purpose, at) : ended(held, [purpose], at, 'self'),
  );
  if ('ok' in written) return written;
  if (purpose === 'phone' && !agree) await forgetNumbers(asker.openid, world);
  return grant({
    consents: consentLines(written),
    said: agree ? '已记下您的同意，随时可以收回。' : saidOf[purpose],
  });
}

const saidOf = {
  location:
    '已收回。从现在起不再保存地图上的点，只保存学校和您写的地点；以前随上报交出的点留在办理档案里，到期删去。',
  photos: '已收回。从现在起不再收您的照片，文字照样受理；以前随上报交出的照片留在办理档案里，到期删除。',
  phone:
    '已收回。您报名志愿者时留的手机号已经删去，学校海报也不再印您的手机号。学校名单里工作人员的号码由学校报备，要改请找本校网格长。',
} as const satisfies { readonly [P in ConsentPurpose]: string };

/** Taken back; and the clock looks once more, because something may be on its way in this very moment. */
function ended(
  held: ConsentDoc,
  taken: readonly ConsentPurpose[],
  at: Date,
  by: 'self' | 'wechat',
): ConsentDoc {
  const next = taken.reduce((doc, purpose) => withdrawn(doc, purpose, at, by), held);
  return next !== held && taken.includes('phone') ? { ...next, forgetDueAt: leased(at) } : next;
}

function agreedToday(held: ConsentDoc, purpose: ConsentPurpose, at: Date): ConsentDoc | Refused {
  const next = agreed(held, purpose, at);
  const since = new Date(at.getTime() - dayMilliseconds).toISOString();
  return next !== held && givenSince(held, since) >= mostADay
    ? refuse('RATE_LIMIT', '今天改得太多了，请明天再改；不同意也可以照常上报。')
    : next;
}

/** WeChat says that somebody took permissions back in its own settings: what they allowed here ends with it. */
export async function withdrawByWeChat(
  openid: string,
  taken: readonly ConsentPurpose[],
  world: Outside,
): Promise<void> {
  await write(openid, world, (held) => ended(held, taken, world.now(), 'wechat'));
  if (taken.includes('phone')) await forgetNumbers(openid, world);
}

/** One document, one write; somebody who decides twice at once costs another try. */
async function write(
  openid: string,
  world: Pick<World, 'store'>,
  decide: (held: ConsentDoc) => ConsentDoc | Refused,
  tries = mostTries,
): Promise<ConsentDoc | Refused> {
  const held = await consentsOf(openid, world);
  const next = decide(held);
  if ('ok' in next || next === held) return next;
  const isWritten =
    held.v === 0
      ? (await world.store.insert('consents', { ...next, v: 1 })) === 'inserted'
      : await world.store.amend(
          'consents',
          held._id,
          { v: held.v },
          {},
          { set: changeOf(next), add: { v: 1 } },
        );
  if (isWritten) return next;
  return tries > 1
    ? write(openid, world, decide, tries - 1)
    : refuse('CONFLICT', '刚刚在别处改过，请再点一次。', 'purpose');
}

const changeOf = ({ given, forgetDueAt }: ConsentDoc) => ({
  given,
  ...(forgetDueAt === undefined ? {} : { forgetDueAt }),
});
