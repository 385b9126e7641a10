/** What a page was opened with: its query, as WeChat gives it. */
export type Query = Readonly<Record<string, string | undefined>>;

const decoded = (words: string): string => {
  try {
    return decodeURIComponent(words);
  } catch {
    return '';
  }
};

const plainId = /^[\w-]{1,64}$/;

/** The unit a poster's QR code names (`scene=u%3Dwj-01-1`), or a link (`u=wj-01-1`); null when there is none. */
export function unitIn(query: Query): string | null {
  const scene = decoded(query['scene'] ?? '');
  const inScene = scene.split('&').find((pair) => pair.startsWith('u='));
  const id = inScene === undefined ? decoded(query['u'] ?? '') : inScene.slice(2);
  return plainId.test(id) ? id : null;
}

/** True when a code was scanned that names no unit: torn, cut off, or nothing of ours. */
export const isUnread = (query: Query): boolean => (query['scene'] ?? '') !== '' && unitIn(query) === null;

/** What a scanned code names: the unit in our own poster's page path or in a bare scene; null for a foreign code. */
export function unitInCode(code: { readonly result: string; readonly path: string }): string | null {
  const words = code.path === '' ? code.result : code.path;
  const query = words.includes('?') ? words.slice(words.indexOf('?') + 1) : words;
  const pairs = query.split('&').map((pair): readonly [string, string] => {
    const cut = pair.indexOf('=');
    return [pair.slice(0, cut), pair.slice(cut + 1)];
  });
  return unitIn(Object.fromEntries(pairs));
}

/** An id from the query, or empty when it is missing or not an id. */
export function idIn(query: Query, name: string): string {
  const id = decoded(query[name] ?? '');
  return plainId.test(id) ? id : '';
}
