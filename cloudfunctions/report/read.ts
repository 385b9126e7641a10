import type { Answer, Ask } from '../../typings/contract';
import type { Outcome } from '../../typings/refusal';
import { acknowledgeCase } from '../acknowledgeCase';
import { withoutLeavers } from '../leavers.rules';
import { grant, refuse } from '../refuse';
import type { Asker, World } from '../world';
import { casePage } from './casePage.rules';
import { shownTo } from './content.rules';
import { found } from './found';
import { foundLine } from './foundOn';
import { asJoined } from './join.rules';
import { mergeTargets } from './merge';
import { standsForOfficer } from './standing';
import { photoIdsOf } from './timeline.rules';

/** One report, as much of it as this person may see; what they may not know of is not there (F030, F046, F098). */
export async function readReport(
  ask: Ask<'report.read'>,
  asker: Asker,
  world: World,
): Promise<Outcome<Answer<'report.read'>>> {
  const { report: whole, sight, voice } = await found(ask, asker, world);
  const whatIsTheirs = whole !== null && voice !== undefined ? asJoined(whole, voice) : whole;
  const report =
    whatIsTheirs === null ? null : withoutLeavers(shownTo(whatIsTheirs, sight, asker.post), world.seal);
  if (report === null || sight === 'none')
    return refuse(
      'NOT_FOUND',
      'id' in ask
        ? '没有找到这条上报，可能不在您的管辖范围，请核对编号或切换身份。'
        : '没有找到这个取件码，请核对后再试；取件码共 12 位。',
    );
  if (sight === 'handler') await acknowledgeCase(report, asker, world);
  const post = sight === 'handler' ? asker.post : null;
  const isOnDuty = await standsForOfficer(report, asker.openid, post, world);
  const fileIds = sight === 'reason' ? [] : photoIdsOf(report, sight);
  const [addresses, district, { calendar }, targets, foundOn] = await Promise.all([
    world.files.addresses(fileIds),
    world.directory.district(),
    world.directory.deadlines(),
    'step' in ask && ask.step === 'merge' && sight === 'handler'
      ? mergeTargets(report, asker.post, world, isOnDuty)
      : [],
    foundLine(report, post, world),
  ]);
  const addressOf = new Map(fileIds.map((id, index) => [id, addresses[index] ?? '']));
  return grant(
    casePage({
      report,
      sight,
      asker,
      district,
      addressOf,
      targets,
      isOnDuty,
      calendar,
      foundOn,
      at: world.now(),
    }),
  );
}
