import tcb from '@cloudbase/node-sdk';
import wxServerSdk from 'wx-server-sdk';

/** The part of wx-server-sdk that is used; its own types name every API `any`. */
interface WxCloud {
  readonly DYNAMIC_CURRENT_ENV: symbol;
  init(config: { env: symbol }): void;
  getWXContext(): Readonly<Record<string, unknown>>;
  readonly openapi: {
    readonly subscribeMessage: { send(message: object): Promise<unknown> };
    readonly security: {
      msgSecCheck(words: object): Promise<unknown>;
      mediaCheckAsync(picture: object): Promise<unknown>;
    };
    readonly wxacode: { getUnlimited(code: object): Promise<unknown> };
  };
}

export const wx = wxServerSdk as unknown as WxCloud;

wx.init({ env: wx.DYNAMIC_CURRENT_ENV });

/** NB: the database goes through node-sdk: wx-server-sdk 4.0.2 never retries a conflict inside a transaction. */
export const app = tcb.init({ env: tcb.SYMBOL_CURRENT_ENV });

export const db = app.database();
