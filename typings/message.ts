/** Every push this product can send. Fields and their limits are in notify/templates.table.ts. */
export type TemplateKey = 'report.arrived' | 'report.moved' | 'shift.told' | 'patrol.told';

/** How telling somebody ended. */
export type DeliveryState =
  | 'owed' // not yet handed over, or to be tried again
  | 'sent' // WeChat took it, for the person on the rung it stands at
  | 'listed'; // WeChat took it for nobody on the ladder: the in-app list holds it, and that is said

export interface Attempt {
  readonly at: string;
  /** Which person on the ladder. */
  readonly rung: number;
  /** WeChat's errcode: 0 is success, null is no answer within the limit (then it is never sent again). */
  readonly code: number | null;
}

export interface Addressee {
  /** Of somebody in an office; of somebody who reported, the alias (F031). */
  readonly openid: string;
  /** Who this is, in words for the timeline: `责任网格员`. */
  readonly title: string;
}

/** One thing somebody must be told, with the next in line behind them. The key makes it one message. */
export interface OwedMessage {
  readonly key: string;
  readonly template: TemplateKey;
  /** In-app page with ids only, no leading slash. */
  readonly page: string;
  /** By field name of the template, already within WeChat's limits. */
  readonly fields: Readonly<Record<string, string>>;
  /** First whom it is meant for; the others only if WeChat refuses for good. */
  readonly ladder: readonly Addressee[];
  readonly rung: number;
  readonly state: DeliveryState;
  readonly attempts: readonly Attempt[];
  /** When to try (again); null once settled. ISO, UTC. */
  readonly dueAt: string | null;
  /** Whom it may wake: all on its ladder in an emergency, or the first, who is waiting for it right now (F120). */
  readonly wakes?: 'all' | 'first';
  /** Put off until then, because it fell into quiet hours; past once `dueAt` says otherwise. */
  readonly heldUntil?: string;
  /** Whoever gets it has to say so (F119). */
  readonly ack?: MustAck;
  /** Whose morning digest holds it when it reached nobody: `town:t1`. Absent: it is for no office. */
  readonly digest?: string;
}

/** What has to be acknowledged at a desk, within so many minutes after it was told (F119, F114). */
export interface MustAck {
  readonly desk: string;
  readonly minutes: number;
}

/** When reminders keep still, and when the morning's list goes out; times of day in Asia/Shanghai, `06:30`. */
export interface ReminderHours {
  readonly quietFrom: string;
  readonly quietUntil: string;
}
