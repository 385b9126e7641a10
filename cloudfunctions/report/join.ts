import type { Answer, Ask } from '../../typings/contract';
import type { Outcome } from '../../typings/refusal';
import type { ReportDoc } from '../../typings/reportDoc';
import { missingConsent } from '../consents';
import { grant, refuse } from '../refuse';
import type { Asker, World } from '../world';
import { isBy } from './access.rules';
import { adding, joiningOf, mayStillAdd, newVoice } from './join.rules';
import { mostJoined } from './joined.rules';
import { looksRisky, notAccepted } from '../riskyWords';
import { askWhileHere } from './checkPictures';
import { picturesIn } from './content.rules';
import { sealAway } from './sealAway';
import { mayBeJoined } from './similar.rules';

type Join = Ask<'report.join'>;

const notThere = refuse('NOT_FOUND', '这件事不能一起上报，请新建一份上报，您写的内容还在。');
const over = refuse('CONFLICT', '这件事已经办结。如果又发生了，请新建一份上报。');
const full = refuse('CONFLICT', '反映这件事的人已经很多，网格员都知道了，不需要再报。');
const own = refuse('CONFLICT', '这件事就是您上报的，请在“我的上报”里查看进展。');
const changed = refuse(
  'CONFLICT',
  '您已经一起上报过，之后改动的内容没有收下。要补充请新建一份上报。',
  'draftId',
);
const busy = refuse('UNAVAILABLE', '暂时没能收下，内容还在您的手机里，请稍后再点一次。');

/**
 * Adds one person to a case, in one write of it that holds only while the case is open, not full, and without this person:
 * however often and however many tap at once, everybody is in it once (F051).
 */
export async function joinReport(
  ask: Join,
  asker: Asker,
  world: World,
): Promise<Outcome<Answer<'report.join'>>> {
  if (!ask.media.every(({ fileId }) => fileId.includes(`/report/${ask.draftId}/`)))
    return refuse('INVALID', '有照片没有传完，请删去后重新添加。', 'media');
  const report = await world.store.read('reports', ask.id);
  if (report === null) return notThere;
  const settled = standing(report, ask, asker);
  if (settled !== null) return settled;
  const missing = await missingConsent(ask.media.length === 0 ? [] : ['photos'], asker.openid, world);
  if (missing !== null) return missing;
  const voice = newVoice(ask, asker.alias, world.now());
  if (await looksRisky([ask.text, ask.callMe], asker.openid, world.wechat)) return notAccepted;
  await sealAway(ask, voice.reporter, asker, world);
  const { match, unlike } = mayStillAdd(voice, report);
  if (await world.store.amend('reports', ask.id, match, unlike, adding(voice))) {
    if (ask.reporter === 'anonymous') await askWhileHere(report._id, picturesIn(voice.media), asker, world);
    return grant(joiningOf(report, ask, asker.alias, false));
  }
  const newer = await world.store.read('reports', ask.id);
  return (newer === null ? null : standing(newer, ask, asker)) ?? busy;
}

/** What there is to say without adding anybody; null when this person may join. */
function standing(report: ReportDoc, ask: Join, asker: Asker): Outcome<Answer<'report.join'>> | null {
  const voice = newVoice(ask, asker.alias, new Date(0));
  const before = report.joined.find(
    ({ id, reporter }) => id === voice.id || (isBy(reporter, asker) && ask.reporter !== 'anonymous'),
  );
  if (before !== undefined)
    return before.id === voice.id && before.print !== voice.print
      ? changed
      : grant(joiningOf(report, ask, asker.alias, true));
  if (!mayBeJoined(report)) return notThere;
  if (isBy(report.reporter, asker)) return own;
  if (!report.open) return over;
  return report.joins >= mostJoined ? full : null;
}
