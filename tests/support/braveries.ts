import { braveryIdOf } from '../../cloudfunctions/bravery/newBravery.rules';
import type { BraveryApplication, BraveryDoc, SealedDeed } from '../../typings/bravery';
import type { Ask } from '../../typings/contract';
import type { PersonDoc } from '../../typings/directory';
import { type Product, startProduct } from './product';
import { centrePeople, sgc } from './rewards';
import { aliasFor } from './samples';
import { stored } from './stored';

/*
 * 见义勇为 in tests: what is applied for, and those of the police and the centre, by way of the real functions.
 */

export const station = ['o-police', 'TDEPT@t1-police'] as const;
export const constable = ['o-pol', 'POL@t1-police'] as const;
export const centre = sgc(1);

/** Of the police of t1, without a seat. */
const police: PersonDoc = {
  _id: 'person:o-pol',
  kind: 'person',
  v: 1,
  openid: 'o-pol',
  name: '某民警',
  posts: [
    {
      id: 'POL@t1-police',
      role: 'POL',
      place: { kind: 'department', id: 't1-police', name: '柳溪派出所' },
      title: '社区民警',
    },
  ],
};

/** To start a product with. */
const braveryPeople: readonly PersonDoc[] = [...centrePeople, police];

export const sealedDeed: SealedDeed = {
  where: '东桥边',
  facts: '早上有孩子落水，丁大勇跳下河把人救了上来，秦小河在桥上看到',
  more: [],
  finding: '属实',
  hero: { name: '丁大勇', mobile: '13800000000' },
  witness: { name: '秦小河', mobile: '' },
  applicant: { name: '方未名' },
  pictures: [],
};

/** Applied for by the parent, confirmed the same day. */
export function aBravery(more: Partial<BraveryDoc> = {}): BraveryDoc {
  const _id = more._id ?? 'b'.repeat(40);
  return {
    _id,
    v: 2,
    number: 'J261120-BBBBB',
    state: 'confirmed',
    box: 'open',
    districtId: 'd1',
    town: { id: 't1', name: '柳溪镇' },
    who: aliasFor('o-parent'),
    isOwn: false,
    isMinor: false,
    print: 'p',
    rounds: 1,
    eventAt: '2026-11-19T23:40:00.000Z',
    appliedAt: '2026-11-20T02:00:00.000Z',
    movedAt: '2026-11-20T08:00:00.000Z',
    reminded: 0,
    sealed: sealedDeed,
    award: { state: 'pending', grade: '', fen: 0, ref: '', paidRef: '' },
    publicity: { state: 'asking', naming: null, consentRef: '', title: '', story: '', shownName: '' },
    confirmedAt: '2026-11-20T08:00:00.000Z',
    confirmedIn: 'd1',
    confirmedOrder: `2026-11-20T08:00:00.000Z/${_id}`,
    order: `2026-11-20T02:00:00.000Z/${_id}`,
    journal: [],
    owed: [],
    ...more,
  };
}

export const anApplication = (more: Partial<BraveryApplication> = {}): BraveryApplication => ({
  draftId: 'bravery_draft_00000000001', forWhom: 'other', day: '2026-11-20', time: '07:40', townId: 't1',
  where: sealedDeed.where, facts: sealedDeed.facts, hero: sealedDeed.hero, isMinor: false,
  witness: sealedDeed.witness, applicant: '方未名', pictures: [], agree: true, ...more,
}); // prettier-ignore

/** For oneself: no number, and no second name. */
export const forSelf = { forWhom: 'self', hero: { name: '丁大勇', mobile: '' }, applicant: null } as const;

export const paper = { naming: 'masked', consentRef: '同意书 7 号', consentOn: '2026-11-21' } as const;
export const decision = { grade: '二等', yuan: '5000', ref: '见基〔2026〕3号' } as const;
export const words = { title: '桥头一跃', story: '丁大勇跳下河救起落水的孩子。' } as const;

type Hand = readonly [openid: string, as?: string | undefined];

let drafts = 0;

export function braveriesOf(product: Product) {
  const draftId = (): string => `bravery_draft_${String((drafts += 1)).padStart(12, '0')}`;
  const send = (openid: string, more: Partial<BraveryApplication> = {}) =>
    product.ask(openid, 'bravery.apply', anApplication({ draftId: draftId(), ...more }));
  const doc = (id: string): BraveryDoc | null => stored(product, 'braveries', id);
  /** Applied for; answers the id. */
  const applied = async (openid: string, more: Partial<BraveryApplication> = {}): Promise<string> => {
    const { ok, answer, refusal } = await send(openid, more);
    if (!ok) throw new Error(refusal.message);
    return answer.id;
  };
  const act = ([openid, as]: Hand, id: string, step: Ask<'bravery.act'>['step'], input: Ask<'bravery.act'>['input'] = {}, v = doc(id)?.v ?? 1) =>
    product.ask(openid, 'bravery.act', { id, v, step, input }, as); // prettier-ignore
  const confirm = (id: string, age = 'adult') => act(station, id, 'confirm', { finding: '调了监控，属实', age });
  const read = ([openid, as]: Hand, id: string) => product.ask(openid, 'bravery.read', { id }, as);
  const idOf = (openid: string, draft: string): string => braveryIdOf(aliasFor(openid), draft);
  const tick = async () => {
    await product.cloud.host.invoke({ name: 'clock', event: '{}', source: 'wx_trigger' });
  };
  const toldOf = async (openid: string) =>
    (await product.pushes()).filter(({ to }) => to === openid).map(({ words: said }) => said['thing4'] ?? said['thing5']);
  return { send, applied, doc, act, confirm, read, idOf, tick, toldOf };
} // prettier-ignore

export type Braveries = ReturnType<typeof braveriesOf>;

/** The product at eleven on a Monday, its clock standing still, with everybody who has to do with 见义勇为. */
export async function startBraveries(): Promise<{ readonly product: Product; readonly hands: Braveries }> {
  const product = await startProduct({ ticks: false, also: braveryPeople });
  await product.setClock('2026-11-23T03:00:00.000Z');
  return { product, hands: braveriesOf(product) };
}
