import type { ReportDoc } from '../../typings/reportDoc';
import { isBy } from '../report/access.rules';
import { stateTag, titleOf } from '../report/card.rules';
import { joinedState } from '../report/joined.rules';
import { placeFor } from '../report/similar.rules';

/** What of a case its own reporter's file is made from. */
export const mineFields = [
  '_id', 'number', 'day', 'unit', 'grid', 'item', 'text', 'place', 'media', 'reporter', 'joined', 'flags', 'state',
  'deskTitle', 'outcome', 'journal', 'order',
] as const satisfies readonly (keyof ReportDoc)[]; // prettier-ignore

export type Mine = Pick<ReportDoc, (typeof mineFields)[number]>;

export type Line = readonly [label: string, words: string];

const kinds = { named: '实名', hidden: '身份对网格员保密', anonymous: '匿名' } as const;

/** One case in its owner's words: nothing that an office or somebody else wrote, and of a restricted matter only that it is there (F072). */
export function mineLines(report: Mine, aliases: readonly string[]): readonly Line[] {
  const isOwn = isBy(report.reporter, { aliases });
  const voice = report.joined.find(({ reporter }) => isBy(reporter, { aliases }));
  const said = isOwn ? { text: report.text, media: report.media, reporter: report.reporter } : voice;
  if (said === undefined) return [];
  const isSealed = report.flags.includes('RESTRICTED');
  const state = isOwn ? report.state : joinedState(report);
  const where = isOwn ? report.place.words : placeFor(report);
  return [
    ['编号', report.number],
    ['日期', report.day],
    ['学校', report.unit.name],
    ['方式', `${isOwn ? '上报' : '一起上报'}，${kinds[said.reporter.kind]}`],
    ['进展', stateTag({ ...report, state }, true).text],
    ...(isSealed ? restricted : []),
    ...(isSealed ? [] : wordsOf(titleOf(report), said.text, where, said.media.length)),
    ...(isOwn && !isSealed ? pointOf(report) : []),
    ...(isOwn && !isSealed ? answersIn(report) : []),
  ];
}

const restricted: readonly Line[] = [['内容', '这类事项为保护当事人，不写进文件。']];

const wordsOf = (title: string, text: string, where: string, photos: number): readonly Line[] => [
  ['事项', title],
  ['您写的', text],
  ['地点', where],
  ['照片和视频', photos === 0 ? '没有' : `${photos} 个，可以在“我的上报”里查看`],
];

const pointOf = ({ place: { point } }: Mine): readonly Line[] =>
  point === null ? [] : [['地图上的点', `经度 ${point.longitude}，纬度 ${point.latitude}`]];

const isWords = (value: unknown): value is string =>
  typeof value === 'string' && /\p{Script=Han}/u.test(value);

/** What the reporter added later; what somebody who joined added is theirs. */
const answersIn = ({ journal }: Mine): readonly Line[] =>
  journal
    .filter(({ by }) => by.role === 'REPORTER' && by.title === '上报人')
    .flatMap(({ input }) => Object.values(input).filter(isWords))
    .map((words): Line => ['您后来补充的', words]);
