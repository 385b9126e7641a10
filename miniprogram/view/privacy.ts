import type { HeldRow, PrivacyPage } from '../../typings/privacy';

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

export interface PrivacyView {
  readonly rows: readonly PrivacyRow[];
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

/** What 隐私中心 shows; `openKey` is the row that is open, empty for none. */
export const privacyView = (
  { rows, deletes, stays, handOver }: PrivacyPage,
  openKey: string,
): PrivacyView => ({
  rows: rows.map((row) => rowOf(row, openKey)),
  deletes,
  stays,
  handOver:
    handOver.length === 0 ? '' : `您还担任${handOver.join('、')}。请先请管理人员停用或交接岗位，再来注销。`,
});
