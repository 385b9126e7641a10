import type { OrderDraft } from '../../typings/deadline';
import type { Post, Role } from '../../typings/person';
import type { OrderPaper } from '../../typings/report';
import type { ReportDoc } from '../../typings/reportDoc';
import { spokenEndOf, spokenTimeOf } from '../calendar.rules';

/** Whose work each role may order: those below it, and never its own (superviseOrder.create in §2.3, T48). */
const orders = {
  HEAD: ['unit'],
  TOWN: ['unit', 'dept'],
  DIST: ['unit', 'dept', 'town'],
  EDU: ['unit', 'dept', 'town', 'dist'],
  CHIEF: ['unit', 'dept', 'town', 'dist', 'edu'],
} as const satisfies { readonly [R in Role]?: readonly string[] };

const ordersOf: Readonly<Record<string, readonly string[]>> = orders;

/** True when this post may decide on the draft. NB: a head who stands in for the officer is the doer. */
function mayOrder({ desks }: OrderDraft, { role }: Post, standsIn: boolean): boolean {
  if (role === 'HEAD' && standsIn) return false;
  const below = ordersOf[role] ?? [];
  return desks.length > 0 && desks.every((desk) => below.includes(desk.split(':')[0] ?? ''));
}

/** The drafts that a post may decide on, newest first, as they are read and printed (F100, F158). */
export const orderPapers = (report: ReportDoc, post: Post | null, isOnDuty = false): readonly OrderPaper[] =>
  post === null
    ? []
    : [...(report.orders ?? [])]
        .reverse()
        .filter((draft) => mayOrder(draft, post, isOnDuty || report.receiver === 'HEAD'))
        .map((draft) => paper(draft, report));

function paper(
  { at, target, matter, dueAt, supervisor }: OrderDraft,
  { number, open }: ReportDoc,
): OrderPaper {
  const end = spokenEndOf(new Date(dueAt));
  return {
    title: '督办单（草稿）',
    lines: [
      { label: '承办单位', words: target },
      { label: '事项', words: `${matter}（${number}）` },
      { label: '办理期限', words: `${end}（已过）` },
      { label: '督办单位', words: supervisor },
      { label: '拟稿时间', words: spokenTimeOf(new Date(at)) },
    ],
    body: `${target}承办的“${matter}”（编号 ${number}）应于 ${end} 前办结，到期后仍未办结。请立即办理，并书面说明未按期办结的原因、已采取的措施和完成时间。${supervisor}将对办理结果进行核查。`,
    note: open
      ? '这是系统按超期情况拟的草稿，没有签发。是否签发、再给几日，由您决定。'
      : '这是办结前拟的草稿，没有签发；事项现已办结。',
  };
}
