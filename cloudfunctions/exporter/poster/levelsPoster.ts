import type { PosterFacts, PosterPerson } from '../../../typings/poster';
import { arrow, type Box, card, ink, type Pdf, write, writeInMiddle } from './paper';
import { foot, head, margin } from './parts';

interface Level {
  readonly title: string;
  readonly words: string;
}

/** 层级示意图: from the district down to those who stand at the gate, as they are today (F353). */
export function levelsPoster(pdf: Pdf, facts: PosterFacts, madeOn: string): void {
  pdf.addPage({ size: 'A3', margin: 0 });
  const from = head(pdf, '层级示意图', facts);
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

const levelsOf = ({ district, bureau, centre, unit, people }: PosterFacts): readonly Level[] => {
  const [leader, officer, ...helpers] = people;
  return [
    { title: `${district}平安校园建设领导小组`, words: `办公室设在${bureau}，由分管领导担任总网格长` },
    { title: centre, words: '受理学校报送的事项，交相应部门协同处置；镇级无法化解的上报区网格平台' },
    ...named('网格长', leader),
    ...named('责任网格员', officer),
    {
      title: '辅助网格员',
      words: helpers.length === 0 ? '尚未备案' : helpers.map(({ name }) => name).join('、'),
    },
    {
      title: `${unit.name}志愿者和每一位家长、邻居、商户`,
      words: '看见隐患，扫码拍照，直接报给责任网格员',
    },
  ];
};

const named = (title: string, person: PosterPerson | undefined): readonly Level[] =>
  person === undefined
    ? []
    : [
        {
          title: `${title}　${person.name}`,
          words: [person.job, person.contact, person.work].filter((words) => words !== '').join('　·　'),
        },
      ];

function levelCard(pdf: Pdf, { title, words }: Level, box: Box, nth: number): void {
  const isSchool = nth >= 2;
  card(pdf, box, isSchool ? ink.pale : ink.brand);
  const line = (y: number, height: number): Box => ({
    x: box.x + 22,
    y: box.y + y,
    width: box.width - 44,
    height,
  });
  writeInMiddle(pdf, title, line(14, 34), {
    size: 22,
    bold: true,
    align: 'center',
    colour: isSchool ? ink.text : ink.paper,
  });
  write(pdf, words, line(54, box.height - 62), {
    size: 14,
    align: 'center',
    colour: isSchool ? ink.soft : '#d7ecea',
  });
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
