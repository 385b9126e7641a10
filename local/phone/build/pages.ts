import type { Problem } from '../options';
import { formatProblem } from './problems';

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text that is safe inside HTML and in quoted attributes. */
export const escapeHtml = (text: string): string => text.replace(/[&<>"]/g, (sign) => escapes[sign] ?? sign);

const head = (title: string, style: string): string =>
  `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>${escapeHtml(title)}</title>` +
  '<meta name="viewport" content="width=device-width,initial-scale=1,viewport-fit=cover">' +
  `<meta name="color-scheme" content="light dark"><link rel="icon" href="data:,">${style}</head>`;

/** The mini-program alone. */
export const phoneHtml = (title: string): string =>
  head(title, '<base href="/phone/"><link rel="stylesheet" href="app.css">') +
  '<body><div id="app"></div><script src="runtime.js"></script><script src="app.js"></script></body></html>';

/** The phone frame beside its panel; `config` is read by the desk script. */
export const deskHtml = (title: string, config: unknown): string =>
  head(title, '<link rel="stylesheet" href="/phone/desk.css">') +
  '<body><div id="desk"></div>' +
  `<script type="application/json" id="config">${JSON.stringify(config).replace(/</g, '\\u003c')}</script>` +
  '<script src="/phone/desk.js"></script></body></html>';

/** What is shown in place of the mini-program while it does not compile. */
export const problemsHtml = (problems: readonly Problem[]): string =>
  head(
    '编译失败',
    '<style>body{font:14px/1.6 ui-monospace,monospace;margin:24px;white-space:pre-wrap}</style>',
  ) + `<body><h1>小程序没有编译成功</h1>${escapeHtml(problems.map(formatProblem).join('\n'))}</body></html>`;
