import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { PosterKind } from '../../typings/poster';
import { exportsOf, requestId } from '../support/exports';
import { type DrawnGlyph, glyphsOf, sheetsOf } from '../support/pdf';
import { type Product, startProduct } from '../support/product';
import { wallOf } from './wall';

let product: Product;
let wall: ReturnType<typeof wallOf>;

beforeAll(async () => {
  product = await startProduct({ ticks: false });
  wall = wallOf(product);
  await wall.ready();
}, 60_000);

afterAll(() => product.stop());

const made = async (kind: PosterKind): Promise<Buffer> => {
  const order = { requestId: requestId(), format: 'poster', unit: 'u1', poster: kind } as const;
  return (await exportsOf(product).made('officer', order)).bytes;
};

const isSpace = ({ text }: DrawnGlyph): boolean => /^\s+$/.test(text);

/** What a reader of the wall would see as a box or as nothing. */
const unreadable = (drawn: readonly DrawnGlyph[]): readonly DrawnGlyph[] =>
  drawn.filter((one) => one.glyph === 0 || one.text === '' || !(one.hasOutline || isSpace(one)));

const wordsOf = (drawn: readonly DrawnGlyph[]): string =>
  drawn
    .map(({ text }) => text)
    .join('')
    .replaceAll(/\s/g, '');

/** By hand: something that each kind is there to say. */
const says: { readonly [K in PosterKind]: readonly string[] } = {
  grid: ['青禾小学', '网格长', '周知远', '责任网格员', '苏小满', '微信扫码，上报隐患'],
  levels: ['青禾小学', '网格长', '周知远', '苏小满', '柳溪镇网格中心'],
  items: ['青禾小学', '危险正在发生'],
  flow: ['发现上报', '到场核实', '学校自办', '提交交办', '部门处置', '上报区级', '核查结案'],
};

describe('every character on a poster', () => {
  it.each(['grid', 'levels', 'items', 'flow'] as const)(
    'of %s has its glyph, with lines, in the file itself; sheets are A3',
    async (kind) => {
      const pdf = await made(kind);
      const drawn = glyphsOf(pdf);
      expect(drawn.length).toBeGreaterThan(100);
      expect(unreadable(drawn)).toEqual([]);
      for (const words of says[kind]) expect(wordsOf(drawn)).toContain(words);
      const sheets = sheetsOf(pdf);
      expect(sheets.length).toBeGreaterThan(0);
      for (const sheet of sheets) expect([...sheet].sort((a, b) => a - b)).toEqual([841.89, 1190.55]);
      expect(pdf.length).toBeLessThanOrEqual(300 * 1024);
    },
    60_000,
  );

  it('would be found missing: a letter that the fonts do not have is drawn as nothing known', async () => {
    await wall.team((row) => (row.kind === 'OFF' ? { ...row, name: '苏\u{10ffff}满' } : row));
    expect(unreadable(glyphsOf(await made('grid'))).length).toBeGreaterThan(0);
  }, 60_000);
});
