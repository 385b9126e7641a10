import { noDeadlines } from '../../../cloudfunctions/noDeadlines.table';
import { casePage } from '../../../cloudfunctions/report/casePage.rules';
import { sightOf } from '../../../cloudfunctions/report/access.rules';
import { asJoined } from '../../../cloudfunctions/report/join.rules';
import { voiceOf } from '../../../cloudfunctions/report/joined.rules';
import { reportFlow } from '../../../cloudfunctions/report/report.table';
import type { ReportDoc } from '../../../typings/reportDoc';
import { citizens, district, everybody, type Player } from './cast';
import type { Town, Written } from './town';

/*
 * What must be true of every case after every write, whatever has happened to it.
 */

type Law = (written: Written, town: Town) => string | null;

const broken = (isBroken: boolean, words: string): string | null => (isBroken ? words : null);

const count = ({ journal }: ReportDoc, event: string): number =>
  journal.filter((entry) => entry.event === event).length;

/** Who sits at a desk, by its name. */
export const sitters = (desk: string): readonly Player[] => {
  const [kind = '', id = ''] = desk.split(':');
  const roles: Readonly<Record<string, readonly string[]>> = {
    unit: ['OFF', 'HEAD'], town: ['TOWN'], dept: ['TDEPT', 'DDEPT'], dist: ['DIST'], edu: ['EDU', 'CHIEF'],
  }; // prettier-ignore
  return everybody.filter(
    ({ post }) => post !== null && post.place.id === id && roles[kind]?.includes(post.role),
  );
};

const isNumberedOn: Law = ({ before, after, what }) =>
  broken(
    before !== null && after.v !== before.v + (what === 'join' ? 0 : 1),
    `v went from ${before?.v} to ${after.v}`,
  );

/** Whole journals are verified at the end of a history; here, that the newest entry hangs on the one before. */
const isJournalled: Law = ({ before, after, what }) => {
  const held = before?.journal ?? [];
  const more = after.journal.slice(held.length);
  return (
    broken(more.length !== (what === 'join' ? 0 : 1), 'not one entry more in the journal') ??
    broken(held.some((entry, index) => entry !== after.journal[index]), 'an old entry was changed') ??
    broken(more.some(({ prev }) => prev !== (held.at(-1)?.hash ?? '0'.repeat(64))), 'the journal is broken')
  ); // prettier-ignore
};

/** Steps that lead a case nowhere: whoever may only take these cannot move it on. */
const aside: ReadonlySet<string> = new Set(['mark', 'reportPolice']);

/** A divided case waits for its parts; nobody has to move it. */
const isHeld: Law = ({ after }, town) => {
  if (!after.open) return broken(after.desks.length > 0, `over, and still on ${after.desks.join()}`);
  if (after.desks.length === 0) return 'open, and on nobody’s desk';
  if (after.state === 'split') return null;
  const idle = after.desks.filter(
    (desk) => !sitters(desk).some((player) => town.open(after, player).some(({ step }) => !aside.has(step))),
  );
  const unstaffed = idle.filter((desk) => sitters(desk).length === 0);
  return (
    broken(
      idle.length > unstaffed.length,
      `${after.state} on ${idle.join()}, where nobody may do anything`,
    ) ?? broken(unstaffed.length === after.desks.length, `${after.state} on ${idle.join()}, where nobody is`)
  );
};

const isEnded: Law = ({ after }) => {
  const { state, outcome, closedAt, open, mergedInto, journal } = after;
  if (open) return broken(closedAt !== undefined, `${state} is open and has a day on which it was closed`);
  const why: Readonly<Record<string, boolean>> = {
    rejected: String(journal.at(-1)?.input['explain'] ?? '').trim() !== '',
    withdrawn: journal.at(-1)?.event === 'withdraw',
    merged: mergedInto !== undefined,
  };
  return broken(closedAt === undefined || !(why[state] ?? outcome !== undefined), `${state} without an end`);
};

