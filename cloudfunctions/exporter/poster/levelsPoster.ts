import type { PosterFacts, PosterLevel } from '../../../typings/poster';
import { levelsAboveSchool, levelsOf } from '../../poster/levels.rules';
import { arrow, type Box, card, heightOf, ink, type Pdf, write, writeInMiddle } from './paper';
import { foot, head, margin } from './parts';

/** 层级示意图: from the district down to those who stand at the gate, as they are today (F353). */
export function levelsPoster(pdf: Pdf, facts: PosterFacts, code: Buffer, madeOn: string): void {
  pdf.addPage({ size: 'A3', margin: 0 });
  const from = head(pdf, '层级示意图', facts, code);
  foot(pdf, madeOn);
  const levels = levelsOf(facts);
  const gap = 30;
  const height = (pdf.page.height - 92 - from - gap * (levels.length - 1)) / levels.length;
  const width = 520;
  const x = (pdf.page.width - width) / 2;
  for (const [nth, level] of levels.entries()) {
    const box = { x, y: from + nth * (height + gap), width, height };
    levelCard(pdf, level, box, nth);
    const middle = pdf.page.width / 2;
    if (nth > 0) arrow(pdf, { x: middle, y: box.y - gap + 2 }, { x: middle, y: box.y - 3 });
  }
  sideWords(pdf, from, levels.length * height + (levels.length - 1) * gap);
}

function levelCard(pdf: Pdf, { title, words }: PosterLevel, box: Box, nth: number): void {
  const isSchool = nth >= levelsAboveSchool;
  card(pdf, box, isSchool ? ink.pale : ink.brand);
  const inner = { x: box.x + 22, width: box.width - 44 };
  const titled = { size: 22, bold: true, align: 'center', colour: isSchool ? ink.text : ink.paper } as const;
  const said = { size: 14, align: 'center', colour: isSchool ? ink.soft : '#d7ecea' } as const;
  const wordsHeight = Math.min(box.height - 62, heightOf(pdf, words, inner.width, said));
  const y = box.y + (box.height - 40 - wordsHeight) / 2;
  writeInMiddle(pdf, title, { ...inner, y, height: 34 }, titled);
  write(pdf, words, { ...inner, y: y + 40, height: wordsHeight + 2 }, said);
}

/** What the arrows mean: matters go up, instructions and answers come down. */
function sideWords(pdf: Pdf, y: number, height: number): void {
  const sides = [
    { x: margin, lines: ['逐级', '指导', '反馈'] },
    { x: pdf.page.width - margin - 90, lines: ['逐级', '上报', '核实'] },
  ];
  const how = { size: 16, bold: true, colour: ink.brand, align: 'center' } as const;
  for (const { x, lines } of sides)
    for (const [nth, words] of lines.entries())
      write(pdf, words, { x, y: y + height / 2 - 42 + nth * 28, width: 90, height: 26 }, how);
}
