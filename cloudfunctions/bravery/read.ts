import type { BraveryPerson, SealedDeed, SealedWho } from '../../typings/bravery';
import type { Answer, Ask } from '../../typings/contract';
import type { Outcome } from '../../typings/refusal';
import { grant, refuse } from '../refuse';
import type { Asker, World } from '../world';
import { amendBravery, moved, openBravery } from './open';
import { braveryPage, picturesFor } from './page.rules';
import { mayUnseal } from './sealed.rules';
import { entry } from './step.rules';

/** One application, for its applicant, the police of the place, and the centre as far as it may read it. */
export async function readBravery(
  { id }: Ask<'bravery.read'>,
  asker: Asker,
  world: World,
): Promise<Outcome<Answer<'bravery.read'>>> {
  const opened = await openBravery(id, asker, world);
  if (!opened.ok) return opened;
  const { deed, sight, actor } = opened.answer;
  const { shown } = picturesFor(deed, sight);
  const addresses = shown.length === 0 ? [] : await world.files.addresses(shown);
  return grant(braveryPage(deed, { sight, actor }, addresses));
}

/** A name with its number, for a reason that stands in the journal first; without the record, no name (F031, F330). */
export async function unsealBravery(
  { id, v, whom, reason }: Ask<'bravery.unseal'>,
  asker: Asker,
  world: World,
): Promise<Outcome<Answer<'bravery.unseal'>>> {
  const opened = await openBravery(id, asker, world);
  if (!opened.ok) return opened;
  const { deed, sight, by } = opened.answer;
  const isEarly = sight === 'centre' && deed.confirmedAt === undefined;
  if (!mayUnseal(sight, whom) || isEarly)
    return refuse(
      'FORBIDDEN',
      '您现在的身份不能查看这个姓名。需要联系，请用“请补充”，或请公安转告。',
      'whom',
    );
  if (deed.v !== v) return moved;
  const person = deed.sealed === null ? null : personIn(deed.sealed, whom);
  if (person === null) return refuse('NOT_FOUND', '这里没有留姓名，请按已有的事实核实。', 'whom');
  const said = entry(deed.journal, {
    at: world.now(),
    event: 'unsealed',
    from: deed.state,
    to: deed.state,
    by,
    input: { reason, whom },
  });
  const isWritten = await amendBravery(deed, { set: { v: v + 1 }, append: { journal: [said] } }, world);
  return isWritten ? grant({ ...person, v: v + 1 }) : moved;
}

const personIn = ({ hero, witness, applicant }: SealedDeed, whom: SealedWho): BraveryPerson | null => {
  const people = {
    hero: hero.name === '' ? null : hero,
    witness,
    applicant: applicant === null ? null : { name: applicant.name, mobile: '' },
  };
  return people[whom];
};
