import type {
  Contact,
  ContactView,
  CounterpartGap,
  CounterpartPage,
  CounterpartRow,
  CounterpartsDoc,
  CounterpartView,
} from '../../typings/counterpart';
import type { DistrictDoc } from '../../typings/directory';
import type { JournalEntry } from '../../typings/reportDoc';
import { isActive } from '../active.rules';
import { onDuty } from '../receiver.rules';
import { personKeyOf, type Word } from './table.rules';

const shownHistory = 20;

/** A row with what is missing at it now. */
export function rowView(
  row: CounterpartRow,
  words: readonly Word[],
  district: DistrictDoc,
  at: Date,
): CounterpartView {
  const { id, name, code, note, activeFrom, closesOn } = row;
  const entry = district.departments.find((one) => one.id === id);
  return {
    id,
    name,
    code,
    standsFor: words.find((word) => word.code === code)?.name ?? name,
    leader: contactView(row.leader),
    liaison: contactView(row.liaison),
    note,
    activeFrom,
    closesOn,
    gaps: entry !== undefined && !isActive(entry, at) ? [] : gapsOf(row, district, at),
    outside: district.departments.some((one) => one.code === code && one.outside === true),
  };
}

const contactView = (contact: Contact | null): ContactView | null =>
  contact === null
    ? null
    : {
        name: contact.name,
        title: contact.title,
        phone: contact.phone,
        key: contact.openid === undefined ? '' : personKeyOf(contact.openid),
      };

/** Nobody named, or nobody whom WeChat reaches: such a unit stays choosable and is shown as 未落实接收人 (F009, T14). */
export function gapsOf(row: CounterpartRow, district: DistrictDoc, at: Date): readonly CounterpartGap[] {
  const seats = district.departments.find(({ id }) => id === row.id)?.seats ?? [];
  const gaps: readonly (readonly [CounterpartGap, boolean])[] = [
    ['noLiaison', row.liaison === null],
    ['noLeader', row.leader === null],
    ['notReached', onDuty(seats, at).length === 0],
  ];
  return gaps.flatMap(([gap, isThere]) => (isThere ? [gap] : []));
}

/** What was changed and why, newest first; phones and ids stay in the journal. */
export const historyOf = ({ journal }: CounterpartsDoc): CounterpartPage['history'] =>
  journal.slice(-shownHistory).reverse().map(historyLine);

const fieldWords: Readonly<Record<string, string>> = {
  name: '名称',
  code: '对应部门',
  leader: '分管领导',
  liaison: '联络员',
  note: '备注',
  activeFrom: '启用日期',
  closesOn: '停用日期',
};

function historyLine({ at, event, by, input, spoken }: JournalEntry): CounterpartPage['history'][number] {
  const fields = Object.keys(input).flatMap((field) => fieldWords[field] ?? []);
  const name = spoken['name'] ?? '';
  return {
    at,
    who: [by.title, by.name].filter((part) => part !== undefined).join(' '),
    words:
      event === 'added'
        ? `新增“${name}”`
        : `“${name}”改了${fields.length === 0 ? '：没有变化' : fields.join('、')}`,
    reason: String(input['reason'] ?? ''),
  };
}
