import { describe, expect, it } from '@jest/globals';
import { requiredWxs, translateWxs } from '../../../local/phone/build/wxsDialect';

describe('WXS source', () => {
  it.each([
    ["require('./a.wxs')", "require('./a')"],
    ['require("../b.wxs" )', 'require("../b" )'],
    ["require('./a')", "require('./a')"],
    ['x.constructor === "Array"', '__wxsConstructor(x) === "Array"'],
    ['item.value.constructor', '__wxsConstructor(item.value)'],
    ['list[0].constructor', '__wxsConstructor(list[0])'],
    ["getRegExp('^\\d+$')", "getRegExp('^\\x5cd+$')"],
    ["getRegExp('a\\\\d')", "getRegExp('a\\\\x5cd')"],
    ["'\\d'", "'\\d'"],
  ])('means %s as %s', (given, wanted) => {
    expect(translateWxs(given)).toBe(wanted);
  });

  it('keeps a lone backslash of getRegExp, as WeChat does', () => {
    const source = translateWxs("module.exports = getRegExp('^\\d+$')");
    const getRegExp = (pattern: string): RegExp => new RegExp(pattern);
    const run = Reflect.construct(Function, ['module', 'getRegExp', source]) as (
      module: object,
      make: unknown,
    ) => void;
    const module: { exports?: RegExp } = {};
    run(module, getRegExp);
    expect(module.exports?.test('123')).toBe(true);
    expect(module.exports?.test('ddd')).toBe(false);
  });

  it('names the modules that are required', () => {
    expect(requiredWxs('var a = require(\'./a.wxs\'); var b = require("../b");')).toEqual(['./a', '../b']);
  });
});