const isCounted: Law = ({ after }) =>
  broken(after.counts.townReturns !== count(after, 'returnToSchool'), 'returns are miscounted') ??
  broken(after.counts.notOurs !== count(after, 'returnNotOurs'), '“not ours” is miscounted') ??
  broken(after.counts.reworks !== count(after, 'rework'), 'reworks are miscounted') ??
  broken(after.joins !== after.joined.length, `${after.joins} joins, ${after.joined.length} voices`) ??
  broken(new Set(after.joined.map(({ id }) => id)).size !== after.joined.length, 'a voice twice');

const isTold: Law = ({ before, after, openid }) => {
  const keys = after.owed.map(({ key }) => key);
  const news = after.owed.slice(before?.owed.length ?? 0);
  const firsts = news.flatMap(({ ladder }) => (ladder[0] === undefined ? [] : ladder[0].openid));
  return (
    broken(new Set(keys).size !== keys.length, 'two messages have one key') ??
    broken(before !== null && news.some(({ ladder }) => ladder.some((one) => one.openid === openid || one.openid === `alias-of-${openid}`)), `${openid} is told of their own deed`) ??
    broken(new Set(firsts).size !== firsts.length, `told twice: ${firsts.join()}`)
  ); // prettier-ignore
};

const isFollowed: Law = ({ before, after }) =>
  broken(!(before?.followers ?? []).every((one) => after.followers.includes(one)), 'a follower was lost') ??
  broken(new Set(after.followers).size !== after.followers.length, 'a follower twice');

/** Whoever followed a case that became part of another follows that one, and that one is worked on. */
const isCarriedOn: Law = ({ after, what }, town) => {
  if (after.mergedInto === undefined) return null;
  const target = [...town.cases.values()].find(({ number }) => number === after.mergedInto);
  if (what === 'merge' && target?.state === 'split') return 'merged into what nobody works on';
  const lost = after.followers.filter((one) => target?.followers.includes(one) !== true);
  return broken(target === undefined || lost.length > 0, `lost in the merge: ${lost.join()}`);
};

const isFlagged: Law = ({ after }) =>
  broken(after.tasks.filter(({ part }) => part === 'lead').length > 1, 'two leads') ??
  broken(new Set(after.flags).size !== after.flags.length, 'a flag twice') ??
  broken(after.open !== reportFlow.states[after.state].open, 'open is not what the table says');

/** Nobody ever reads who a citizen is, nor a sentence with a hole in it. */
const isShown: Law = ({ after }, town) => {
  // Two of them at each write, in turn: a page costs more than all other laws.
  const readers = everybody.filter((_player, nth) => (nth + after.v) % 9 === 0);
  const faults = readers.flatMap((player) => {
    const asker = { ...player, name: null };
    const sight = sightOf(after, asker);
    if (sight === 'none') return [];
    const voice = sight === 'joined' ? voiceOf(after, player) : undefined;
    const report = voice === undefined ? after : asJoined(after, voice);
    const page = casePage({
      report,
      sight,
      asker,
      district,
      addressOf: new Map(),
      targets: [],
      calendar: noDeadlines.calendar,
      at: town.at,
    });
    const text = JSON.stringify(page);
    const named = citizens.some(
      ({ openid, alias }) => (openid !== 'o-off' && text.includes(openid)) || text.includes(alias),
    );
    const hole = [page.desk, page.state.text, ...page.timeline.map(({ title }) => title)].find((words) => /[{}]|undefined|^$/.test(words)); // prettier-ignore
    return [
      ...(named ? [`a citizen is named to ${player.openid}`] : []),
      ...(hole === undefined ? [] : [`“${hole}” is shown to ${player.openid}`]),
    ];
  });
  return faults[0] ?? null;
};

const laws: readonly Law[] = [
  isNumberedOn, isJournalled, isHeld, isEnded, isCounted, isTold, isFollowed, isCarriedOn, isFlagged, isShown,
]; // prettier-ignore

/** The first law that a write breaks, in words. */
export const brokenLaw = (written: Written, town: Town): string | null =>
  laws.reduce<string | null>((found, law) => found ?? law(written, town), null);
