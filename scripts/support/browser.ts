import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome', 'msedge'];

const usual = [
  '/usr/bin/chromium',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/** The first browser of the Chromium family on this machine, or null. The variable CHROMIUM comes first. */
export function findBrowser(env: NodeJS.ProcessEnv = process.env): string | null {
  const onPath = (env['PATH'] ?? '')
    .split(delimiter)
    .flatMap((folder) => names.map((name) => join(folder, name)));
  const candidates = [...(env['CHROMIUM'] === undefined ? [] : [env['CHROMIUM']]), ...onPath, ...usual];
  return candidates.find((file) => existsSync(file)) ?? null;
}

/** What to do about a missing browser, in one sentence. */
export const howToGetABrowser =
  '没有找到浏览器，端到端测试未运行。请安装 Chromium（Debian/Ubuntu：sudo apt-get install chromium；macOS、Windows：安装 Chrome 或 Edge），或用环境变量 CHROMIUM 指定它的路径，再运行 npm test。';

/** What Playwright switches off itself; repeated here because Chromium obeys only the last list it is given. */
const offForPlaywright = [
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsUpgrades',
  'HttpsFirstBalancedModeAutoEnable',
  'LensOverlay',
  'MediaRouter',
  'PaintHolding',
  'ThirdPartyStoragePartitioning',
  'AvoidCorsURLLoaderRestartOnRedirect',
  'TcpPortRandomizationWin',
  'OptimizationHints',
  'NetworkTimeServiceQuerying',
  'AimEnabled',
  'PreconnectToSearch',
];

/** The address bar of a window nobody sees is a web page of its own: it costs each window as much as the phone in it. */
const addressBar = [
  'WebUIOmniboxPopup',
  'WebUIOmniboxAimPopup',
  'WebUIOmniboxFullPopup',
  'WebUIOmniboxPopupSelectionControl',
  'WebUIOmniboxSimplification',
];

/** Flags for a quiet, unprivileged-or-root, headless run; fonts are hinted alike on every machine. */
export const browserFlags: readonly string[] = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-dev-shm-usage',
  '--font-render-hinting=none',
  `--disable-features=${[...offForPlaywright, ...addressBar].join()}`,
];
