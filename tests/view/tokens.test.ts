import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';

const source = readFileSync(path.resolve(__dirname, '../../miniprogram/styles/tokens.wxss'), 'utf8');

const named = (block: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    [...block.matchAll(/--([\w-]+):\s*([^;]+);/g)].map(([, name = '', value = '']) => [name, value]),
  );

const [lightBlock = '', rest = ''] = source.split('@media');
const [darkBlock = '', elderBlock = ''] = rest.split('.elder');
const light = named(lightBlock);
const themes = { light, dark: { ...light, ...named(darkBlock) } } as const;
const elder = named(elderBlock);

const channel = (value: number): number =>
  value <= 0.03928 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;

const luminance = (colour: string): number => {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map(
    (from) => parseInt(colour.slice(from, from + 2), 16) / 255,
  );
  return 0.2126 * channel(red) + 0.7152 * channel(green) + 0.0722 * channel(blue);
};

const contrast = (one: string, other: string): number => {
  const [dark = 0, bright = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (bright + 0.05) / (dark + 0.05);
};

const pairs: readonly (readonly [words: string, surface: string])[] = [
  ...['ink', 'ink-soft', 'brand-text', 'danger-text', 'waiting-text'].flatMap((words) =>
    ['paper', 'card'].map((surface) => [words, surface] as const),
  ),
  ['ink', 'sunken'],
  ['ink-soft', 'sunken'],
  ['ink', 'brand-tint'],
  ['ink-soft', 'brand-tint'],
  ['brand-text', 'brand-tint'],
  ['ink', 'waiting-tint'],
  ['ink-soft', 'waiting-tint'],
  ['waiting-text', 'waiting-tint'],
  ['danger-text', 'danger-tint'],
  ['done-text', 'done-tint'],
  ['closed-text', 'closed-tint'],
  ['on-brand', 'brand'],
  ['brand', 'on-brand'],
  ['on-danger', 'danger'],
];

describe.each(['light', 'dark'] as const)('in the %s theme', (theme) => {
  it.each(pairs)('%s can be read on %s', (words, surface) => {
    const tokens = themes[theme];
    expect(contrast(tokens[words] ?? '', tokens[surface] ?? '')).toBeGreaterThanOrEqual(4.5);
  });

  it('the edge of a field stands out from the card', () => {
    expect(contrast(themes[theme]['line-strong'] ?? '', themes[theme]['card'] ?? '')).toBeGreaterThanOrEqual(
      3,
    );
  });
});

describe('大字版', () => {
  const sizes = Object.keys(elder).filter((name) => name.startsWith('size-'));

  it.each(sizes)('%s grows to 1.4 times, rounded', (name) => {
    const ratio = parseFloat(elder[name] ?? '') / parseFloat(light[name] ?? '');
    expect(ratio).toBeGreaterThan(1.35);
    expect(ratio).toBeLessThan(1.45);
  });

  it('enlarges every size there is', () => {
    expect(sizes).toEqual(Object.keys(light).filter((name) => name.startsWith('size-')));
  });

  it('makes what is tapped at least 60 px; otherwise it is at least 44', () => {
    expect(parseFloat(elder['target'] ?? '')).toBeGreaterThanOrEqual(60);
    expect(parseFloat(light['target'] ?? '')).toBeGreaterThanOrEqual(44);
  });
});
