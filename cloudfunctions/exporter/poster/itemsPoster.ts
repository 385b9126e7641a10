import type { PosterFacts, PosterItem } from '../../../typings/poster';
import { ink, type Pdf, write } from './paper';
import { foot, head, heading, margin } from './parts';
import { fittingSize, table } from './table';

const columns = [
  { title: '序号', share: 0.07 },
  { title: '看见什么', share: 0.29, bold: true },
  { title: '清单上的说法', share: 0.64 },
] as const;

/** One sheet with letters as large as it can hold; a longer list takes more sheets. */
const sizes = [12, 11.5, 11, 10.5, 10, 9.5].map((size) => ({ size, pad: size * 0.42 }));
const [largest = { size: 12, pad: 5 }] = sizes;

interface Items {
  readonly facts: PosterFacts;
  readonly items: readonly PosterItem[];
  readonly hidden: number;
  readonly code: Buffer;
  readonly madeOn: string;
}

/** 网格服务管理事项清单 as everybody may read it: restricted items are counted, not named (F360). */
export function itemsPoster(pdf: Pdf, { facts, items, hidden, code, madeOn }: Items): void {
  let rest = items.map(({ seq, plain, text }) => [String(seq), plain, text]);
  for (let page = 0; rest.length > 0; page += 1) {
    pdf.addPage({ size: 'A3', margin: 0 });
    const y = heading(pdf, page === 0 ? '这些事，随时可以报' : '（续）', head(pdf, '事项清单', facts, code));
    foot(pdf, madeOn);
    const box = {
      x: margin,
      y,
      width: pdf.page.width - 2 * margin,
      height: pdf.page.height - 122 - y,
    };
    const done = table(pdf, columns, rest, box, fittingSize(pdf, columns, rest, box, [largest, ...sizes]));
    rest = rest.slice(Math.max(1, done.written));
    if (rest.length === 0 && hidden > 0)
      write(
        pdf,
        `另有 ${hidden} 项依规定不公开，照样可以扫码选“不确定”上报，或拨打 110。`,
        { ...box, y: done.y + 8, height: 20 },
        { size: 12, colour: ink.soft },
      );
  }
}
