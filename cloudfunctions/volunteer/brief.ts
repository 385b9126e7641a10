import type { Answer, Ask } from '../../typings/contract';
import type { Outcome } from '../../typings/refusal';
import { grant, refuse } from '../refuse';
import type { Asker, World } from '../world';
import { isBriefed, marked, shownBriefing } from './briefing.rules';
import { briefing } from './briefing.table';
import { amendVolunteer, moved, notThere } from './open';
import { stepOf, takeStep } from './step.rules';

/** The briefing that is valid, with its questions (F351). */
export const readBriefing = (): Promise<Outcome<Answer<'volunteer.briefing'>>> =>
  Promise.resolve(grant(shownBriefing())); // prettier-ignore

const passedWords = '全部答对，可以报名值班了。';

/**
 * Marks a quiz. All right: kept with its version and the instant, and whoever was accepted is in the team. Not all: why,
 * and nothing is kept. Answered again after it was passed, it says the same (F351).
 */
export async function answerBriefing(
  { id, version, answers }: Ask<'volunteer.brief'>,
  { openid }: Asker,
  world: World,
): Promise<Outcome<Answer<'volunteer.brief'>>> {
  const volunteer = await world.store.read('volunteers', id);
  if (volunteer === null || volunteer.openid !== openid) return notThere;
  if (version !== briefing.version)
    return refuse('CONFLICT', '须知有了新版，请下拉刷新，看完新版再答题。', 'version');
  const row = stepOf(volunteer, 'VOL', 'brief');
  if (row === null) return refuse('FORBIDDEN', '学校通过申请之后才需要答题，请先等审核结果。');
  const { passed, wrong } = marked(answers);
  if (!passed)
    return grant({ passed, wrong, said: `有 ${wrong.length} 题要再想想，看完说明再答一次。` });
  if (volunteer.state === 'active' && isBriefed(volunteer)) return grant({ passed, wrong, said: passedWords });
  const at = world.now();
  const { change } = takeStep({
    volunteer,
    step: 'brief',
    row,
    input: { version },
    by: { role: 'VOL', title: '本人' },
    more: { briefing: { version, passedAt: at.toISOString() } },
    school: [],
    at,
  });
  return (await amendVolunteer(volunteer, change, world)) ? grant({ passed, wrong, said: passedWords }) : moved;
} // prettier-ignore
