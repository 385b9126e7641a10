import type { ExportDoc, ExportState, ExportTicket } from '../../typings/ledger';

/** A file is deleted after so many days: a ledger on a phone is a copy of its day, not an archive. */
export const keptDays = 7;

const words: { readonly [S in ExportState]: (made: ExportDoc) => string } = {
  queued: () => '已收到，马上开始生成。',
  running: ({ rows, order }) => `正在生成，已写入 ${rows} ${counted(order)}。`,
  done: ({ rows, order, problem }) =>
    problem ?? `已生成，共 ${rows} ${counted(order)}；文件保留 ${keptDays} 天。`,
  failed: ({ problem }) => problem ?? '没有生成成功，请稍后重新导出。',
  gone: () => `文件已过 ${keptDays} 天保留期并删除，请重新导出。`,
};

const counted = ({ format }: ExportDoc['order']): string => {
  if (format === 'roster') return '人';
  if (format === 'payList' || format === 'money') return '笔';
  const onPaper: readonly string[] = ['poster', 'codes', 'postCodes', 'certificate'];
  return onPaper.includes(format) ? '页' : '行';
};

/** An order as whoever ordered it sees it. */
export const ticketOf = (made: ExportDoc, address: string | null): ExportTicket => ({
  id: made._id,
  state: made.state,
  rows: made.rows,
  name: made.name,
  address,
  seal: made.seal ?? '',
  said: words[made.state](made),
});
