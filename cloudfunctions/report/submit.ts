import type { OwedMessage } from '../../typings/message';
import type { ConsentPurpose } from '../../typings/privacy';
import type { Outcome } from '../../typings/refusal';
import type { FoundOn, Receipt, ReportDraft } from '../../typings/report';
import type { ReportDoc } from '../../typings/reportDoc';
import { missingConsent } from '../consents';
import { roundIdOf } from '../found.rules';
import { grant, refuse } from '../refuse';
import type { Asker, Submission, World } from '../world';
import { askAboutPictures } from './checkPictures';
import { looksRisky } from '../riskyWords';
import { checkDraft } from './draft.rules';
import { pickupCodeOf, printOf, reportIdOf } from './identity.rules';
import { isEmergency, newReport, type NewReport, storedReporter } from './newReport.rules';
import { receiptOf } from './receipt.rules';
import { sealAway } from './sealAway';

/**
 * Stores a report and tells whom it is for, in the same call. The draft's id is its identity: sent again, it answers as
 * the first time; sent again with other words, it is refused and nothing changes (F039, F040, F058, F112).
 */
export async function submitReport(
  draft: ReportDraft,
  asker: Asker,
  world: World,
): Promise<Outcome<Receipt>> {
  const [submission, missing] = await Promise.all([
    world.directory.forSubmission(draft.unitId),
    missingConsent(consentsFor(draft), asker.openid, world),
  ]);
  const checked = checkDraft(draft, submission, asker.post !== null);
  if (!checked.ok) {
    await forgetLead(draft, submission, world);
    return checked;
  }
  const { alias } = asker;
  // NB: what arrived before they took it back is answered as the first time.
  if (missing !== null && (await world.store.read('reports', reportIdOf(alias, draft.draftId))) === null)
    return missing;
  // NB: who is on the way to an emergency reads it as it was sent, and nobody else does.
  const isUrgent = isEmergency(draft, checked.answer);
  const said = isUrgent ? [] : [draft.text, draft.place.words, draft.callMe];
  const [isHeld] = await Promise.all([
    looksRisky(said, asker.openid, world.wechat),
    sealAway(draft, storedReporter(draft, alias), asker, world),
  ]);
  return store(
    {
      draft,
      alias,
      ...foundOn(draft, asker.openid),
      checked: checked.answer,
      district: submission.district,
      checklist: submission.checklist.version,
      deadlines: submission.deadlines,
      at: world.now(),
      isHeld,
      extra: 0,
    },
    asker,
    world,
  );
}

/**
 * NB: a round's is made from who sends it: nobody can name a round that another walked. Whoever names a sweep that does
 * not name the report says nothing by it: the two are tied from the sweep's side.
 */
const foundOn = ({ found }: ReportDraft, openid: string): { readonly found?: FoundOn } => {
  if (found === undefined) return {};
  return { found: found.in === 'round' ? { in: 'round', id: roundIdOf(openid, found.id) } : found };
};

/** What of a draft is stored with its sender's consent only (F033). */
const consentsFor = ({ place, media }: ReportDraft): readonly ConsentPurpose[] => [
  ...(place.point === null ? [] : ['location' as const]),
  ...(media.length === 0 ? [] : ['photos' as const]),
];

/** Pictures of a security lead came before its words were refused: they do not stay either (F073, T27). */
async function forgetLead(draft: ReportDraft, { checklist }: Submission, { files }: World): Promise<void> {
  const isLead = checklist.items.some(({ id, storesNoDetail }) => id === draft.itemId && storesNoDetail);
  const own = draft.media.filter(({ fileId }) => fileId.includes(`/report/${draft.draftId}/`));
  if (isLead && own.length > 0) await files.remove(own.map(({ fileId }) => fileId));
}

async function store(given: NewReport, asker: Asker, world: World): Promise<Outcome<Receipt>> {
  const report = newReport(given);
  const inserted = await world.store.insert('reports', report);
  if (inserted === 'sameId') return sentBefore(given, report._id, world);
  if (inserted === 'taken' && given.extra < 8)
    return store({ ...given, extra: given.extra + 2 }, asker, world);
  if (inserted === 'taken')
    return refuse('UNAVAILABLE', '暂时没能收下，内容还在您的手机里，请稍后再点一次。');
  const owed = await world.courier.deliver(report, report.owed);
  if (report.reporter.kind === 'anonymous' && report.checks !== undefined)
    await askAboutPictures(report, () => asker.openid, world);
  return grant(receipt(given, report, owed));
}

async function sentBefore(given: NewReport, id: string, world: World): Promise<Outcome<Receipt>> {
  const stored = await world.store.read('reports', id);
  if (stored === null) return refuse('UNAVAILABLE', '暂时没能收下，内容还在您的手机里，请稍后再点一次。');
  if (stored.print !== printOf(given.draft))
    return refuse(
      'CONFLICT',
      `这份草稿已经送达（编号 ${stored.number}），之后改动的内容没有收下。要补充请新建一份上报。`,
      'draftId',
    );
  return grant({ ...receipt(given, stored, stored.owed), already: true });
}

const receipt = (
  { draft, alias, district }: NewReport,
  report: ReportDoc,
  owed: readonly OwedMessage[],
): Receipt =>
  receiptOf(
    report,
    owed,
    report.reporter.kind === 'anonymous' ? pickupCodeOf(alias, draft.draftId) : null,
    district.bureau,
  );
