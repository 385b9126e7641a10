import type { IncomingMessage, ServerResponse } from 'node:http';
import type { CollectionOptions } from './database/collection';
import type { Template } from './wechat/templates';

/** Somebody a developer or a test can be. */
export interface Persona {
  readonly openid: string;
  readonly name: string;
  readonly role: string;
  readonly place: string;
}

/** What a local cloud is made from. */
export interface CloudOptions {
  /** 0 picks a free port. */
  readonly port: number;
  readonly dataFolder: string;
  /** One folder a function with index.js and config.json. */
  readonly functionsFolder: string;
  readonly functions: Readonly<Record<string, { readonly timeoutSeconds: number }>>;
  /** Environment variables that every function gets. */
  readonly env?: Readonly<Record<string, string>>;
  readonly collections: readonly CollectionOptions[];
  /** Documents that a fresh (or reset) database begins with; dates as Date. */
  readonly seed?: Readonly<Record<string, readonly Readonly<Record<string, unknown>>[]>>;
  readonly personas?: readonly Persona[];
  readonly wechat: {
    readonly appId: string;
    readonly templates: readonly Template[];
    /** Which function hears which event. */
    readonly events: Readonly<Record<string, string>>;
  };
  /** HTTP access: which function answers below which path (`/pay`). */
  readonly httpAccess?: Readonly<Record<string, string>>;
  /** Asked for every path that is not the cloud's own; answers true when it has replied. */
  readonly mount?: (request: IncomingMessage, response: ServerResponse) => boolean | Promise<boolean>;
  /** Instances of one function at most; 4 when absent. */
  readonly maxWorkers?: number;
  /** Environment id; 'local-env' when absent. */
  readonly envId?: string;
  /** Seconds until an open transaction is dropped; 30 when absent. */
  readonly transactionSeconds?: number;
  /** Largest file in bytes; 100 MB when absent. */
  readonly mostFileBytes?: number;
}
