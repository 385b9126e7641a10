import type { Answer, Ask } from '../../typings/contract';
import type { Outcome } from '../../typings/refusal';
import { withoutLeavers } from '../leavers.rules';
import { grant, refuse } from '../refuse';
import { sightOf } from '../report/access.rules';
import type { Asker, World } from '../world';
import { caseSheet } from './caseSheet.rules';
import { namesIn } from './names';

/** One case as it is printed, for those who may read it in an office; its reporter has the page instead (F110). */
export async function readSheet(
  { id }: Ask<'ledger.sheet'>,
  asker: Asker,
  { store, now, seal }: World,
): Promise<Outcome<Answer<'ledger.sheet'>>> {
  const report = await store.read('reports', id);
  if (report === null || asker.post === null || sightOf(report, asker, now()) !== 'handler')
    return refuse('NOT_FOUND', '没有找到这条上报，可能不在您的管辖范围，请核对编号或切换身份。', 'id');
  return grant(caseSheet(withoutLeavers(report, seal), asker.post, now(), await namesIn([report], store)));
}
