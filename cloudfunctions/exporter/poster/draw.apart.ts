import { createWriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import PDFDocument from 'pdfkit';
import type { PosterFacts, PosterItem, PosterKind, PosterStep } from '../../../typings/poster';
import { type CertificateSheet, certificateSheet } from '../certificate/sheet';
import { type CodeSheets, codeSheets } from './codeSheet';
import { flowPoster } from './flowPoster';
import { gridPoster } from './gridPoster';
import { itemsPoster } from './itemsPoster';
import { levelsPoster } from './levelsPoster';
import type { Pdf } from './paper';
import { unprintableIn, withFonts } from './unprintable';

/** All that a poster is drawn from. */
export interface Drawn {
  readonly kind: PosterKind;
  readonly facts: PosterFacts;
  readonly items: readonly PosterItem[];
  /** How many items are not public. */
  readonly hidden: number;
  readonly steps: readonly PosterStep[];
  /** The school's code, as a PNG or JPEG. */
  readonly code: Buffer;
  /** `2026-11-26`. */
  readonly madeOn: string;
}

const drawers: { readonly [K in PosterKind]: (pdf: Pdf, drawn: Drawn) => void } = {
  grid: (pdf, { facts, code, madeOn }) => gridPoster(pdf, facts, code, madeOn),
  levels: (pdf, { facts, code, madeOn }) => levelsPoster(pdf, facts, code, madeOn),
  items: itemsPoster,
  flow: (pdf, { facts, steps, code, madeOn }) => flowPoster(pdf, facts, steps, code, madeOn),
};

/**
 * Draws a poster, A3, into a local file. NB: pdfkit embeds only the glyphs in use, and does it right for Chinese; fonts
 * are two TrueType files in the folder, `regular.ttf` and `bold.ttf`. Answers the number of pages.
 */
export const drawPoster = (file: string, fonts: string, drawn: Drawn): Promise<number> =>
  drawnTo(
    file,
    fonts,
    { Title: `${drawn.facts.unit.name} 平安校园专属网格`, Author: drawn.facts.bureau },
    (pdf) => drawers[drawn.kind](pdf, drawn),
  );

/** The same for the codes that hang at a school's places, A4. */
export const drawCodes = (file: string, fonts: string, sheets: CodeSheets): Promise<number> =>
  drawnTo(file, fonts, { Title: `${sheets.school} ${sheets.what}` }, (pdf) => codeSheets(pdf, sheets));

/** The same for a certificate, A4. */
export const drawCertificate = (file: string, fonts: string, sheet: CertificateSheet): Promise<number> =>
  drawnTo(file, fonts, { Title: `志愿服务时长证明 ${sheet.number}`, Author: sheet.unitName }, (pdf) =>
    certificateSheet(pdf, sheet),
  );

async function drawnTo(
  file: string,
  fonts: string,
  info: Readonly<Record<string, string>>,
  draw: (pdf: Pdf) => void,
): Promise<number> {
  const pdf = new PDFDocument({
    autoFirstPage: false,
    // NB: a font that is also the document's own would be read from its file again at every use.
    font: '',
    info,
  });
  let pages = 0;
  pdf.on('pageAdded', () => {
    pages += 1;
  });
  withFonts(pdf, fonts);
  const written = pipeline(pdf, createWriteStream(file));
  draw(pdf);
  pdf.end();
  await written;
  return pages;
}

/**
 * A sentence for a character that the fonts of the folder do not have, and what to do, which is about a poster where
 * nothing else is given; null when every word can be printed.
 */
export const unprintable = (fonts: string, facts: object, mend?: string): string | null =>
  unprintableIn(withFonts(new PDFDocument({ autoFirstPage: false, font: '' }), fonts), facts, mend);
