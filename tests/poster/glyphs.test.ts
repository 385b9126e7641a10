import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { PosterKind } from '../../typings/poster';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { drawPoster } from '../../cloudfunctions/exporter/poster/draw.apart';
import { posterFacts } from '../../cloudfunctions/poster/facts.rules';
import { codePng } from '../../local/cloud/wechat/code';
import { exportsOf, requestId } from '../support/exports';
import { readCode } from '../support/code';
import { codesOf, glyphsOf, picturesOf, sheetsOf, unreadable, wordsOf } from '../support/pdf';
import { type Product, startProduct } from '../support/product';
import { district, unit } from '../support/samples';
import { posterFonts } from './fonts';
import { wallOf } from './wall';

const strange = '苏\u{10ffff}满';
const blank = posterFacts(unit(), district(), null, {});

let product: Product;
let fonts: string;
let wall: ReturnType<typeof wallOf>;

beforeAll(async () => {
  fonts = posterFonts();
  product = await startProduct({ ticks: false });
  wall = wallOf(product);
  await wall.ready();
}, 60_000);

afterAll(() => product.stop());

const made = async (kind: PosterKind): Promise<Buffer> => {
  const order = { requestId: requestId(), format: 'poster', unit: 'u1', poster: kind } as const;
  return (await exportsOf(product).made('officer', order)).bytes;
};

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
      // One code a sheet; with its own white edge it is 38 mm, so that the squares alone are 30.
      const codes = picturesOf(pdf);
      expect(codes).toHaveLength(sheets.length);
      for (const [width, height] of codes) {
        expect(width).toBeGreaterThanOrEqual(38);
        expect(height).toBeCloseTo(width, 3);
      }
      const said = codesOf(pdf).map(readCode);
      expect(said.length).toBeGreaterThan(0);
      expect(new Set(said)).toEqual(new Set(['pages/report/submit/index?scene=u%3Du1']));
    },
    60_000,
  );

  it('would be found missing: a letter that the fonts do not have is drawn as nothing known', async () => {
    const file = join(mkdtempSync(join(tmpdir(), 'poster-')), 'grid.pdf');
    const person = { title: '责任网格员', name: strange, job: '', contact: '0519-00000002', work: '巡查' };
    await drawPoster(file, fonts, {
      kind: 'grid',
      facts: { ...blank, people: [person] },
      items: [],
      hidden: 0,
      steps: [],
      code: codePng('u=u1', 200),
      madeOn: '2026-11-26',
    });
    expect(unreadable(glyphsOf(readFileSync(file))).length).toBeGreaterThan(0);
  }, 60_000);

  it('that the fonts do not have is refused before anything is printed: which, where, and what to do', async () => {
    await wall.team((row) => (row.kind === 'OFF' ? { ...row, name: strange } : row));
    const { order, settled } = exportsOf(product);
    const wanted = { requestId: requestId(), format: 'poster', unit: 'u1', poster: 'grid' } as const;
    const ticket = await settled('officer', (await order('officer', wanted)).answer.id);
    expect(ticket.state).toBe('failed');
    expect(ticket.said).toContain(`“${strange}”里的“\u{10ffff}”（U+10FFFF）没有可以打印的字形`);
    expect(ticket.said).toContain('请在名单、校内网格或学校名称里改成印得出的写法');
  }, 60_000);
});
