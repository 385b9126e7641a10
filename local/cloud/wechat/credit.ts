/** How many messages a person has agreed to and not yet got, per template. */
export interface CreditLine {
  readonly openid: string;
  readonly templateId: string;
  readonly left: number;
}

/** WeChat's count of one-time consents: one accept is one send, accepts add up, a refusal takes nothing away. */
export class Credit {
  private readonly left = new Map<string, Map<string, number>>();

  constructor(private readonly onChanged: () => void) {}

  leftFor(openid: string, templateId: string): number {
    return this.left.get(openid)?.get(templateId) ?? 0;
  }

  /** Adds consents; a negative number uses them up. */
  add(openid: string, templateId: string, by: number): void {
    this.set(openid, templateId, Math.max(0, this.leftFor(openid, templateId) + by));
    this.onChanged();
  }

  /** Takes all consents away, as when a person turns the template off. */
  drop(openid: string, templateId: string): void {
    this.add(openid, templateId, -this.leftFor(openid, templateId));
  }

  list(openid?: string): readonly CreditLine[] {
    const people = openid === undefined ? [...this.left.keys()] : [openid];
    return people.flatMap((person) =>
      [...(this.left.get(person) ?? [])].map(([templateId, left]) => ({ openid: person, templateId, left })),
    );
  }

  /** Puts back what was kept on disk, without telling. */
  restore(lines: readonly CreditLine[]): void {
    this.left.clear();
    for (const { openid, templateId, left } of lines) this.set(openid, templateId, left);
  }

  clear(): void {
    this.left.clear();
    this.onChanged();
  }

  private set(openid: string, templateId: string, left: number): void {
    const mine = this.left.get(openid) ?? new Map<string, number>();
    mine.set(templateId, left);
    this.left.set(openid, mine);
  }
}
