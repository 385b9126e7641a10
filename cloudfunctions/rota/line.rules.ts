import type { Force, Needs } from '../../typings/rota';
import type { Standing } from '../../typings/shift';
import { hasRoom } from './room.rules';

type Line = readonly Standing[];

const isPlaced = ({ state }: Standing): boolean => state === 'held' || state === 'offered';

/** Whose places are taken: those who hold one, and those to whom one is offered. */
export const placed = (line: Line): readonly Force[] => line.filter(isPlaced).map(({ force }) => force);

/** The forces of those who hold a place. */
export const holding = (line: Line): readonly Force[] =>
  line.filter(({ state }) => state === 'held').map(({ force }) => force);

/**
 * Each newcomer's place, in the order in which they came: held while there is room for their force, else waiting. NB:
 * whoever changes the line otherwise decides it first, so that all readers in between decide the same.
 */
export function decided(line: Line, needs: Needs): Line {
  const done: Standing[] = [];
  line.forEach((one, nth) => {
    const rest = line.slice(nth + 1).filter(isPlaced);
    const taken = [...placed(done), ...rest.map(({ force }) => force)];
    done.push(one.state === 'new' ? { ...one, state: hasRoom(taken, one.force, needs) ? 'held' : 'waiting' } : one); // prettier-ignore
  });
  return done;
}

/** Every place that is free is offered to the first who waits and has room; of a line that is decided. */
export function withOffers(line: Line, needs: Needs, until: string): Line {
  const first = line.findIndex(
    ({ state, force }) => state === 'waiting' && hasRoom(placed(line), force, needs),
  );
  const one = line[first];
  if (one === undefined) return line;
  return withOffers(line.with(first, { ...one, state: 'offered', until }), needs, until);
}

/** One leaves, whatever they held. */
export const without = (line: Line, openid: string, at: Date): Line =>
  line.map((one) =>
    one.openid === openid && one.state !== 'left'
      ? { ...rested(one), state: 'left', leftAt: at.toISOString() }
      : one,
  );

/** Whoever is offered a place has it. */
export const confirmed = (line: Line, openid: string): Line =>
  line.map((one) =>
    one.openid === openid && one.state === 'offered' ? { ...rested(one), state: 'held' } : one,
  );

const rested = ({ openid, name, force, at, by, state }: Standing): Standing => ({
  openid,
  name,
  force,
  at,
  by,
  state,
});

/** Where somebody stands now; undefined when they do not. */
export const standingOf = (line: Line, openid: string): Standing | undefined =>
  line.find((one) => one.openid === openid && one.state !== 'left');

/** 1 for the next to be offered a place of those who wait. */
export const waitingPlace = (line: Line, openid: string): number =>
  line.filter(({ state }) => state === 'waiting').findIndex((one) => one.openid === openid) + 1;

/** Everybody in line; NB: whoever left for good stands there without a name. */
export const inLine = (line: Line): readonly string[] =>
  line.filter(({ state, openid }) => state !== 'left' && openid !== '').map(({ openid }) => openid);
