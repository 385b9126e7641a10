import type { ConsentDoc, ConsentPurpose } from '../typings/privacy';
import type { Refused } from '../typings/refusal';
import { consentIdOf, isRefused, noConsents } from './consents.rules';
import { refuse } from './refuse';
import type { World } from './world';

/** What somebody agreed to, read afresh: what is taken back counts from the next call on. */
export const consentsOf = async (openid: string, { store }: Pick<World, 'store'>): Promise<ConsentDoc> =>
  (await store.read('consents', consentIdOf(openid))) ?? noConsents(openid);

const refusals = {
  location: refuse(
    'CONSENT_REQUIRED',
    '您还没有同意保存地图上的位置。请去掉地图上的点再送出，会保存学校和您写的地点；也可以重新标出并同意。',
    'place',
  ),
  photos: refuse(
    'CONSENT_REQUIRED',
    '您已收回保存照片的同意。请删去照片再送出，文字照样受理；也可以在“我的—隐私中心”里重新同意。',
    'media',
  ),
  phone: refuse(
    'CONSENT_REQUIRED',
    '您还没有同意保存手机号。请不填号码再提交，照样受理；也可以在“我的—隐私中心”里先同意。',
    'mobile',
  ),
} as const satisfies { readonly [P in ConsentPurpose]: Refused };

/** The first of these purposes for which nothing may be stored of this person; null: all may. No call when none is needed. */
export async function missingConsent(
  needed: readonly ConsentPurpose[],
  openid: string,
  world: Pick<World, 'store'>,
): Promise<Refused | null> {
  if (needed.length === 0) return null;
  const held = await consentsOf(openid, world);
  const missing = needed.find((purpose) => isRefused(held, purpose));
  return missing === undefined ? null : refusals[missing];
}
