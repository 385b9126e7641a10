import { describe, expect, it } from '@jest/globals';
import { formatPageUrl, parsePageUrl } from '../../../local/phone/runtime/pages/url';

describe('page addresses', () => {
  it.each([
    ['/pages/a/index', '', 'pages/a/index', {}],
    ['pages/a/index?x=1', '', 'pages/a/index', { x: '1' }],
    ['../b/index', 'pages/a/index', 'pages/b/index', {}],
    ['./other', 'pages/a/index', 'pages/a/other', {}],
    ['/p?x=%E7%94%B2&y=a=b&z', '', 'p', { x: '%E7%94%B2', y: 'a=b', z: '' }],
    ['/p?x=1#top', '', 'p', { x: '1' }],
    ['/p?a=1?b=2', '', 'p', { a: '1?b=2' }],
    ['../../../../x', 'a/b', 'x', {}],
    ['', 'a/b', 'a', {}],
  ])('reads %s from "%s"', (url, base, route, query) => {
    expect(parsePageUrl(url, base)).toEqual({ route, query });
  });

  it('writes what it read, values untouched', () => {
    expect(formatPageUrl(parsePageUrl('p?x=%E7&y='))).toBe('/p?x=%E7&y=');
  });
});
