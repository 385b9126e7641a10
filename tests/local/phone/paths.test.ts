import { describe, expect, it } from '@jest/globals';
import path from 'node:path';
import { joinPath, Paths, relativeTo, splitPackage } from '../../../local/phone/build/paths';

const root = path.join(__dirname, 'fixture');
const paths = new Paths(root, path.resolve('node_modules'));

describe('paths inside the mini-program', () => {
  it.each([
    ['/a/b', 'a/b'],
    ['a/./b/../c', 'a/c'],
    ['../../a', 'a'],
    ['./a', 'a'],
  ])('joins %s to %s', (given, wanted) => {
    expect(joinPath(given)).toBe(wanted);
  });

  it.each([
    ['pages/a/index', '../b/index', 'pages/b/index'],
    ['pages/a/index', './part', 'pages/a/part'],
    ['pages/a/index', '/components/x', 'components/x'],
  ])('from %s, %s means %s', (from, specifier, wanted) => {
    expect(relativeTo(from, specifier)).toBe(wanted);
  });

  it.each([
    ['@scope/name/a/b', '@scope/name', 'a/b'],
    ['name/a', 'name', 'a'],
    ['name', 'name', ''],
  ])('splits %s', (given, name, rest) => {
    expect(splitPackage(given)).toEqual({ name, rest });
  });

  it('finds components of npm packages in the folder made for mini-programs', () => {
    const is = paths.component('pages/home/index', '@vant/weapp/tag/index');
    expect(is).toBe('miniprogram_npm/@vant/weapp/tag/index');
    expect(paths.onDisk(is)).toBe(path.resolve('node_modules/@vant/weapp/lib/tag/index'));
  });

  it('takes a bare path for a relative one when such a component exists', () => {
    expect(paths.component('pages/home/index', '../../components/card/index')).toBe('components/card/index');
    expect(paths.component('index', 'components/card/index')).toBe('components/card/index');
    expect(paths.component('pages/home/index', 'no/such')).toBe('pages/home/no/such');
  });
});
