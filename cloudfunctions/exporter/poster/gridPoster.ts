import type { PosterFacts, PosterPerson } from '../../../typings/poster';
import { type Box, card, heightOf, ink, type Pdf, write } from './paper';
import { codeCard, foot, head, heading, margin } from './parts';
import { type Column, fittingSize, table } from './table';

const columns: readonly Column[] = [
  { title: '网格点', share: 0.22, bold: true },
  { title: '网格负责人', share: 0.18 },
  { title: '联系方式', share: 0.22 },
  { title: '工作内容', share: 0.38 },
];

const footHeight = 92;
const sizes = [
  { size: 13.5, pad: 9 },
  { size: 12.5, pad: 7 },
  { size: 11.5, pad: 5.5 },
] as const;

/** 网格公示图: who is responsible, for what, and how to reach them (F353, F354, F361). Further points get further pages. */
export function gridPoster(pdf: Pdf, facts: PosterFacts, code: Buffer, madeOn: string): void {
  pdf.addPage({ size: 'A3', margin: 0 });
  let y = people(pdf, facts, code, heading(pdf, '谁负责', head(pdf, '网格公示图', facts)));
  y = helpers(pdf, facts.people.slice(2), y);
  foot(pdf, madeOn);
  y = heading(pdf, '网格点', y);
  let rest = facts.points.map(({ point, holder, contact, work }) => [point, holder, contact, work]);
  const room = roomBelow(pdf, y);
  const tableSize = fittingSize(pdf, columns, rest, room, sizes);
  rest = rest.slice(table(pdf, columns, rest, room, tableSize).written);
  while (rest.length > 0) {
    pdf.addPage({ size: 'A3', margin: 0 });
    const from = heading(pdf, '网格点（续）', head(pdf, '网格公示图', facts, code));
    foot(pdf, madeOn);
    const { written } = table(pdf, columns, rest, roomBelow(pdf, from), tableSize);
    // A row taller than a whole page is written nowhere rather than for ever.
    rest = rest.slice(Math.max(1, written));
  }
}

const roomBelow = ({ page }: Pdf, y: number): Box => ({
  x: margin,
  y,
  width: page.width - 2 * margin,
  height: page.height - footHeight - y,
});

/** The head and the officer, large, with the code beside them. */
function people(pdf: Pdf, facts: PosterFacts, code: Buffer, y: number): number {
  const height = 330;
  const codeWidth = 270;
  const gap = 16;
  const width = pdf.page.width - 2 * margin - codeWidth - gap;
  const tall = (height - gap) / 2;
  for (const [nth, person] of facts.people.slice(0, 2).entries())
    personCard(pdf, person, { x: margin, y: y + nth * (tall + gap), width, height: tall });
  codeCard(pdf, { x: margin + width + gap, y, width: codeWidth, height }, code);
  return y + height + 24;
}

function personCard(pdf: Pdf, { title, name, job, contact, work }: PosterPerson, box: Box): void {
  card(pdf, box, ink.pale);
  const line = (y: number, height: number): Box => ({
    x: box.x + 20,
    y: box.y + y,
    width: box.width - 40,
    height,
  });
  write(pdf, title, line(14, 22), { size: 15, bold: true, colour: ink.brand });
  write(pdf, name, line(36, 42), { size: 28, bold: true });
  write(pdf, [job, contact].filter((words) => words !== '').join('　'), line(78, 24), { size: 16 });
  write(pdf, work, line(104, box.height - 112), { size: 12, colour: ink.soft });
}

/** Auxiliary officers by their kinds: names only. */
function helpers(pdf: Pdf, people: readonly PosterPerson[], y: number): number {
  if (people.length === 0) return y;
  const from = heading(pdf, '辅助网格员', y);
  const kinds = [...new Set(people.map(({ title }) => title))];
  const words = kinds
    .map(
      (kind) =>
        `${kind}：${people
          .filter(({ title }) => title === kind)
          .map(({ name }) => name)
          .join('、')}`,
    )
    .join('\n');
  const how = { size: 14 };
  const box = { x: margin, y: from, width: pdf.page.width - 2 * margin, height: 150 };
  write(pdf, words, box, how);
  return from + Math.min(box.height, heightOf(pdf, words, box.width, how)) + 22;
}
