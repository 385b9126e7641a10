import type { OwedMessage } from '../../typings/message';
import type { Receipt } from '../../typings/report';
import type { ReportDoc } from '../../typings/reportDoc';
import { toldWords } from '../workflow/delivery.rules';

/** Whom to call when something is happening now and its kind is not known. */
const generalCalls = [
  { number: '110', label: '报警 110' },
  { number: '119', label: '火警 119' },
  { number: '120', label: '急救 120' },
];

/** What the reporter reads right after sending: who has it, how they were told, what happens next. */
export function receiptOf(
  report: ReportDoc,
  owed: readonly OwedMessage[],
  pickupCode: string | null,
  bureau: string,
): Receipt {
  return {
    id: report._id,
    number: report.number,
    pickupCode,
    said: [`已送达${report.deskTitle}`, ...told(owed)].join('，') + '。',
    next: nextWords(report, bureau),
    calls: report.flags.includes('EMERGENCY') ? (report.item?.calls ?? generalCalls) : [],
    already: false,
  };
}

/** Only the first message is the reporter's business, and only when it did not simply arrive. */
const told = (owed: readonly OwedMessage[]): readonly string[] => {
  const [first] = owed;
  return first === undefined || (first.state === 'sent' && first.rung === 0) ? [] : [toldWords(first)];
};

function nextWords({ reporter, noOfficer, state }: ReportDoc, bureau: string): string {
  if (state === 'heldReview') return `内容先由${bureau}看过，再转给学校。${reminderOf(reporter)}`;
  const standsIn = noOfficer ? `这里暂时没有责任网格员，已同时抄送${bureau}。` : '';
  return `${standsIn}${reminderOf(reporter)}`;
}

const reminderOf = ({ kind }: ReportDoc['reporter']): string =>
  kind === 'anonymous'
    ? '匿名上报无法提醒您，请记下取件码，凭它查看进展。'
    : '有进展会在“我的上报”里告诉您。';
