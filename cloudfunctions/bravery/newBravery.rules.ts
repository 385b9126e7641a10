import { createHash } from 'node:crypto';
import type { BraveryApplication, BraveryDoc } from '../../typings/bravery';
import type { TownEntry } from '../../typings/directory';
import type { Refused } from '../../typings/refusal';
import { compactDayOf, daysAfter, instantOn } from '../calendar.rules';
import { refuse } from '../refuse';
import { owedChecks } from '../report/content.rules';
import { canonical } from '../workflow/journal.rules';
import { boxOf } from './flow.table';
import { oldestDays } from './limits.table';
import { entry } from './step.rules';

const sha = (text: string): string => createHash('sha256').update(text).digest('hex');

/** Five taps are one application: made from who sends (as an alias) and the draft's own id. */
export const braveryIdOf = (alias: string, draftId: string): string =>
  sha(`bravery:${alias}:${draftId}`).slice(0, 40);

/** Differs when anything that was written differs. */
export const printOf = (application: BraveryApplication): string => sha(canonical(application)).slice(0, 32);

/** A file that was sent for this very draft. */
const isOwnPicture = (fileId: string, draftId: string): boolean =>
  fileId.startsWith('cloud://') && fileId.includes(`/bravery/${draftId}/`);

/** What is wrong with an application, whoever sends it; null: nothing. */
export function applicationFault(application: BraveryApplication, at: Date): Refused | null {
  const { day, time, forWhom, hero, applicant, pictures, draftId } = application;
  if (instantOn(day, time) > at.getTime())
    return refuse('INVALID', '事发时间还没有到，请重新选。正在发生的事请先打 110。', 'day');
  if (day < daysAfter(at, -oldestDays))
    return refuse('INVALID', '两年以前的事请直接到事发地派出所申请。', 'day');
  if (forWhom === 'self' && hero.mobile !== '')
    return refuse('INVALID', '为自己申请不用留手机号，请去掉；公安会在申请里联系您。', 'hero');
  if (forWhom === 'self' && applicant !== null)
    return refuse('INVALID', '为自己申请，姓名只写一处，请去掉申请人的姓名。', 'applicant');
  if (!pictures.every((fileId) => isOwnPicture(fileId, draftId)))
    return refuse('INVALID', '有照片没有传完，请删去后重新添加。', 'pictures');
  return new Set(pictures).size === pictures.length
    ? null
    : refuse('INVALID', '有重复的照片，请删去一张。', 'pictures');
}

interface Given {
  readonly alias: string;
  readonly districtId: string;
  readonly town: Pick<TownEntry, 'id' | 'name'>;
  readonly at: Date;
}

/** An application as it is stored first; whom it tells and when the clock looks comes with the write. */
export function newBravery(application: BraveryApplication, { alias, districtId, town, at }: Given): BraveryDoc {
  const { draftId, forWhom, day, time, where, facts, hero, isMinor, witness, applicant, pictures } = application;
  const _id = braveryIdOf(alias, draftId);
  const now = at.toISOString();
  const by = { role: 'REPORTER', title: '申请人' } as const;
  return {
    _id,
    v: 1,
    number: `J${compactDayOf(at)}-${_id.slice(0, 5).toUpperCase()}`,
    state: 'applied',
    box: boxOf.applied,
    districtId,
    town: { id: town.id, name: town.name },
    who: alias,
    isOwn: forWhom === 'self',
    isMinor,
    print: printOf(application),
    rounds: 1,
    eventAt: new Date(instantOn(day, time)).toISOString(),
    appliedAt: now,
    movedAt: now,
    reminded: 0,
    sealed: { where, facts, more: [], finding: '', hero, witness, applicant: applicant === null ? null : { name: applicant }, pictures },
    award: null,
    publicity: null,
    order: `${now}/${_id}`,
    ...(pictures.length === 0 ? {} : { checks: owedChecks(pictures), checkDueAt: now }),
    journal: [entry([], { at, event: 'apply', from: '', to: 'applied', by, input: {} })],
    owed: [],
  };
} // prettier-ignore
