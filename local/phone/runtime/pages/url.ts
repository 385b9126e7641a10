/** A page address taken apart. */
export interface PageUrl {
  /** Path of the page, without leading slash. */
  readonly route: string;
  /** Query as WeChat hands it to `onLoad`: values are not decoded. */
  readonly query: Readonly<Record<string, string>>;
}

const joined = (base: string, path: string): string => {
  const parts: string[] = path.startsWith('/') ? [] : base.split('/').slice(0, -1);
  for (const part of path.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '' && part !== '.') parts.push(part);
  }
  return parts.join('/');
};

/** Reads `path?query` relative to the page `base`; a fragment is dropped. */
export function parsePageUrl(url: string, base = ''): PageUrl {
  const [address = ''] = url.split('#');
  const mark = address.indexOf('?');
  const path = mark < 0 ? address : address.slice(0, mark);
  const pairs = (mark < 0 ? '' : address.slice(mark + 1)).split('&').filter(Boolean);
  const query = pairs.map((pair): [string, string] => {
    const sign = pair.indexOf('=');
    return sign < 0 ? [pair, ''] : [pair.slice(0, sign), pair.slice(sign + 1)];
  });
  return { route: joined(base, path), query: Object.fromEntries(query) };
}

/** Writes a page address with a leading slash. */
export function formatPageUrl({ route, query }: PageUrl): string {
  const pairs = Object.entries(query).map(([key, value]) => `${key}=${value}`);
  return pairs.length === 0 ? `/${route}` : `/${route}?${pairs.join('&')}`;
}
