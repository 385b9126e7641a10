import type { Root, Rule } from 'postcss';
import postcss from 'postcss';
import selectorParser from 'postcss-selector-parser';
import { BUILTIN_TAGS } from '../builtin.table';
import { idPrefix } from '../idPrefix';

const RPX = /(-?(?:\d+\.?\d*|\.\d+))rpx\b/g;
const VIEWPORT_HEIGHT = /(-?(?:\d+\.?\d*|\.\d+))vh\b/g;
const SAFE_AREA = /env\(\s*safe-area-inset-(top|bottom|left|right)\s*\)/g;
const RPX_PER_PERCENT_OF_WIDTH = 7.5;

// NB: a font written as a data URI may hold letters that look like a unit.
const URL_OR_REST = /(url\([^)]*\))|[^u]+|u/g;

/** Units that only a phone has: `rpx` becomes a share of the width, `vh` of the page area, safe areas a variable. */
export function translateUnits(value: string): string {
  return value.replace(URL_OR_REST, (part, url: string | undefined) =>
    url === undefined ? translatePart(part) : part,
  );
}

function translatePart(part: string): string {
  return part
    .replace(
      RPX,
      (_, number: string) => `${Number((Number(number) / RPX_PER_PERCENT_OF_WIDTH).toFixed(5))}vw`,
    )
    .replace(VIEWPORT_HEIGHT, 'calc($1 * var(--wx-vh, 1vh))')
    .replace(SAFE_AREA, 'var(--wx-safe-$1, 0px)');
}

/** Rules of one style sheet; those of `:host` stand apart because classes from outside must win over them. */
export interface StyleSheet {
  readonly css: string;
  readonly host: string;
}

/** Translates a parsed style sheet in place: units, class scope, `page`, built-in tags and `:host`. */
export function translateSheet(sheet: Root, scope: string): StyleSheet {
  const host = postcss.root();
  sheet.walkDecls((declaration) => {
    declaration.value = translateUnits(declaration.value);
  });
  sheet.walkAtRules(/^media$/i, (rule) => {
    rule.params = translateUnits(rule.params);
  });
  sheet.walkRules((rule) => {
    if (isKeyframe(rule)) return;
    const isHost = translateSelector(rule, scope);
    if (isHost && rule.parent?.type === 'root') host.append(rule.remove());
  });
  return { css: sheet.toString(), host: host.toString() };
}

function isKeyframe(rule: Rule): boolean {
  const parent = rule.parent;
  return parent?.type === 'atrule' && 'name' in parent && /keyframes$/i.test(parent.name);
}

function translateSelector(rule: Rule, scope: string): boolean {
  let isHost = false;
  rule.selector = selectorParser((selectors) => {
    selectors.walkClasses((node) => {
      if (scope !== '') node.value = `${scope}--${node.value}`;
    });
    selectors.walkIds((node) => {
      node.value = `${idPrefix(scope)}--${node.value}`;
    });
    selectors.walkTags((node) => {
      if (node.value === 'page' || BUILTIN_TAGS.has(node.value)) node.value = `wx-${node.value}`;
    });
    selectors.walkPseudos((node) => {
      if (node.value !== ':host') return;
      isHost = true;
      node.replaceWith(
        selectorParser.attribute({
          attribute: 'wx-host',
          operator: '=',
          value: `"${scope}"`,
          quoteMark: null,
          raws: {},
        }),
      );
    });
  }).processSync(rule.selector);
  return isHost;
}
