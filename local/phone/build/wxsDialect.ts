// WXS is not JavaScript. Three differences decide whether real components work; each is reproduced here on the source.

const REQUIRE_WITH_EXTENSION = /(require\(\s*['"][^'"]+?)\.wxs(['"]\s*\))/g;
const CONSTRUCTOR = /([A-Za-z_$][\w$]*(?:\.[\w$]+|\[[^\]]*\])*?)\.constructor\b/g;
const REGULAR_EXPRESSION = /getRegExp\(\s*(['"])(.*?)\1/g;
const LONE_BACKSLASH = /\\(?=[^\\nrtbfv0xu'"])/g;

/**
 * Rewrites WXS source so that it means in JavaScript what it means in WeChat: `require` without the extension (the
 * template compiler keeps it there but drops it elsewhere), `x.constructor` as text, and a lone backslash in
 * `getRegExp('\d')` kept, as WeChat's own compiler does.
 */
export function translateWxs(source: string): string {
  return source
    .replace(REQUIRE_WITH_EXTENSION, '$1$2')
    .replace(CONSTRUCTOR, '__wxsConstructor($1)')
    .replace(REGULAR_EXPRESSION, (call) => call.replace(LONE_BACKSLASH, '\\x5c'));
}

/** The modules that WXS source requires, as written but without the extension. */
export function requiredWxs(source: string): readonly string[] {
  return [...source.matchAll(/require\(\s*['"]([^'"]+)['"]\s*\)/g)].map((match) =>
    (match[1] ?? '').replace(/\.wxs$/, ''),
  );
}
