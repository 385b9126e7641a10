import type { Answer, Ask } from '../../typings/contract';
import type { Outcome } from '../../typings/refusal';
import type { ReportDoc, StoredReporter } from '../../typings/reportDoc';
import { grant, refuse } from '../refuse';
import { leased } from '../workflow/delivery.rules';
import type { Asker, World } from '../world';
import { gone, lookInside } from './lookInside';
import { mayUnseal, speakerAt } from './unseal.rules';
import { lookedAt } from './words.rules';

const notYours = refuse(
  'FORBIDDEN',
  '您现在的身份不能查看这位上报人是谁。需要补充情况，请用“请上报人补充”。',
  'nth',
);
const left = refuse(
  'NOT_FOUND',
  '这位上报人已经注销，系统里不再有身份。请按已有内容办理，或现场核实。',
  'nth',
);
const nobody = refuse('FORBIDDEN', '这位上报人选择了匿名，系统没有保存身份。', 'nth');

/** Shows who reported, or joined, for a reason that is written down first (§2.3 reporter.unseal, F031, T22). */
export const unsealReporter = (
  { id, nth, reason }: Ask<'report.unseal'>,
  asker: Asker,
  world: World,
): Promise<Outcome<Answer<'report.unseal'>>> =>
  lookInside<Answer<'report.unseal'>>(id, asker, world, (report, sight, at) => {
    const { post } = asker;
    const speaker = speakerAt(report, nth);
    if (post === null || sight !== 'handler' || speaker === undefined) return gone;
    if (speaker.kind === 'anonymous') return nobody;
    if (speaker.sealed === undefined) return left;
    if (!mayUnseal(post, speaker)) return notYours;
    const input = { reason, whom: speaker.sealed ?? '' };
    const show = () => showIdentity(speaker, post.role === 'POL', world);
    return { event: 'unsealed', input, owed: wordTo(speaker, report, at), show };
  });

/** Whoever wanted to stay hidden is told that they were looked at; who gave a name expects it. */
function wordTo({ kind, alias }: StoredReporter, report: ReportDoc, at: Date) {
  const key = `${report.journal.length}/unsealed`;
  return kind === 'hidden' && alias !== undefined ? [lookedAt(report, key, alias, at, leased(at))] : [];
}

async function showIdentity(
  { sealed = '' }: StoredReporter,
  isPolice: boolean,
  { store }: World,
): Promise<Outcome<Answer<'report.unseal'>>> {
  const identity = await store.read('identities', sealed);
  if (identity === null)
    return refuse('NOT_FOUND', '这位上报人的身份已经不在系统里。需要补充情况，请用“请上报人补充”。', 'nth');
  const { callMe, openid } = identity;
  return grant({
    callMe,
    openid: isPolice ? openid : null,
    said:
      callMe === ''
        ? '这位上报人没有留称呼。需要联系，请用“请上报人补充”，系统会提醒本人。'
        : `可以称呼“${callMe}”。需要联系，请用“请上报人补充”，系统会提醒本人。`,
  });
}
