import type { ExportOrder, ExportTicket } from '../../typings/ledger';

type Ordered<O> = O extends ExportOrder ? Omit<O, 'requestId'> : never;

/** What shall become a file, before it has an identity. */
export type ExportWish = Ordered<ExportOrder>;

/** How far an ordered file is, ready to be shown. */
export interface ExportView {
  readonly name: string;
  /** `正在生成，已写入 1200 行。` */
  readonly said: string;
  readonly isMaking: boolean;
  /** Where the file can be fetched; empty while it cannot. */
  readonly address: string;
  readonly failed: boolean;
}

/** A ticket in words. */
export function exportView({ name, said, state, address }: ExportTicket): ExportView {
  return {
    name,
    said,
    isMaking: isMaking(state),
    address: address ?? '',
    failed: state === 'failed' || state === 'gone',
  };
}

/** True while it is worth asking again. */
export const isMaking = (state: ExportTicket['state']): boolean => state === 'queued' || state === 'running';

const first = 1000;
const longest = 8000;

/** Milliseconds before asking for the nth time, n from 0: quickly at first, then patiently. */
export const pauseBefore = (n: number): number => Math.min(longest, first * 1.4 ** n);

/** Asked so often, a file that is still not there is looked for again only by its owner: after about ten minutes. */
export const mostAsked = 80;

/** How far a file has come down: `正在下载 40%`. */
export const loadingWords = (percent: number): string =>
  `正在下载 ${Math.min(100, Math.max(0, Math.round(percent)))}%`;
