import { describe, expect, it } from '@jest/globals';
import { projectTexts } from '../support/repository';

/** Words of this product. The two tools under local/ are general: they would serve any mini-program. */
const ourWords =
  /\b(report(s|er|ed|ing)?|schools?|officers?|campus|pupils?|towns?|districts?|hazards?|checklists?|bureaus?|wujin|hutang)\b|网格|学校|上报|隐患|家长|教育局|校园|武进|湖塘/i;

/** `grid` is also a word of CSS. */
const grid = /\bgrids?\b/i;
const cssGrid = /display:\s*(inline-)?grid|grid-[a-z]+|gridTemplate|gridArea/gi;

const tools = projectTexts().filter(({ file }) => /^local\/(cloud|phone)\//.test(file));

const lines = tools.flatMap(({ file, text }) =>
  text.split('\n').map((line, index) => ({ where: `${file}:${index + 1}`, line })),
);

describe('local/cloud and local/phone', () => {
  it('exist', () => {
    expect(new Set(tools.map(({ file }) => file.split('/')[1]))).toEqual(new Set(['cloud', 'phone']));
  });

  it('know no word of this product', () => {
    const told = lines.filter(({ line }) => ourWords.test(line) || grid.test(line.replace(cssGrid, '')));
    expect(told.map(({ where, line }) => `${where} ${line.trim()}`)).toEqual([]);
  });
});
