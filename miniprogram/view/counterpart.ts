import type {
  ContactInput,
  ContactView,
  CounterpartGap,
  CounterpartGaps,
  CounterpartInput,
  CounterpartPage,
  CounterpartView,
} from '../../typings/counterpart';
import type { Desk, DeskRow } from './deskTable';
import { newDesk, wordCell } from './deskTable';
import { moment } from './time';

const gapWords: Readonly<Record<CounterpartGap, string>> = {
  noLiaison: '缺联络员',
  noLeader: '缺分管领导',
  notReached: '微信提醒不到',
};

/** One unit of a place in its list. */
export interface UnitLine {
  readonly id: string;
  readonly name: string;
  /** `清单里的“卫健局”`. */
  readonly standsFor: string;
  readonly tag: string;
  readonly tone: string;
  readonly words: string;
}

type Gapped = Pick<CounterpartView, 'id' | 'name' | 'standsFor' | 'gaps' | 'outside'>;

const tagOf = (gaps: readonly CounterpartGap[]): readonly [tag: string, tone: string] => {
  if (gaps.length === 0) return ['已落实', 'done'];
  return gaps.includes('notReached') ? ['未落实接收人', 'danger'] : ['联系人不全', 'waiting'];
};

const lineOf = ({ id, name, standsFor, gaps, outside }: Gapped, more: string): UnitLine => {
  const [tag, tone] = tagOf(gaps);
  return {
    id,
    name,
    standsFor: `清单里的“${standsFor}”${outside ? '，不在专班' : ''}`,
    tag,
    tone,
    words: [more, gaps.map((gap) => gapWords[gap]).join('、')].filter((words) => words !== '').join('；'),
  };
};

/** Those whom nobody reaches stand first. */
const worstFirst = (rows: readonly Gapped[]): readonly Gapped[] =>
  [...rows].sort((one, other) => weight(other) - weight(one));

const weight = ({ gaps }: Gapped): number => (gaps.includes('notReached') ? 10 : 0) + gaps.length;

/** The gaps of one place, the worst first. */
export const gapLines = ({ rows }: CounterpartGaps): readonly UnitLine[] =>
  worstFirst(rows).map((row) => lineOf(row, ''));

/** One place with how much is missing there. */
export interface PlaceView {
  readonly id: string;
  readonly name: string;
  readonly words: string;
  readonly isMissing: boolean;
  /** Words of the checklist that no unit stands for; empty when there are none. */
  readonly unnamed: string;
}

/** Every place that one may see; a town its own. */
export const placesView = (places: readonly CounterpartGaps[]): readonly PlaceView[] =>
  places.map(({ place, all, rows, unnamed }) => {
    const missing = rows.filter(({ gaps }) => gaps.includes('notReached')).length;
    return {
      id: place.id,
      name: place.name,
      words: missing === 0 ? `${all} 个单位，都有人接收` : `${all} 个单位，${missing} 个未落实接收人`,
      isMissing: missing > 0 || unnamed.length > 0,
      unnamed: unnamed.length === 0 ? '' : `还没有单位对应：${unnamed.join('、')}`,
    };
  });

const contactWords = (label: string, contact: ContactView | null): string =>
  contact === null
    ? ''
    : [label, contact.name, contact.title, contact.phone].filter((part) => part !== '').join(' ');

const daysWords = ({ activeFrom, closesOn }: CounterpartView): string =>
  [activeFrom === '' ? '' : `${activeFrom} 起用`, closesOn === '' ? '' : `${closesOn} 起停用`]
    .filter((part) => part !== '')
    .join('，');

const unitWords = (row: CounterpartView): string =>
  [contactWords('联络员', row.liaison), contactWords('分管领导', row.leader), daysWords(row), row.note]
    .filter((part) => part !== '')
    .join('；');

/** A whole table, every unit with whom one finds there. */
export const tableLines = ({ rows }: CounterpartPage): readonly UnitLine[] =>
  rows.map((row) => lineOf(row, unitWords(row)));

/** The units in the table of a wide screen. */
export const noUnits: Desk = newDesk(
  [
    { by: 'place', label: '属地', share: 20 },
    { by: 'name', label: '单位', share: 34 },
    { by: 'standsFor', label: '清单里的部门', share: 22 },
    { by: 'gaps', label: '接收人', share: 24, isMostFirst: true },
  ],
  '个单位',
);

