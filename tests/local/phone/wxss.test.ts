import { describe, expect, it } from '@jest/globals';
import postcss from 'postcss';
import { translateSheet, translateUnits } from '../../../local/phone/build/wxss';

describe('units', () => {
  it.each([
    ['750rpx', '100vw'],
    ['24rpx', '3.2vw'],
    ['-1.5rpx', '-0.2vw'],
    ['.5rpx', '0.06667vw'],
    ['10px 20rpx', '10px 2.66667vw'],
    ['100vh', 'calc(100 * var(--wx-vh, 1vh))'],
    ['calc(100vh - 20rpx)', 'calc(calc(100 * var(--wx-vh, 1vh)) - 2.66667vw)'],
    ['env(safe-area-inset-bottom)', 'var(--wx-safe-bottom, 0px)'],
    ['url("data:font/woff2;base64,AA3vh+9rpx/")', 'url("data:font/woff2;base64,AA3vh+9rpx/")'],
    ['url(a) 7.5rpx', 'url(a) 1vw'],
    ['10rpxx', '10rpxx'],
    ['var(--u-10)', 'var(--u-10)'],
  ])('reads %s as %s', (given, wanted) => {
    expect(translateUnits(given)).toBe(wanted);
  });
});

describe('selectors', () => {
  const translate = (css: string, scope: string): string => translateSheet(postcss.parse(css), scope).css;

  it.each([
    ['.a {}', 'c1', '.c1--a {}'],
    ['.a.b > .c:hover::after {}', 'c1', '.c1--a.c1--b > .c1--c:hover::after {}'],
    ['.a {}', '', '.a {}'],
    ['page {}', '', 'wx-page {}'],
    ['view.a, text {}', 'c1', 'wx-view.c1--a, wx-text {}'],
    ['van-cell {}', 'c1', 'van-cell {}'],
    ['#x {}', '', '#page--x {}'],
    ['#x {}', 'c1', '#c1--x {}'],
    ['.a:not(.b) {}', 'c1', '.c1--a:not(.c1--b) {}'],
  ])('turns %s in scope "%s" into %s', (given, scope, wanted) => {
    expect(translate(given, scope)).toBe(wanted);
  });

  it('leaves keyframes alone and goes into media rules', () => {
    expect(translate('@keyframes k { from { top: 75rpx } 50% { top: 0 } }', 'c1')).toBe(
      '@keyframes k { from { top: 10vw } 50% { top: 0 } }',
    );
    expect(translate('@media (min-width: 750rpx) { .a {} }', 'c1')).toBe(
      '@media (min-width: 100vw) { .c1--a {} }',
    );
  });

  it('sets rules of :host apart, so that classes from outside win', () => {
    const { css, host } = translateSheet(postcss.parse(':host { display: block } .a {}'), 'c1');
    expect(host).toBe('[wx-host="c1"] { display: block }');
    expect(css.trim()).toBe('.c1--a {}');
  });
});
