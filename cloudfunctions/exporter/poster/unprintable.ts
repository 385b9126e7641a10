import { join } from 'node:path';
import type { Pdf } from './paper';

/** What we ask of the font that a document draws with. */
interface Glyphs {
  readonly hasGlyphForCodePoint: (code: number) => boolean;
}

const isGlyphs = (value: unknown): value is Glyphs =>
  typeof value === 'object' && value !== null && 'hasGlyphForCodePoint' in value;

/** NB: pdfkit's types do not tell of the font that it opened. */
function glyphsOf(pdf: Pdf, name: 'regular' | 'bold'): Glyphs {
  const { _font } = pdf.font(name) as unknown as { readonly _font?: { readonly font?: unknown } };
  const found = _font?.font;
  if (!isGlyphs(found)) throw new Error(`pdfkit has no glyphs for ${name}`);
  return found;
}

/** Opens the two fonts of the folder for a document. */
export function withFonts(pdf: Pdf, fonts: string): Pdf {
  pdf.registerFont('regular', join(fonts, 'regular.ttf'));
  pdf.registerFont('bold', join(fonts, 'bold.ttf'));
  return pdf;
}

const onPosters = '海报没有生成。请在名单、校内网格或学校名称里改成印得出的写法，再生成。';

/** What would stand on the wall as an empty box: which character, where, and what to do; null when all can be printed. */
export function unprintableIn(pdf: Pdf, facts: object, mend = onPosters): string | null {
  const fonts = [glyphsOf(pdf, 'regular'), glyphsOf(pdf, 'bold')];
  const isMissing = (character: string): boolean =>
    !/\s/.test(character) && fonts.some((font) => !font.hasGlyphForCodePoint(codeIn(character)));
  for (const words of wordsIn(facts)) {
    const missing = [...words].find(isMissing);
    if (missing !== undefined)
      return `“${words}”里的“${missing}”（U+${codeIn(missing).toString(16).toUpperCase()}）没有可以打印的字形，${mend}`;
  }
  return null;
}

const codeIn = (character: string): number => character.codePointAt(0) ?? 0;

/** Every word that somebody typed and a poster prints. */
function wordsIn(said: unknown): readonly string[] {
  if (typeof said === 'string') return [said];
  if (typeof said !== 'object' || said === null) return [];
  return Object.values(said).flatMap(wordsIn);
}