type Placed = Pick<CounterpartGaps, 'place'> & { readonly rows: readonly Gapped[] };

/** A place's units as rows; what is missing at each is how they are sorted. */
export const unitRows = ({ place, rows }: Placed): readonly DeskRow[] =>
  worstFirst(rows).map((row) => {
    const [tag, tone] = tagOf(row.gaps);
    return {
      id: row.id,
      part: place.id,
      cells: [
        wordCell(place.name, 'soft'),
        wordCell(row.name),
        wordCell(row.standsFor, 'soft'),
        { text: tag, key: weight(row), tone },
      ],
      more: row.gaps.map((gap) => gapWords[gap]).join(' '),
    };
  });

/** What was changed at a place, newest first. */
export const changeLines = ({ history }: CounterpartPage, now: number) =>
  history.map(({ at, who, words, reason }, nth) => ({
    key: `${at}/${nth}`,
    words,
    reason: `原因：${reason}`,
    by: `${moment(at, now)} · ${who}`,
  }));

/** One choice of whom a contact is: somebody of this system, or a name and a phone. */
export interface PersonChoice {
  readonly key: string;
  readonly label: string;
}

const nobodyHere: PersonChoice = { key: '', label: '不在系统里，只留姓名和电话' };

/** Everything that a row's form starts from. */
export interface CounterpartForm {
  readonly place: { readonly id: string; readonly name: string };
  readonly v: number;
  readonly mayEdit: boolean;
  readonly isNew: boolean;
  readonly row: CounterpartInput;
  readonly gaps: string;
  /** Whom one finds there, for those who only look. */
  readonly says: string;
  readonly words: CounterpartPage['words'];
  readonly people: readonly PersonChoice[];
}

const blank: CounterpartInput = {
  id: null,
  name: '',
  code: '',
  leader: null,
  liaison: null,
  note: '',
  activeFrom: '',
  closesOn: '',
};

/** The form of a row, or of a new one; null when the row is not in the table any more. */
export function formOf(page: CounterpartPage, rowId: string): CounterpartForm | null {
  const row = page.rows.find(({ id }) => id === rowId);
  if (row === undefined && rowId !== '') return null;
  const { place, v, mayEdit, words, people } = page;
  return {
    place,
    v,
    mayEdit,
    isNew: row === undefined,
    row: row === undefined ? blank : inputOf(row),
    gaps: (row?.gaps ?? []).map((gap) => gapWords[gap]).join('、'),
    says: row === undefined ? '' : unitWords(row),
    words,
    people: [nobodyHere, ...people.map(({ key, name, where }) => ({ key, label: `${name}（${where}）` }))],
  };
}

const inputOf = ({ id, name, code, leader, liaison, note, activeFrom, closesOn }: CounterpartView) => ({
  id,
  name,
  code,
  leader,
  liaison,
  note,
  activeFrom,
  closesOn,
});

export const contactKinds = [
  { kind: 'liaison', label: '联络员', hint: '先通知他' },
  { kind: 'leader', label: '分管领导', hint: '联络员收不到时通知' },
] as const;

export type ContactKind = (typeof contactKinds)[number]['kind'];

/** One contact of the form, ready to be shown. */
export interface ContactFields {
  readonly kind: ContactKind;
  readonly label: string;
  readonly hint: string;
  readonly key: string;
  readonly person: string;
  readonly name: string;
  readonly title: string;
  readonly phone: string;
}

const nobody: ContactInput = { name: '', title: '', phone: '', key: '' };

/** The two contacts of a row. */
export const contactFields = (
  row: CounterpartInput,
  people: readonly PersonChoice[],
): readonly ContactFields[] =>
  contactKinds.map(({ kind, label, hint }) => {
    const contact = row[kind] ?? nobody;
    const person = people.find(({ key }) => key === contact.key);
    return { kind, label, hint, ...contact, person: person?.label ?? contact.name };
  });

/** A row with one thing of a contact changed; a contact without anything is none. */
export function withContact(
  row: CounterpartInput,
  kind: ContactKind,
  change: Partial<ContactInput>,
): CounterpartInput {
  const { name, title, phone, key } = { ...nobody, ...row[kind], ...change };
  const isNobody = [name, title, phone, key].every((part) => part.trim() === '');
  return { ...row, [kind]: isNobody ? null : { name, title, phone, key } };
}
