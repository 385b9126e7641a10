import type { Circuit, CircuitKind, PatrolPage, PatrolPlan, Stop } from '../../typings/patrol';
import type { KeyPart } from '../../typings/cell';

/** A plan on this phone, while it is being written. */
export const planOf = ({ stops, circuits, settings }: PatrolPage): PatrolPlan => ({
  stops: stops.map(({ id, name, parts, point, codeVersion }) => ({ id, name, parts, point, codeVersion })),
  circuits: circuits.map(({ id, name, kind, stops: of, perDay, on, from, to }) => ({
    id,
    name,
    kind,
    stops: of,
    perDay,
    on,
    from,
    to,
  })),
  settings,
});

/** A new stop is on every circuit that there is: who wants it elsewhere takes it off. */
export const withNewStop = (plan: PatrolPlan, id: string): PatrolPlan => ({
  ...plan,
  stops: [...plan.stops, { id, name: '', parts: ['fire'], point: null, codeVersion: 1 }],
  circuits: plan.circuits.map((circuit) => ({ ...circuit, stops: [...circuit.stops, id] })),
});

export const withStop = (plan: PatrolPlan, id: string, change: Partial<Stop>): PatrolPlan => ({
  ...plan,
  stops: plan.stops.map((stop) => (stop.id === id ? { ...stop, ...change } : stop)),
});

export const withoutStop = (plan: PatrolPlan, id: string): PatrolPlan => ({
  ...plan,
  stops: plan.stops.filter((stop) => stop.id !== id),
  circuits: plan.circuits.map((circuit) => ({
    ...circuit,
    stops: circuit.stops.filter((one) => one !== id),
  })),
});

/** A circuit as its kind begins: past every stop, as often as is usual. */
export const withNewCircuit = (
  plan: PatrolPlan,
  id: string,
  kind: { readonly kind: CircuitKind; readonly label: string; readonly perDay: number },
): PatrolPlan => ({
  ...plan,
  circuits: [
    ...plan.circuits,
    {
      id,
      name: kind.label,
      kind: kind.kind,
      stops: plan.stops.map((stop) => stop.id),
      perDay: kind.perDay,
      on: kind.kind === 'guard' ? 'every' : 'workdays',
      from: '',
      to: '',
    },
  ],
});

export const withCircuit = (plan: PatrolPlan, id: string, change: Partial<Circuit>): PatrolPlan => ({
  ...plan,
  circuits: plan.circuits.map((circuit) => (circuit.id === id ? { ...circuit, ...change } : circuit)),
});

export const withoutCircuit = (plan: PatrolPlan, id: string): PatrolPlan => ({
  ...plan,
  circuits: plan.circuits.filter((circuit) => circuit.id !== id),
});

/** One more of a list, or one less. */
export const toggled = <T>(all: readonly T[], one: T): readonly T[] =>
  all.includes(one) ? all.filter((other) => other !== one) : [...all, one];

const mostPerDay = 48;

/** A number of rounds as it was typed; at least one. */
export const perDayIn = (typed: string): number =>
  Math.min(mostPerDay, Math.max(1, Math.round(Number(typed)) || 1));

interface Chip {
  readonly id: string;
  readonly label: string;
  readonly on: boolean;
}

export interface PlanView {
  readonly stops: readonly {
    readonly id: string;
    readonly name: string;
    readonly parts: readonly Chip[];
    readonly hasPoint: boolean;
  }[];
  readonly circuits: readonly {
    readonly id: string;
    readonly name: string;
    readonly kindLabel: string;
    readonly perDay: string;
    readonly daily: boolean;
    readonly from: string;
    readonly to: string;
    readonly stops: readonly Chip[];
  }[];
}

/** A plan as its page shows it. */
export const planView = (
  { stops, circuits }: PatrolPlan,
  { parts, kinds }: Pick<PatrolPage, 'parts' | 'kinds'>,
): PlanView => ({
  stops: stops.map((stop) => ({
    id: stop.id,
    name: stop.name,
    parts: parts.map(({ part, name }) => ({ id: part, label: name, on: stop.parts.includes(part) })),
    hasPoint: stop.point !== null,
  })),
  circuits: circuits.map((circuit) => ({
    id: circuit.id,
    name: circuit.name,
    kindLabel: kinds.find(({ kind }) => kind === circuit.kind)?.label ?? '',
    perDay: String(circuit.perDay),
    daily: circuit.on === 'every',
    from: circuit.from,
    to: circuit.to,
    stops: stops.map(({ id, name }) => ({ id, label: name || '还没起名', on: circuit.stops.includes(id) })),
  })),
});

/** A part by its name on the wire; null for anything else. */
export const partIn = ({ parts }: Pick<PatrolPage, 'parts'>, id: string): KeyPart | null =>
  parts.find(({ part }) => part === id)?.part ?? null;
