import type { PosterFacts, PosterStep } from '../../../typings/poster';
import { arrow, type Box, card, ink, type Pdf, write, writeInMiddle } from './paper';
import { foot, head, margin } from './parts';

/** 安全隐患分级处置管理流程图: one way down, and what happens when it is not solved (F359). */
export function flowPoster(
  pdf: Pdf,
  facts: PosterFacts,
  steps: readonly PosterStep[],
  code: Buffer,
  madeOn: string,
): void {
  pdf.addPage({ size: 'A3', margin: 0 });
  const from = head(pdf, '隐患分级处置流程', facts, code);
  foot(pdf, madeOn);
  const gap = 26;
  const height = (pdf.page.height - 92 - from - gap * (steps.length - 1)) / steps.length;
  const box = { x: margin, width: pdf.page.width - 2 * margin, height };
  for (const [nth, step] of steps.entries()) {
    const y = from + nth * (height + gap);
    stepCard(pdf, step, { ...box, y }, nth + 1);
    const middle = pdf.page.width / 2;
    if (nth > 0) arrow(pdf, { x: middle, y: y - gap + 2 }, { x: middle, y: y - 3 });
  }
}

function stepCard(pdf: Pdf, { title, who, words }: PosterStep, box: Box, nth: number): void {
  card(pdf, box, ink.pale);
  const middle = box.y + box.height / 2;
  pdf.circle(box.x + 48, middle, 24).fill(ink.brand);
  writeInMiddle(
    pdf,
    String(nth),
    { x: box.x + 24, y: middle - 24, width: 48, height: 48 },
    { size: 24, bold: true, colour: ink.paper, align: 'center' },
  );
  const left = { x: box.x + 92, y: box.y + 10, width: 190, height: box.height - 20 };
  writeInMiddle(pdf, `${title}\n`, { ...left, height: box.height / 2 }, { size: 22, bold: true });
  write(
    pdf,
    who,
    { ...left, y: middle + 6, height: box.height / 2 - 14 },
    { size: 13.5, colour: ink.brand, bold: true },
  );
  writeInMiddle(
    pdf,
    words,
    { x: box.x + 300, y: box.y + 12, width: box.width - 324, height: box.height - 24 },
    { size: 15, colour: ink.text },
  );
}
