import type { Addressee, OwedMessage } from '../../typings/message';
import type { Post } from '../../typings/person';
import type { DistrictDoc } from '../../typings/directory';
import type { JournalActor, ReportDoc, ReportState, ReportStep, StepInput } from '../../typings/report';
import type { Change } from '../world';
import { deskOf, onDuty } from '../receiver.rules';
import { earliestDue, isOwed, leased } from '../workflow/delivery.rules';
import type { StepRow } from '../workflow/flow';
import { chained } from '../workflow/journal.rules';
import type { ReportedItemFor } from './item.rules';
import { type ReportCondition, reportFlow, type ReportTell } from './report.table';
import { arrived, moved } from './words.rules';

export type Row = StepRow<ReportState, ReportCondition, ReportTell>;

export interface Taken {
  readonly report: ReportDoc;
  readonly step: ReportStep;
  readonly row: Row;
  readonly input: StepInput;
  readonly post: Post;
  readonly openid: string;
  readonly name: string | null;
  readonly district: DistrictDoc;
  readonly item: ReportedItemFor;
  readonly at: Date;
}

/** The report after a step, and the one change that makes it so. Pure. */
export function takeStep(taken: Taken): { readonly after: ReportDoc; readonly change: Change } {
  const moved = movedReport(taken);
  const entry = chained(taken.report.journal, {
    at: taken.at.toISOString(),
    event: taken.step,
    from: taken.report.state,
    to: taken.row.to,
    by: actorOf(taken),
    input: taken.input,
  });
  const owed = owedFor(moved, taken);
  const after = {
    ...moved,
    journal: [...taken.report.journal, entry],
    owed: [...taken.report.owed, ...owed],
  };
  return { after, change: changeFrom(after, entry, owed) };
}

function movedReport({ report, row, step, input, item, district }: Taken): ReportDoc {
  const next = { ...report, v: report.v + 1, state: row.to, open: reportFlow.states[row.to].open };
  const verified = step === 'verify' ? { ...next, item: item(String(input['item'])) } : next;
  if (row.to !== 'townPending') return verified;
  const town = district.towns.find(({ id }) => id === report.town.id);
  return {
    ...verified,
    desk: deskOf.town(report.town.id),
    deskTitle: town?.centre ?? report.town.name,
    townSees: report.town.id,
  };
}

const actorOf = ({ post, openid, name }: Taken): JournalActor => ({
  role: post.role,
  title: post.title,
  openid,
  ...(name === null ? {} : { name }),
});

function owedFor(report: ReportDoc, taken: Taken): readonly OwedMessage[] {
  const index = taken.report.journal.length;
  const due = leased(taken.at);
  return taken.row.tells.flatMap((tell) => {
    if (tell === 'desk') return [arrived(report, `${index}/desk`, townLadder(taken), taken.at, due)];
    const { openid } = report.reporter;
    return openid === undefined ? [] : [moved(report, `${index}/reporter`, openid, taken.at, due)];
  });
}

const townLadder = ({ district, report, at }: Taken): readonly Addressee[] =>
  onDuty(district.towns.find(({ id }) => id === report.town.id)?.seats ?? [], at);

function changeFrom(after: ReportDoc, entry: unknown, owed: readonly OwedMessage[]): Change {
  const due = earliestDue(after.owed.filter(isOwed));
  return {
    set: {
      v: after.v,
      state: after.state,
      open: after.open,
      desk: after.desk,
      deskTitle: after.deskTitle,
      item: after.item,
      ...(after.townSees === undefined ? {} : { townSees: after.townSees }),
      ...(due === null ? {} : { owedDueAt: due }),
    },
    append: { journal: [entry], ...(owed.length === 0 ? {} : { owed }) },
  };
}
