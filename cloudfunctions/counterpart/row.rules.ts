import type { ContactInput, CounterpartRow } from '../../typings/counterpart';
import type { Refused } from '../../typings/refusal';
import { dayOf, isDay } from '../calendar.rules';
import { refuse } from '../refuse';
import { personKeyOf, staffOf, type TableChange } from './table.rules';

/** A town has some twenty units: more than this is a mistake. */
const mostRows = 120;

/** What is wrong with a change, in the order of the form; null when nothing is. */
export function rowFault(change: TableChange): Refused | null {
  const { table, input, reason } = change;
  const before = table.rows.find(({ id }) => id === input.id) ?? null;
  if (input.id !== null && before === null)
    return refuse('NOT_FOUND', '表里没有这个单位了，请刷新后再改。', 'row');
  if (before === null && table.rows.length >= mostRows)
    return refuse('CONFLICT', `一张表最多 ${mostRows} 个单位，请先改用已有的行。`, 'row');
  return (
    nameFault(change, before) ??
    contactFault(input.leader, '分管领导', 'leader', change, before) ??
    contactFault(input.liaison, '联络员', 'liaison', change, before) ??
    daysFault(change, before) ??
    (reason.length < 2 ? refuse('INVALID', '请写明为什么改，至少两个字。', 'reason') : null)
  );
}

function nameFault({ table, input, words }: TableChange, before: CounterpartRow | null): Refused | null {
  if (input.name === '' || /[\p{Cc}<>]/u.test(input.name))
    return refuse('INVALID', '请填写单位名称，最多 40 个字，不要用尖括号。', 'name');
  if (table.rows.some(({ id, name }) => id !== input.id && name === input.name))
    return refuse('INVALID', `${table.place.name}已有“${input.name}”，请改那一行，或换个名称。`, 'name');
  if (words.some(({ code }) => code === input.code) || before?.code === input.code) return null;
  return refuse(
    'INVALID',
    '请选它对应清单里的哪个部门；“各相关部门”“各管线权属单位”没有固定单位，不能对应。',
    'code',
  );
}

/** A duty phone as it is dialled: a mobile, or a number with its area code. */
const phone = /^(1\d{10}|0\d{2,3}-?\d{7,8}(-\d{1,6})?|\d{7,8}|\d{3,5})$/;

function contactFault(
  contact: ContactInput | null,
  label: string,
  field: 'leader' | 'liaison',
  { table, district }: TableChange,
  before: CounterpartRow | null,
): Refused | null {
  if (contact === null) return null;
  if (contact.key === '' && !/^[\p{Script=Han}A-Za-z·. ]{2,20}$/u.test(contact.name))
    return refuse('INVALID', `请填写${label}的姓名，两个字以上。`, field);
  if (contact.phone !== '' && !phone.test(contact.phone))
    return refuse('INVALID', `${label}的电话不对：手机 11 位，座机带区号，例如 0519-88888888。`, field);
  if (contact.key === '' && contact.phone === '')
    return refuse('INVALID', `请填写${label}的值班电话，或从系统里的人中选一位。`, field);
  const heldBy = before?.[field]?.openid;
  const isKnown =
    contact.key === '' ||
    (heldBy !== undefined && personKeyOf(heldBy) === contact.key) ||
    staffOf(table.place.id, district).some(({ key }) => key === contact.key);
  return isKnown ? null : refuse('INVALID', `选的${label}已不在${table.place.name}，请重新选择。`, field);
}

function daysFault({ input, at }: TableChange, before: CounterpartRow | null): Refused | null {
  const { activeFrom, closesOn } = input;
  const today = dayOf(at);
  if (activeFrom !== '' && !isDay(activeFrom))
    return refuse('INVALID', '启用日期不对，请重新选择。', 'activeFrom');
  if (closesOn !== '' && !isDay(closesOn)) return refuse('INVALID', '停用日期不对，请重新选择。', 'closesOn');
  if (activeFrom !== '' && activeFrom < today && activeFrom !== before?.activeFrom)
    return refuse('INVALID', '启用日期不能早于今天：已经发生的交办不会跟着改。', 'activeFrom');
  if (closesOn !== '' && closesOn < today && closesOn !== before?.closesOn)
    return refuse('INVALID', '停用日期不能早于今天：已经发生的交办不会跟着改。', 'closesOn');
  return closesOn !== '' && closesOn <= activeFrom
    ? refuse('INVALID', '停用日期要在启用日期之后。', 'closesOn')
    : null;
}
