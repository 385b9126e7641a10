import type { Answer, Ask } from '../../typings/contract';
import type { Outcome } from '../../typings/refusal';
import type { ReportDoc, StoredReporter } from '../../typings/reportDoc';
import { grant, refuse } from '../refuse';
import { leased } from '../workflow/delivery.rules';
import type { Asker, World } from '../world';
import { sightOf } from './access.rules';
import { opening } from './opening.rules';
import { actorOf } from './step.rules';
import { mayUnseal, speakerAt } from './unseal.rules';
import { lookedAt } from './words.rules';

const gone = refuse('NOT_FOUND', '没有找到这条上报，可能不在您的管辖范围，请核对编号或切换身份。', 'id');
const notYours = refuse(
  'FORBIDDEN',
  '您现在的身份不能查看这位上报人是谁。需要补充情况，请用“请上报人补充”。',
  'nth',
);
const nobody = refuse('FORBIDDEN', '这位上报人选择了匿名，系统没有保存身份。', 'nth');
const moved = refuse('CONFLICT', '这条上报刚刚有了新进展，请再点一次。', 'id');

const mostTries = 5;

/**
 * Shows who reported, or joined. The reason goes into the journal first: what cannot be written down is not shown.
 * Whoever wanted to stay hidden is told that they were looked at (§2.3 reporter.unseal, F031, T22).
 */
export async function unsealReporter(
  ask: Ask<'report.unseal'>,
  asker: Asker,
  world: World,
  tries = mostTries,
): Promise<Outcome<Answer<'report.unseal'>>> {
  const report = await world.store.read('reports', ask.id);
  const { post } = asker;
  const at = world.now();
  if (report === null || post === null || sightOf(report, asker, at) !== 'handler') return gone;
  const speaker = speakerAt(report, ask.nth);
  if (speaker === undefined) return gone;
  if (speaker.kind === 'anonymous') return nobody;
  if (!mayUnseal(post, speaker)) return notYours;
  const written = await writeDown(ask, report, speaker, asker, world);
  if (written === null) return tries > 1 ? unsealReporter(ask, asker, world, tries - 1) : moved;
  await world.courier.deliver(written, written.owed.slice(report.owed.length));
  return show(speaker, post.role === 'POL', world);
}

/** The case with its new entry; null when somebody moved it first. */
async function writeDown(
  { reason }: Ask<'report.unseal'>,
  report: ReportDoc,
  { kind, alias, sealed = '' }: StoredReporter,
  asker: Asker,
  { store, now }: World,
): Promise<ReportDoc | null> {
  const at = now();
  const key = `${report.journal.length}/unsealed`;
  const owed = kind === 'hidden' && alias !== undefined ? [lookedAt(report, key, alias, at, leased(at))] : [];
  const by = actorOf({ ...asker, isJoined: false });
  const input = { reason, whom: sealed };
  const { after, change } = opening(report, { event: 'unsealed', by, input, owed, at });
  return (await store.amend('reports', report._id, { v: report.v }, {}, change)) ? after : null;
}

async function show(
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
