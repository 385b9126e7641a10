import type { Answer, Ask } from '../../typings/contract';
import type { ConsentDoc, ConsentPurpose } from '../../typings/privacy';
import type { Outcome, Refused } from '../../typings/refusal';
import { consents } from '../consents.table';
import { agreed, consentLines, givenSince, withdrawn } from '../consents.rules';
import { consentsOf } from '../consents';
import { grant, refuse } from '../refuse';
import type { Asker, World } from '../world';

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
    agree ? agreedToday(held, purpose, at) : withdrawn(held, purpose, at, 'self'),
  );
  if ('ok' in written) return written;
  return grant({
    consents: consentLines(written),
    said: agree ? '已记下您的同意，随时可以收回。' : saidOf[purpose],
  });
}

const saidOf = {
  location:
    '已收回。从现在起不再保存地图上的点，只保存学校和您写的地点；以前随上报交出的点留在办理档案里，到期删去。',
  photos: '已收回。从现在起不再收您的照片，文字照样受理；以前随上报交出的照片留在办理档案里，到期删除。',
  phone: '已收回。上报从不收手机号；志愿者报名里的，请在“志愿者”里退出，或在这里注销。',
} as const satisfies { readonly [P in ConsentPurpose]: string };

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
  world: Pick<World, 'store' | 'now'>,
): Promise<void> {
  await write(openid, world, (held) =>
    taken.reduce((doc, purpose) => withdrawn(doc, purpose, world.now(), 'wechat'), held),
  );
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
          { set: { given: next.given }, add: { v: 1 } },
        );
  if (isWritten) return next;
  return tries > 1
    ? write(openid, world, decide, tries - 1)
    : refuse('CONFLICT', '刚刚在别处改过，请再点一次。', 'purpose');
}
