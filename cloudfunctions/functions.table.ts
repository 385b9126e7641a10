export interface FunctionRow {
  readonly name: string;
  /** Who calls it. */
  readonly calledBy: string;
  readonly timeoutSeconds: number;
  readonly memoryMegabytes: 128 | 256 | 512 | 1024;
  /** WeChat's APIs that it may call without a token. */
  readonly openapi: readonly string[];
  /** Seven fields, UTC+8: 秒 分 时 日 月 星期 年. WeChat allows one timer a function. */
  readonly timer: { readonly name: string; readonly cron: string } | null;
  /** WeChat's events that are pushed to it. */
  readonly events: readonly string[];
  /** What it alone is given by the deployment, besides what all have. */
  readonly keys?: readonly string[];
  /** Files that it reads, laid beside its bundle: from the project's folder, to the function's. */
  readonly files?: readonly { readonly from: string; readonly to: string }[];
}

const notoSans = 'node_modules/@expo-google-fonts/noto-sans-sc';

/**
 * Every function that is deployed, split by what starts it. Build, cloudbaserc.json, config.json and the local cloud are
 * all made from this table.
 */
export const functions = [
  {
    name: 'api',
    calledBy: 'a person, from the mini-program',
    timeoutSeconds: 20,
    memoryMegabytes: 256,
    openapi: [
      'subscribeMessage.send',
      'security.msgSecCheck',
      'security.mediaCheckAsync',
      'wxacode.getUnlimited',
    ],
    timer: null,
    events: [],
  },
  {
    name: 'clock',
    calledBy: 'the passing of time, every minute',
    timeoutSeconds: 50,
    memoryMegabytes: 256,
    openapi: ['subscribeMessage.send', 'security.mediaCheckAsync'],
    timer: { name: 'everyMinute', cron: '0 * * * * * *' },
    events: [],
  },
  {
    name: 'event',
    calledBy: 'WeChat, about subscriptions, pictures it checked, permissions taken back and people who left',
    timeoutSeconds: 10,
    memoryMegabytes: 256,
    openapi: [],
    timer: null,
    events: [
      'subscribe_msg_popup_event',
      'subscribe_msg_change_event',
      'subscribe_msg_sent_event',
      'user_authorization_revoke',
      'user_authorization_cancellation',
      'wxa_media_check',
    ],
  },
  {
    name: 'exporter',
    calledBy: 'functions api and clock, when a file was ordered; nobody waits for it',
    timeoutSeconds: 60,
    memoryMegabytes: 1024,
    openapi: ['wxacode.getUnlimited'],
    timer: null,
    events: [],
    files: [
      { from: `${notoSans}/400Regular/NotoSansSC_400Regular.ttf`, to: 'fonts/regular.ttf' },
      { from: `${notoSans}/700Bold/NotoSansSC_700Bold.ttf`, to: 'fonts/bold.ttf' },
      { from: `${notoSans}/LICENSE_FONT`, to: 'fonts/LICENSE' },
    ],
  },
  {
    name: 'pay',
    calledBy: 'functions api and clock, and WeChat Pay over HTTP access; it alone holds the keys of the merchant',
    timeoutSeconds: 20,
    memoryMegabytes: 256,
    openapi: [],
    timer: null,
    events: [],
    keys: ['MERCHANT'],
  },
] as const satisfies readonly FunctionRow[];
