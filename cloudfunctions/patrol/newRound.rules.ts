import { createHash } from 'node:crypto';
import type { PatrolDoc } from '../../typings/patrol';
import type { Outcome } from '../../typings/refusal';
import type { Finding, RoundDoc, RoundDraft, RoundState } from '../../typings/round';
import { dayOf } from '../calendar.rules';
import { roundIdOf } from '../found.rules';
import { grant, refuse } from '../refuse';
import { reportIdOf } from '../report/identity.rules';
import { canonical, chained } from '../workflow/journal.rules';
import { checks } from './checks.table';
import { fieldTimes, flagsOf, type MarksOf, missedOf, setsAside, visitOf } from './judge.rules';

export interface Walked {
  readonly draft: RoundDraft;
  readonly patrol: PatrolDoc;
  /** Who walked it, and what stands for them where reports are kept, under each key in use. */
  readonly who: RoundDoc['who'];
  readonly aliases: readonly string[];
  readonly role: RoundDoc['journal'][number]['by']['role'];
  readonly marksOf: MarksOf;
  readonly at: Date;
}

/** Differs when anything that was walked differs; when it was sent does not count. */
export const printOf = (draft: RoundDraft): string =>
  createHash('sha256').update(canonical({ ...draft, sentAt: '' })).digest('hex').slice(0, 32); // prettier-ignore

const wordsOf = (wrong: readonly string[]): readonly string[] =>
  wrong.map((id) => checks.find((check) => check.id === id)?.wrong ?? '其他异常');

/** What of a round has to be put right on the phone before it is taken; null when nothing has. */
function fault({ draft, patrol }: Walked) {
  const silent = draft.visits.find(({ wrong, draftId }) => wrong.length > 0 && draftId === null);
  const name = patrol.stops.find(({ id }) => id === silent?.stop)?.name ?? '一个点';
  if (silent !== undefined)
    return refuse('INVALID', `“${name}”记了异常，还没有上报。请先拍照或写一句上报，再送出这一轮。`, 'visits');
  const photos = draft.visits.flatMap(({ proof }) => (proof.by === 'photo' ? proof.photos : []));
  if (!photos.every((fileId) => fileId.includes(`/round/${draft.roundId}/`)))
    return refuse('INVALID', '有照片不是这一轮拍的，或没有传完，请删去后重拍。', 'photos');
  return null;
} // prettier-ignore

/** A round as the document that is stored: judged, and linked to the reports of what was found. Pure. */
export function newRound(walked: Walked): Outcome<RoundDoc> {
  const { draft, patrol, who, at } = walked;
  const circuit = patrol.circuits.find(({ id }) => id === draft.circuit);
  if (circuit === undefined)
    return refuse('NOT_FOUND', '这条路线已经撤销，这一轮没有收下；发现的问题已单独上报。请刷新后按新的路线走。', 'circuit');
  const wrong = fault(walked);
  if (wrong !== null) return wrong;
  const times = fieldTimes(draft, at);
  const visits = draft.visits.map((visit) => visitOf(visit, patrol, times, walked.marksOf));
  const missed = missedOf(patrol, circuit, visits);
  const flags = flagsOf({ draft, patrol, circuit, times, visits, missed, at });
  const findings = findingsOf(walked);
  const started = new Date(times.startedAt);
  const _id = roundIdOf(who.openid, draft.roundId);
  const state = firstState(setsAside(flags), findings.length > 0);
  const day = dayOf(started);
  return grant({
    _id,
    v: 1,
    state,
    unit: patrol.unit,
    town: patrol.town,
    districtId: patrol.districtId,
    circuit: { id: circuit.id, name: circuit.name, kind: circuit.kind },
    who,
    leader: draft.leader.trim(),
    day,
    startedAt: started.toISOString(),
    endedAt: new Date(times.endedAt).toISOString(),
    receivedAt: at.toISOString(),
    clockMinutes: times.clockMinutes,
    visits,
    missed,
    findings,
    flags,
    order: `${started.toISOString()}/${_id}`,
    print: printOf(draft),
    journal: [
      chained([], {
        at: at.toISOString(),
        event: 'sent',
        from: '',
        to: state,
        by: { role: walked.role, title: who.title, openid: who.openid, name: who.name },
        input: {},
        desk: '',
        spoken: {},
      }),
    ],
    owed: [],
    uncounted: day < dayOf(at),
    // NB: the same call looks after it; what that one leaves undone, the clock does.
    dueAt: at.toISOString(),
  });
} // prettier-ignore

const firstState = (isAside: boolean, isFound: boolean): RoundState => {
  if (isAside) return 'aside';
  return isFound ? 'awaiting' : 'counted';
};

const findingsOf = ({ draft, patrol, aliases }: Walked): readonly Finding[] =>
  draft.visits.flatMap(({ stop, wrong, draftId }) =>
    draftId === null
      ? []
      : [
          {
            stop: { id: stop, name: patrol.stops.find(({ id }) => id === stop)?.name ?? '已撤销的点' },
            wrong: wordsOf(wrong),
            ids: aliases.map((alias) => reportIdOf(alias, draftId)),
            report: null,
          },
        ],
  );
