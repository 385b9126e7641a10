import type { Post } from '../../typings/person';
import type { CasePage, ReportCard } from '../../typings/report';
import type { ReportDoc } from '../../typings/reportDoc';
import { isGuarded } from './access.rules';
import { cardOf, flagTags, type Listed, stateTag } from './card.rules';

/** What a sealed case is called where its content is not shown. */
const guardedTitle = '限制查看事项';

/** A card for a post: of what it reads with a reason only, neither the matter nor the place (§2.3, T26). */
export function cardFor(report: Listed, post: Post, at: Date): ReportCard {
  const card = cardOf(report, false, at);
  return isGuarded(report, post) ? { ...card, title: guardedTitle, where: '', photoCount: 0 } : card;
}

/** A case before its reader has said why: that it is there, how far it is and in whose hands, and nothing of its content. */
export const guardedPage = (report: ReportDoc): CasePage => ({
  id: report._id,
  number: report.number,
  v: report.v,
  state: stateTag(report, false),
  flags: flagTags(report),
  title: guardedTitle,
  item: null,
  unit: {
    id: report.unit.id,
    name: report.unit.name,
    gridName: report.grid.name,
    townName: report.town.name,
  },
  text: '',
  where: '',
  point: null,
  zone: '',
  photos: [],
  videos: [],
  pictureWords: '',
  at: report.at,
  reporter: '',
  reveal: '这件事项限制查看。写明理由后，今天之内可以查看和办理；理由会留痕，审计员能看到。',
  unseal: [],
  whoSees: '',
  desk: report.deskTitle,
  advice: null,
  calls: [],
  outcome: null,
  tasks: [],
  order: null,
  held: [],
  orders: [],
  voices: [],
  timeline: [],
  mayDo: [],
});
