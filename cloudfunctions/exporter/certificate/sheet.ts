import { type Box, card, heightOf, ink, type Pdf, write, writeInMiddle } from '../poster/paper';

/** All that a certificate is drawn from, in words. */
export interface CertificateSheet {
  readonly district: string;
  readonly number: string;
  readonly name: string;
  readonly unitName: string;
  readonly from: string;
  readonly to: string;
  readonly hours: string;
  readonly times: number;
  readonly posts: string;
  /** Empty without one. */
  readonly thanks: string;
  readonly issuedOn: string;
  /** What opens the page that checks it, as a PNG or JPEG. */
  readonly code: Buffer;
}

const side = 74;
const codeSide = 92;
const twoLines = 40;

/** 志愿服务时长证明, one A4 sheet: who, where, when, how long, and how anybody can check it (F198, F332). */
export function certificateSheet(pdf: Pdf, sheet: CertificateSheet): void {
  pdf.addPage({ size: 'A4', margin: 0 });
  frame(pdf);
  head(pdf, sheet);
  const after = figures(pdf, sheet, statement(pdf, sheet, 254));
  signature(pdf, sheet, facts(pdf, sheet, after + 24) + 20);
  foot(pdf, sheet);
}

const across = (pdf: Pdf, y: number, height: number): Box => ({
  x: side,
  y,
  width: pdf.page.width - 2 * side,
  height,
});

function frame(pdf: Pdf): void {
  const { width, height } = pdf.page;
  pdf
    .rect(30, 30, width - 60, height - 60)
    .lineWidth(2.2)
    .stroke(ink.brand);
  pdf
    .rect(37, 37, width - 74, height - 74)
    .lineWidth(0.7)
    .stroke(ink.brand);
}

function head(pdf: Pdf, { district, number }: CertificateSheet): void {
  write(pdf, `${district}平安校园专属网格`, across(pdf, 92, 24), { size: 14, colour: ink.soft, align: 'center' });
  write(pdf, '志愿服务时长证明', across(pdf, 124, 56), { size: 34, bold: true, colour: ink.brand, align: 'center' });
  write(pdf, `编号 ${number}`, across(pdf, 190, 22), { size: 13, align: 'center' });
  const middle = pdf.page.width / 2;
  pdf
    .moveTo(middle - 60, 228)
    .lineTo(middle + 60, 228)
    .lineWidth(1.2)
    .stroke(ink.brand);
} // prettier-ignore

/** Answers where what follows may begin. */
function statement(pdf: Pdf, { name, unitName, from, to }: CertificateSheet, y: number): number {
  write(pdf, name, across(pdf, y, 40), { size: 24, bold: true });
  const words = `自${from}至${to}，作为志愿者在${unitName}参加校园护学值守，经到岗签到核实：`;
  write(pdf, words, across(pdf, y + 48, 62), { size: 15 });
  return y + 122;
}

function figures(pdf: Pdf, { hours, times }: CertificateSheet, y: number): number {
  const gap = 14;
  const width = (pdf.page.width - 2 * side - gap) / 2;
  const shown = [['累计服务时长', hours], ['到岗', `${times} 次`]] as const;
  shown.forEach(([label, words], nth) => {
    const box = { x: side + nth * (width + gap), y, width, height: 92 };
    card(pdf, box, ink.pale);
    const inner = { x: box.x + 10, width: box.width - 20 };
    write(pdf, label, { ...inner, y: y + 14, height: 20 }, { size: 12, colour: ink.soft, align: 'center' });
    writeInMiddle(pdf, words, { ...inner, y: y + 38, height: 40 }, { size: 25, bold: true, colour: ink.brand, align: 'center' });
  });
  return y + 92;
} // prettier-ignore

/** Answers where what follows may begin: the posts may take two lines. */
function facts(pdf: Pdf, { posts, thanks }: CertificateSheet, y: number): number {
  const rows = [['服务岗位', posts], ...(thanks === '' ? [] : [['致谢', thanks]])];
  const left = 84;
  const width = pdf.page.width - 2 * side - left;
  let at = y;
  for (const [label = '', words = ''] of rows) {
    const height = Math.min(twoLines, heightOf(pdf, words, width, { size: 13 }));
    write(pdf, label, { x: side, y: at, width: left, height: 22 }, { size: 13, colour: ink.soft });
    write(pdf, words, { x: side + left, y: at, width, height: height + 2 }, { size: 13 });
    at += height + 10;
  }
  return at;
} // prettier-ignore

function signature(pdf: Pdf, { unitName, issuedOn }: CertificateSheet, y: number): void {
  write(pdf, '特此证明，并致谢意。', across(pdf, y, 26), { size: 15 });
  write(pdf, unitName, across(pdf, y + 44, 26), { size: 15, bold: true, align: 'right' });
  write(pdf, issuedOn, across(pdf, y + 72, 24), { size: 13, align: 'right' });
}

function foot(pdf: Pdf, { number, code }: CertificateSheet): void {
  const y = pdf.page.height - 62 - codeSide;
  pdf.image(code, side - 6, y, { width: codeSide, height: codeSide });
  const box = { x: side + codeSide + 12, width: pdf.page.width - 2 * side - codeSide - 12 };
  write(pdf, '微信扫码，核对这份证明', { ...box, y: y + 12, height: 22 }, { size: 13, bold: true, colour: ink.brand });
  const words = `也可以在小程序“核对证明”里输入编号 ${number}。时长由到岗签到累计、学校核实；开具以后如有更正，以核对的结果为准。`;
  write(pdf, words, { ...box, y: y + 36, height: 52 }, { size: 10, colour: ink.soft });
} // prettier-ignore
