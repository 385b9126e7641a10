import type { PatrolDoc, PatrolPage, PatrolPlan, WalkCircuit } from '../../typings/patrol';
import type { Refused } from '../../typings/refusal';
import { keyParts, keyPartsInOrder } from '../cell/keyParts.table';
import { refuse } from '../refuse';
import { checks } from './checks.table';
import { circuitKinds } from './kinds.table';

const invalid = (words: string, field: string) => refuse('INVALID', words, field);

const isTwice = (ids: readonly string[]): boolean => new Set(ids).size !== ids.length;

/** The first thing wrong with a plan, in words that say what to do; null when nothing is. */
export function planFault({ stops, circuits }: PatrolPlan): Refused | null {
  if (isTwice(stops.map(({ id }) => id)) || isTwice(circuits.map(({ id }) => id)))
    return invalid('有巡查点或路线重复了，请返回后重新打开再改。', 'plan');
  if (stops.some(({ name }) => name.trim() === '')) return invalid('请给每个巡查点写上名字。', 'plan');
  if (isTwice(stops.map(({ name }) => name.trim())))
    return invalid('有两个巡查点同名，请改一个，走的人才分得清。', 'plan');
  const known = new Set(stops.map(({ id }) => id));
  for (const circuit of circuits) {
    const { name } = circuit;
    if (name.trim() === '') return invalid('请给每条路线写上名字。', 'plan');
    if (circuit.stops.length === 0) return invalid(`“${name}”还没有巡查点，请至少选一个。`, 'plan');
    if (isTwice(circuit.stops)) return invalid(`“${name}”里有个点选了两次，请去掉一个。`, 'plan');
    if (circuit.stops.some((id) => !known.has(id)))
      return invalid(`“${name}”里有已经撤销的点，请重新选点。`, 'plan');
    if ((circuit.from === '') !== (circuit.to === ''))
      return invalid(`“${name}”的时段要填两头，或都不填。`, 'plan');
  }
  return null;
}

interface Where {
  readonly unit: PatrolDoc['unit'];
  readonly town: PatrolDoc['town'];
  readonly districtId: string;
}

/** A school's patrols before anybody planned them. */
export const newPatrol = (
  { unit, town, districtId }: Where,
  settings: PatrolDoc['settings'],
  today: string,
): PatrolDoc => ({
  _id: unit.id,
  v: 0,
  unit,
  town,
  districtId,
  stops: [],
  circuits: [],
  settings,
  nextDay: today,
  journal: [],
});

interface Shown {
  readonly patrol: PatrolDoc;
  readonly day: string;
  readonly figures: readonly { readonly id: string; readonly needed: number; readonly done: number }[];
  readonly mayPlan: boolean;
  readonly askFor: PatrolPage['askFor'];
}

/** What a phone keeps to walk without a network. */
export function patrolPage({ patrol, day, figures, mayPlan, askFor }: Shown): PatrolPage {
  const { unit, v, stops, circuits, settings } = patrol;
  return {
    unit,
    v,
    day,
    stops: stops.map((stop) => ({
      ...stop,
      checks: checks.filter(({ part }) => stop.parts.includes(part)),
    })),
    circuits: circuits.map((circuit): WalkCircuit => {
      const { label, needsLeader } = circuitKinds[circuit.kind];
      const figure = figures.find(({ id }) => id === circuit.id);
      return { ...circuit, kindLabel: label, needsLeader, done: figure?.done ?? 0, needed: figure?.needed ?? 0 };
    }),
    settings,
    mayPlan,
    kinds: kinds.map((kind) => ({ kind, label: circuitKinds[kind].label, perDay: circuitKinds[kind].perDay })),
    parts: keyPartsInOrder.map((part) => ({ part, name: keyParts[part] })),
    askFor,
  };
} // prettier-ignore

const kinds = Object.keys(circuitKinds) as readonly (keyof typeof circuitKinds)[];
