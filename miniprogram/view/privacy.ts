import type { ConsentLine, HeldRow, PrivacyPage } from '../../typings/privacy';

/** One kind of data, folded or open. */
export interface PrivacyRow {
  readonly key: string;
  readonly what: string;
  /** `3 条`; empty where it is not counted by person. */
  readonly count: string;
  readonly why: string;
  readonly basis: string;
  readonly kept: string;
  readonly where: string;
  readonly open: boolean;
  /** The whole in a sentence, for a screen reader. */
  readonly label: string;
}

/** One consent, with the way to say yes or take it back. */
export interface ConsentView {
  readonly purpose: string;
  readonly title: string;
  readonly state: string;
  readonly given: boolean;
  readonly why: string;
  readonly kept: string;
  readonly without: string;
  readonly history: readonly string[];
  readonly open: boolean;
  readonly label: string;
  /** Of the button. */
  readonly wish: string;
}

export interface PrivacyView {
  readonly rows: readonly PrivacyRow[];
  readonly consents: readonly ConsentView[];
  readonly names: readonly string[];
  readonly corrects: readonly string[];
  readonly deletes: readonly string[];
  readonly stays: readonly string[];
  /** Said instead of the button to somebody who has to hand over first; empty otherwise. */
  readonly handOver: string;
}

const most = 1000;

const countWords = (count: number | null): string => {
  if (count === null) return '';
  if (count === 0) return '没有';
  return count >= most ? `${most} 条以上` : `${count} 条`;
};

const rowOf = (row: HeldRow, openKey: string): PrivacyRow => {
  const { key, what, why, basis, kept, where } = row;
  const count = countWords(row.count);
  const label = count === '' ? what : `${what}，${count}`;
  return { key, what, count, why, basis, kept, where, open: key === openKey, label };
};

const states = {
  given: '已同意',
  older: '说明有更新，用到时再问',
  withdrawn: '已收回',
  never: '没有同意过',
} as const satisfies { readonly [S in ConsentLine['state']]: string };

const consentOf = (line: ConsentLine, openKey: string): ConsentView => {
  const { purpose, title, why, kept, without, history, state } = line;
  const given = state === 'given';
  return {
    purpose, title, why, kept, without, history, given,
    state: states[state],
    open: purpose === openKey,
    label: `${title}，${states[state]}`,
    wish: given ? `收回${title}的同意` : `同意使用${title}`,
  }; // prettier-ignore
};

/** What 隐私中心 shows; `openKey` is the row that is open, empty for none. */
export const privacyView = (
  { rows, consents, names, corrects, deletes, stays, handOver }: PrivacyPage,
  openKey: string,
): PrivacyView => ({
  rows: rows.map((row) => rowOf(row, openKey)),
  consents: consents.map((line) => consentOf(line, openKey)),
  names,
  corrects,
  deletes,
  stays,
  handOver:
    handOver.length === 0 ? '' : `您还担任${handOver.join('、')}。请先请管理人员停用或交接岗位，再来注销。`,
});
