import type { AskedBraveryStep, BraveryDoc } from '../../typings/bravery';
import type { Answer, Ask } from '../../typings/contract';
import type { Outcome, Refused } from '../../typings/refusal';
import type { StepInput } from '../../typings/report';
import { grant, refuse } from '../refuse';
import { looksRisky, notAccepted } from '../riskyWords';
import { asked, firstFault } from '../workflow/needs.rules';
import type { Asker, World } from '../world';
import { awardFlow, deedFlow, publicityFlow } from './flow.table';
import { letGo } from './letGo';
import { fenFrom } from './money.rules';
import { amendBravery, moved, officesFor, openBravery, type OpenedBravery } from './open';
import { namingFault, publicFault } from './publish.rules';
import { takeStep } from './step.rules';
import { stepOf } from './subject.rules';

/** As in an application: no digits and no signs. */
const isName = (name: string): boolean => /^[\p{L}·. -]{2,20}$/u.test(name);

const nothing = { isItem: () => false, isOwnFile: () => false };

/** Takes one step of an application or of one of its two tracks, whichever comes first (W07, F328, F329). */
export async function actOnBravery(
  ask: Ask<'bravery.act'>,
  asker: Asker,
  world: World,
): Promise<Outcome<Answer<'bravery.act'>>> {
  const opened = await openBravery(ask.id, asker, world);
  if (!opened.ok) return opened;
  const { deed, actor, by } = opened.answer;
  if (deed.v !== ask.v) return moved;
  const taken = stepOf(deed, actor, ask.step);
  if (taken === null) return notNow(opened.answer, ask.step);
  const input = asked(taken.row.needs, ask.input);
  const fault = firstFault(taken.row.needs, ask.input, nothing) ?? faultOf(deed, ask.step, input);
  if (fault !== null) return fault;
  if (await looksRisky(publicOrTold(ask.step, input), asker.openid, world.wechat)) return notAccepted;
  const offices = await officesFor(deed, world);
  const { after, change } = takeStep({ deed, step: ask.step, taken, input, by, offices, at: world.now() });
  if (!(await amendBravery(deed, change, world))) return moved;
  await world.courier.deliver(after, after.owed.slice(deed.owed.length), 'braveries');
  if (after.state === 'withdrawn') await letGo(after, world);
  return grant({ v: after.v, said: taken.row.said });
}

/** Without a consent nothing is made public, whoever asks (F329). */
function notNow({ deed, actor }: OpenedBravery, step: AskedBraveryStep): Refused {
  if (step === 'publish' && actor === 'SGC' && deed.publicity?.state === 'asking')
    return refuse('CONFLICT', '当事人还没有同意公开，不能宣传。请等当事人在“我的申请”里决定，或登记书面同意后再发布。');
  if (step === 'decide' && actor === 'SGC' && deed.isMinor)
    return refuse('CONFLICT', '当事人未满 18 周岁，不发奖金，请登记荣誉；基金会另有安排的，由监护人线下办理。');
  const { state, award, publicity } = deed;
  const words = [
    deedFlow.states[state].label,
    ...(award === null ? [] : [awardFlow.states[award.state].label]),
    ...(publicity === null ? [] : [publicityFlow.states[publicity.state].label]),
  ];
  return refuse('FORBIDDEN', `现在是“${words.join('、')}”，您不能这样操作，请刷新后再看。`);
} // prettier-ignore

function faultOf(deed: BraveryDoc, step: AskedBraveryStep, input: StepInput): Refused | null {
  if (step === 'decide' && fenFrom(input['yuan']) === null)
    return refuse('INVALID', '“奖金（元）”请填数字，例如 5000 或 5000.50，最多 100 万。', 'yuan');
  const name = input['heroName'];
  if (typeof name === 'string' && !isName(name.trim()))
    return refuse('INVALID', '“当事人的真实姓名”请只写文字，2 到 20 个字。', 'heroName');
  if (deed.sealed === null) return null;
  return step === 'publish' ? publicFault(deed.sealed, input) : namingFault(deed, input);
}

/** What anybody will read, and what an applicant writes to an office; what an office writes is its own (F060). */
const publicOrTold = (step: AskedBraveryStep, input: StepInput): readonly string[] =>
  ['publish', 'supplement', 'applyAgain'].includes(step)
    ? Object.values(input).flatMap((value) => (typeof value === 'string' ? [value] : []))
    : [];
