const RPX = /(-?(?:\d+\.?\d*|\.\d+))rpx\b/g;
const VIEWPORT_HEIGHT = /(-?(?:\d+\.?\d*|\.\d+))vh\b/g;
const RPX_PER_PERCENT_OF_WIDTH = 7.5;

/** Inline style with `rpx` as a share of the width and `vh` as a share of the page area. */
export function inlineStyle(style: string): string {
  return style
    .replace(RPX, (_, value: string) => `${Number(value) / RPX_PER_PERCENT_OF_WIDTH}vw`)
    .replace(VIEWPORT_HEIGHT, 'calc($1 * var(--wx-vh, 1vh))')
    .replace(/env\(\s*safe-area-inset-(\w+)\s*\)/g, 'var(--wx-safe-$1, 0px)');
}
