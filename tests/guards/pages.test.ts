import { describe, expect, it } from '@jest/globals';
import { projectFiles, textOf } from '../support/repository';

interface AppConfig {
  readonly pages: readonly string[];
  readonly subPackages?: readonly { readonly root: string; readonly pages: readonly string[] }[];
  readonly tabBar?: { readonly list: readonly { readonly pagePath: string }[] };
}

const app = JSON.parse(textOf('miniprogram/app.json')) as AppConfig;

const listed = [
  ...app.pages,
  ...(app.subPackages ?? []).flatMap(({ root, pages }) => pages.map((page) => `${root}/${page}`)),
];

const inMiniprogram = projectFiles()
  .filter((file) => file.startsWith('miniprogram/'))
  .map((file) => file.slice('miniprogram/'.length));

const present = new Set(inMiniprogram);

const pageFolders = inMiniprogram
  .filter((file) => /^(pages|packages\/[^/]+\/pages)\/.+\/index\.ts$/.test(file))
  .map((file) => file.replace(/\.ts$/, ''));

describe('app.json', () => {
  it('lists every page folder and nothing else', () => {
    expect([...listed].sort()).toEqual([...pageFolders].sort());
  });

  it('lists no page twice', () => {
    expect(new Set(listed).size).toBe(listed.length);
  });

  it.each(listed)('%s is a whole page', (page) => {
    const missing = ['ts', 'json', 'wxml']
      .map((end) => `${page}.${end}`)
      .filter((file) => !present.has(file));
    expect(missing).toEqual([]);
  });

  it('has a tab bar of pages of the main package only', () => {
    const tabs = app.tabBar?.list.map(({ pagePath }) => pagePath) ?? [];
    expect(tabs.filter((tab) => !app.pages.includes(tab))).toEqual([]);
  });
});
