/** Every push this product can send. Fields and their limits are in notify/templates.table.ts. */
export type TemplateKey = 'report.arrived' | 'report.moved';

/** How one push ended, in the words of the page that shows it. */
export type DeliveryState =
  | 'owed' // not yet handed over, or to be tried again
  | 'sent' // WeChat took it
  | 'refused' // WeChat will never take it: the next person was told, the to-do list holds it
  | 'unknown'; // WeChat did not answer in time: never sent twice, the next person was told

export interface Attempt {
  readonly at: string;
  /** WeChat's errcode; 0 is success, null is no answer within the limit. */
  readonly code: number | null;
}

/** A message that a document still owes to a person, or has settled. The key makes it one message. */
export interface OwedMessage {
  readonly key: string;
  readonly to: string;
  readonly template: TemplateKey;
  /** In-app page with ids only, no leading slash. */
  readonly page: string;
  /** By field name of the template, already within WeChat's limits. */
  readonly fields: Readonly<Record<string, string>>;
  readonly state: DeliveryState;
  readonly attempts: readonly Attempt[];
  /** When to try (again); null once settled. ISO, UTC. */
  readonly dueAt: string | null;
  /** Who is told instead if WeChat refuses for good: openids, in order. */
  readonly elseTo: readonly string[];
  /** Who this is, in words for the timeline: `责任网格员`. */
  readonly toWhom: string;
}
