import type { Answer, Ask } from '../../typings/contract';
import type { Outcome } from '../../typings/refusal';
import type { RoundDoc } from '../../typings/round';
import { grant, refuse } from '../refuse';
import type { Asker, World } from '../world';
import { keepRound } from './keepRounds';
import { newRound } from './newRound.rules';
import { walksAt } from './scope.rules';
import { roundFlags } from './flags.table';

const notHere = refuse('FORBIDDEN', '您现在的身份不在这所学校巡查，请在“我的”里切换到本校的身份。', 'unitId');
const noPlan = refuse('NOT_FOUND', '这所学校还没有设巡查路线，请联系责任网格员设好再走。', 'unitId');
const changed = refuse('CONFLICT', '这一轮已经收到，之后改动的内容没有收下。要补充请再走一轮。', 'roundId');
const tryAgain = refuse('UNAVAILABLE', '暂时没能收下，这一轮还在您的手机里，请稍后再试。');

/**
 * Stores a round, once however often it is sent (F190). What was found on it becomes reports by themselves, in whichever
 * order they arrive; this call, or the clock, ties them together.
 */
export async function sendRound(
  draft: Ask<'round.send'>,
  { openid, aliases, post, name }: Asker,
  world: World,
): Promise<Outcome<Answer<'round.send'>>> {
  if (post === null || !walksAt(post, draft.unitId)) return notHere;
  const patrol = await world.store.read('patrols', draft.unitId);
  if (patrol === null) return noPlan;
  const who = { openid, name: name ?? '', title: post.title };
  const made = newRound({ draft, patrol, who, aliases, role: post.role, marksOf: (body: string) => world.seal.nameMarks(body), at: world.now() });
  if (!made.ok) return made;
  const round = made.answer;
  if ((await world.store.insert('rounds', round)) !== 'inserted') return sentBefore(round, world);
  await keepRound(round._id, world);
  return grant({ id: round._id, said: saidOf(round), already: false });
} // prettier-ignore

async function sentBefore({ _id, print }: RoundDoc, { store }: World) {
  const before = await store.read('rounds', _id);
  if (before === null) return tryAgain;
  return before.print === print ? grant({ id: _id, said: saidOf(before), already: true }) : changed;
}

function saidOf({ circuit, state, flags, missed, findings }: RoundDoc): string {
  if (missed.length > 0) return `“${circuit.name}”已收到，漏了${missed.slice(0, 3).join('、')}，没有计入；请补走一轮，或请网格员核实。`;
  if (state === 'aside') return `“${circuit.name}”已收到，但${flags.filter((flag) => roundFlags[flag].setsAside).map((flag) => roundFlags[flag].label).join('、')}，请网格员核实后计入。`;
  const found = findings.length === 0 ? '' : `，${findings.length} 处异常随上报送给责任网格员`;
  return `“${circuit.name}”已送到${found}。`;
} // prettier-ignore
