import type { BraveryDoc } from '../../typings/bravery';
import type { Answer, Ask } from '../../typings/contract';
import type { Outcome } from '../../typings/refusal';
import { missingConsent } from '../consents';
import { grant, refuse } from '../refuse';
import { looksRisky, notAccepted } from '../riskyWords';
import { leased } from '../workflow/delivery.rules';
import type { Asker, World } from '../world';
import { deedFlow } from './flow.table';
import { applicationNotice, mostOpen } from './limits.table';
import { applicationFault, braveryIdOf, newBravery, printOf } from './newBravery.rules';
import { officesFor } from './open';
import { askAboutPictures } from './pictures';
import { nextLook } from './time.rules';
import { messagesFor } from './told.rules';

type Applied = Outcome<Answer<'bravery.apply'>>;

const said = '已提交，由事发地公安核实，有结果会告诉您。在“我的申请”里可以看进展，核实之前可以撤回。';

const done = ({ _id, number }: BraveryDoc): Applied => grant({ id: _id, number, said });

/** Where it can have happened, and what one reads first. */
export async function offerBravery(
  _ask: Ask<'bravery.offer'>,
  _asker: Asker,
  { directory }: World,
): Promise<Outcome<Answer<'bravery.offer'>>> {
  const { towns } = await directory.district();
  return grant({ towns: towns.map(({ id, name }) => ({ id, name })), notice: applicationNotice });
}

/** Anybody applies, for themselves or for somebody else; the same draft twice is one application (F328, T37). */
export async function applyForBravery(ask: Ask<'bravery.apply'>, asker: Asker, world: World): Promise<Applied> {
  const fault = applicationFault(ask, world.now());
  if (fault !== null) return fault;
  const district = await world.directory.district();
  const town = district.towns.find(({ id }) => id === ask.townId);
  if (town === undefined) return refuse('INVALID', '没有这个镇（街道），请重新选事发地。', 'townId');
  const before = await world.store.read('braveries', braveryIdOf(asker.alias, ask.draftId));
  if (before !== null) return again(before, ask);
  if (await hasEnough(asker, world))
    return refuse('CONFLICT', `您有 ${mostOpen} 份申请还没有办完，请等有结果后再申请。`);
  const unconsented = await missingConsent(ask.pictures.length === 0 ? [] : ['photos'], asker.openid, world);
  if (unconsented !== null) return { ...unconsented, refusal: { ...unconsented.refusal, field: 'pictures' } };
  if (await looksRisky([ask.where, ask.facts], asker.openid, world.wechat)) return notAccepted;
  const deed = newBravery(ask, { alias: asker.alias, districtId: district.id, town, at: world.now() });
  return insert(deed, ask, world);
} // prettier-ignore

async function insert(deed: BraveryDoc, ask: Ask<'bravery.apply'>, world: World): Promise<Applied> {
  const at = world.now();
  const told = { tells: ['police' as const], offices: await officesFor(deed, world), track: 'deed' as const };
  const owed = messagesFor(deed, { ...told, words: '请点开核实', entry: 0, at });
  const dueAt = nextLook(deed);
  const document = {
    ...deed,
    owed,
    ...(owed.length === 0 ? {} : { owedDueAt: leased(at) }),
    ...(dueAt === null ? {} : { dueAt }),
  };
  if ((await world.store.insert('braveries', document)) !== 'inserted') {
    const other = await world.store.read('braveries', deed._id);
    return other === null ? refuse('CONFLICT', '刚刚没有存好，请再点一次提交。') : again(other, ask);
  }
  await world.courier.deliver(document, owed, 'braveries');
  await askAboutPictures(document, world);
  return done(document);
}

/** What was sent is not changed unseen: the same is the same, another needs another draft. */
const again = (before: BraveryDoc, ask: Ask<'bravery.apply'>): Applied =>
  before.print === printOf(ask)
    ? done(before)
    : refuse(
        'CONFLICT',
        '这份申请已经提交过，内容和现在写的不同。请在“我的申请”里看；要改，请撤回后重新写。',
      );

async function hasEnough({ alias }: Asker, { store }: World): Promise<boolean> {
  const newest = await store.page('braveries', {
    match: { who: alias },
    by: 'order',
    direction: 'desc',
    after: null,
    limit: 50,
    fields: ['state'],
  });
  return newest.filter(({ state }) => deedFlow.states[state].open).length >= mostOpen;
}
