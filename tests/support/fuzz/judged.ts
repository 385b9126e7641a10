import type { Product } from '../product';

/** What a door answered, as far as it can be judged without knowing the action. */
export interface Judged {
  readonly ok?: unknown;
  readonly refusal?: { readonly code?: unknown; readonly message?: unknown; readonly field?: unknown };
}

/** CloudBase carries 6 MB, a phone on a bad line a hundredth of it. */
const mostBytes = 64 * 1024;

const unseen = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}]/u;

/** It says what to do, in one way or another. */
const saysWhatToDo = /请|再|可以|不要|不需要|只能|拨打/;

/** What is wrong with an answer as such; null when nothing is: granted, or refused in a clear Chinese sentence. */
export function faultOfAnswer(reply: unknown): string | null {
  const { ok, refusal } = (reply ?? {}) as Judged;
  if (JSON.stringify(reply).length > mostBytes) return 'the answer is larger than 64 KB';
  if (ok === true) return null;
  if (ok !== false || refusal === undefined) return 'neither granted nor refused';
  const { code, message, field } = refusal;
  if (code === 'UNAVAILABLE') return 'UNAVAILABLE: it was thrown, see the log';
  if (typeof message !== 'string' || !/[一-龥].*。$/s.test(message)) return 'no Chinese sentence';
  if (message.length > 120) return 'longer than a person reads';
  if (unseen.test(message)) return 'characters that cannot be seen in the sentence';
  if (!saysWhatToDo.test(message)) return 'the sentence does not say what to do';
  if (!message.startsWith('提交了不认识的内容') && /[A-Za-z]{4,}/.test(message.replace(/Excel|JSON/g, '')))
    return 'an English name in the sentence: give the field its Chinese name in cloudfunctions/api/fault.ts';
  if (field !== undefined && (typeof field !== 'string' || field.length > 60 || unseen.test(field)))
    return 'the field that is named is no name';
  return null;
}

/** Everything that is stored, save how often codes were tried, as text by collection and id. Files are made in their own time: of an order only that it is there counts. */
export function snapshotOf({ cloud }: Product): ReadonlyMap<string, string> {
  const rows = cloud.store
    .names()
    .filter((name) => name !== 'attempts')
    .flatMap((name) =>
      cloud.store.driver
        .prepare(`SELECT k, doc FROM ${cloud.store.collection(name).table}`)
        .all([])
        .map((row) => [`${name}/${String(row['k'])}`, name === 'exports' ? '' : String(row['doc'])] as const),
    );
  return new Map(rows);
}

/** How many rows were ever written: while it stays, a snapshot would be as the last one was. */
export const writesOf = ({ cloud }: Product): number =>
  Number(cloud.store.driver.prepare('SELECT total_changes() AS n').all([])[0]?.['n']);

/** The names of what differs. */
export const differences = (
  before: ReadonlyMap<string, string>,
  after: ReadonlyMap<string, string>,
): readonly string[] =>
  [...new Set([...before.keys(), ...after.keys()])].filter((key) => before.get(key) !== after.get(key));
