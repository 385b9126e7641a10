import { daysOf, type Helper, overlaps, type Span, type Turn } from './helper.rules';

const none: readonly Span[] = [];

/**
 * What one helper is given while a rota is filled. It changes as the rota does, and lives no longer than that.
 */
export class Hand {
  readonly turns = new Set<Turn>();
  private readonly weeks = new Map<string, number>();
  private readonly spans = new Map<string, Span[]>();

  constructor(
    readonly helper: Helper,
    /** Their place in an order that the seed decides: among equals, who is first. */
    readonly rank: number,
  ) {
    for (const span of helper.busy) this.keep(span, daysOf(span));
    for (const [week, turns] of Object.entries(helper.weeks)) this.weeks.set(week, turns);
  }

  get count(): number {
    return this.helper.served + this.turns.size;
  }

  /** Free then, not standing elsewhere, and not at the most of that week. */
  mayTake(turn: Turn): boolean {
    return !this.isWeekFull(turn) && !this.isTaken(turn) && this.couldTake(turn);
  }

  /** Free then, and not at this very turn. */
  couldTake(turn: Turn): boolean {
    return !this.turns.has(turn) && turn.can(this.helper);
  }

  isWeekFull({ week }: Turn): boolean {
    return (this.weeks.get(week) ?? 0) >= this.helper.mostPerWeek;
  }

  clashes({ slot, days }: Turn): readonly Span[] {
    return [...new Set(days.flatMap((day) => this.spans.get(day) ?? []))].filter((span) =>
      overlaps(span, slot),
    );
  }

  /** NB: asked a million times for a term; no list is made for it. */
  private isTaken({ slot, days }: Turn): boolean {
    for (const day of days)
      for (const span of this.spans.get(day) ?? none) if (overlaps(span, slot)) return true;
    return false;
  }

  take(turn: Turn): void {
    this.turns.add(turn);
    this.weeks.set(turn.week, (this.weeks.get(turn.week) ?? 0) + 1);
    this.keep(turn.slot, turn.days);
  }

  drop(turn: Turn): void {
    this.turns.delete(turn);
    this.weeks.set(turn.week, (this.weeks.get(turn.week) ?? 0) - 1);
    for (const day of turn.days)
      this.spans.set(
        day,
        (this.spans.get(day) ?? []).filter((span) => span !== turn.slot),
      );
  }

  private keep(span: Span, days: readonly string[]): void {
    for (const day of days) this.spans.set(day, [...(this.spans.get(day) ?? []), span]);
  }
}
