import type { Server } from 'node:http';
import { emptyDataFolder, openDataFolder, type DataFolder } from './dataFolder';
import { insert } from './database/documents';
import { Store } from './database/store';
import { FunctionHost } from './functions/host';
import type { CallRecord } from './functions/calls';
import { serveAdmin } from './http/admin';
import { serveDoors, type DoorWorld } from './http/doors';
import { serveHttpAccess } from './http/httpAccess';
import { listen, stopServer } from './http/server';
import { EventStream } from './http/stream';
import { keepCredit } from './keepCredit';
import type { CloudOptions } from './options';
import { Files } from './storage/files';
import { serveStorage } from './storage/serve';
import { Clock } from './time/clock';
import { Timers, type TimerTrigger } from './time/timers';
import type { Fields } from './values';
import type { WeChatEvent } from './wechat/events';
import { WeChat } from './wechat/wechat';

/** A running local cloud. */
export interface Cloud {
  readonly url: string;
  readonly port: number;
  readonly clock: Clock;
  readonly wechat: WeChat;
  readonly host: FunctionHost;
  readonly store: Store;
  /** Recent function calls with their database requests, oldest first. */
  readonly ops: () => readonly CallRecord[];
  /** Environment for a program outside the function host, so that the SDKs in it reach this cloud. */
  readonly environment: () => Readonly<Record<string, string>>;
  /** Sends an event to every open page of the desk. */
  readonly emit: (kind: string, data: unknown) => void;
  /** Takes new code and config.json of one function, or of all. */
  readonly reload: (functionName?: string) => void;
  /** Empties database, storage, WeChat's records and the clock, and plants the seed again. */
  readonly reset: () => Promise<void>;
  readonly close: () => Promise<void>;
}

const DEFAULT_ENV = 'local-env';
const MOST_FILE_BYTES = 100 * 1024 * 1024;
const TRANSACTION_SECONDS = 30;

class LocalCloud implements Cloud {
  readonly clock = new Clock();
  readonly store: Store;
  readonly host: FunctionHost;
  readonly wechat: WeChat;
  url = '';
  port = 0;
  private readonly envId: string;
  private readonly files: Files;
  private readonly stream = new EventStream();
  private readonly timers: Timers;
  private readonly credit: ReturnType<typeof keepCredit>;
  private server: Server | undefined;

  constructor(
    private readonly options: CloudOptions,
    private readonly folder: DataFolder,
  ) {
    this.envId = options.envId ?? DEFAULT_ENV;
    this.store = new Store(
      folder.driver,
      options.collections,
      options.transactionSeconds ?? TRANSACTION_SECONDS,
    );
    const mostBytes = options.mostFileBytes ?? MOST_FILE_BYTES;
    this.files = new Files(options.dataFolder, `${this.envId}.local`, this.clock, mostBytes);
    this.host = new FunctionHost({
      folder: options.functionsFolder,
      functions: options.functions,
      env: options.env ?? {},
      envId: this.envId,
      appId: options.wechat.appId,
      maxWorkers: options.maxWorkers ?? 4,
      clock: this.clock,
      adminUrl: () => `${this.url}/admin`,
    });
    this.wechat = this.makeWeChat();
    this.credit = keepCredit(folder.driver, this.wechat.credit);
    this.timers = new Timers(this.clock, (trigger, at) => this.fire(trigger, at));
    this.clock.onMoved(() => this.emit('clock', { now: new Date(this.clock.now()).toISOString() }));
  }

  readonly ops = (): readonly CallRecord[] => this.host.calls.list();

  readonly emit = (kind: string, data: unknown): void => this.stream.emit(kind, data);

  readonly environment = (): Readonly<Record<string, string>> => ({
    TENCENTCLOUD_RUNENV: 'SCF',
    TENCENTCLOUD_REGION: 'ap-shanghai',
    TENCENTCLOUD_SECRETID: 'local-secret-id',
    TENCENTCLOUD_SECRETKEY: 'local-secret-key',
    SCF_NAMESPACE: this.envId,
    TCB_ENV: this.envId,
    TCB_CONTEXT_KEYS: 'TCB_ENV',
    TCB_CONTEXT_CNFG: JSON.stringify({ URL: `${this.url}/admin` }),
  });

  readonly reload = (functionName?: string): void => {
    this.host.reload(functionName);
    this.timers.start(this.host.timers());
    this.emit('reload', { function: functionName ?? '' });
  };

  readonly reset = async (): Promise<void> => {
    this.store.clear();
    this.files.clear();
    this.wechat.clear();
    this.host.calls.clear();
    this.host.log.clear();
    this.clock.restore();
    // What instances remember is of the data that is gone.
    this.host.reload();
    this.timers.start(this.host.timers());
    await this.plant();
    this.emit('clock', { now: new Date(this.clock.now()).toISOString() });
    this.emit('reset', {});
  };

  readonly close = async (): Promise<void> => {
    this.clock.close();
    this.stream.close();
    if (this.server) await stopServer(this.server);
    await this.host.close();
    this.credit.flush();
    this.store.close();
    this.folder.release();
  };

  async open(): Promise<void> {
    await this.plantIfFresh();
    const { server, port } = await this.listen();
    this.server = server;
    this.port = port;
    this.url = `http://127.0.0.1:${port}`;
    this.timers.start(this.host.timers());
  }

  private async plantIfFresh(): Promise<void> {
    const { driver } = this.folder;
    driver.exec('CREATE TABLE IF NOT EXISTS _facts(name TEXT PRIMARY KEY, value TEXT NOT NULL)');
    if (driver.prepare("SELECT value FROM _facts WHERE name = 'seeded'").get([])) return;
    this.store.clear();
    await this.plant();
    driver.exec("INSERT INTO _facts VALUES ('seeded', '1')");
  }

  private async plant(): Promise<void> {
    for (const [collection, documents] of Object.entries(this.options.seed ?? {})) {
      await insert(this.store, collection, documents as readonly Fields[]);
    }
  }

  private listen(): ReturnType<typeof listen> {
    const url = (): string => this.url;
    const { store, files, host, wechat, clock, envId, stream, reset } = this;
    const admin = { store, files, host, wechat, clock, envId, url };
    const doors: DoorWorld = {
      host,
      files,
      wechat,
      clock,
      stream,
      url,
      reset,
      personas: this.options.personas ?? [],
    };
    return listen(this.options.port, async (request, response, at) => {
      if (at.pathname === '/admin') return serveAdmin(admin, request, response);
      if (at.pathname.startsWith('/storage/'))
        return serveStorage(files, at.pathname.slice(9), request, response);
      if (await serveDoors(doors, { request, response, url: at })) return;
      const access = { host, envId, paths: this.options.httpAccess ?? {} };
      if (await serveHttpAccess(access, request, response, at)) return;
      if (await this.options.mount?.(request, response)) return;
      response.writeHead(404, { 'content-type': 'text/plain; charset=utf-8' }).end('not found');
    });
  }

  private makeWeChat(): WeChat {
    const { appId, templates } = this.options.wechat;
    return new WeChat({
      appId,
      templates,
      clock: this.clock,
      deliver: (event, duplicates) => this.deliver(event, duplicates),
      onCall: (call) => {
        if (call.api === 'subscribeMessage.send' && call.answer['errcode'] === 0) this.emit('message', call);
      },
      onCreditChanged: () => this.credit.changed(),
    });
  }

  /** NB: WeChat may repeat an event; the script says how often. An event that no function listens to is dropped, as in the cloud. */
  private async deliver(event: WeChatEvent, duplicates: number): Promise<void> {
    const { events } = this.options.wechat;
    const name = Object.hasOwn(events, event.Event) ? events[event.Event] : undefined;
    if (name === undefined) return;
    const openid = event.FromUserName === '' ? undefined : event.FromUserName;
    for (let time = 0; time <= duplicates; time += 1) {
      await this.quietly({ name, event: JSON.stringify(event), openid, source: 'wx_unknown' });
    }
  }

  private async fire(trigger: TimerTrigger, at: number): Promise<void> {
    const event = { Type: 'Timer', TriggerName: trigger.name, Time: new Date(at).toISOString(), Message: '' };
    await this.quietly({ name: trigger.functionName, event: JSON.stringify(event), source: '' });
  }

  /** Timers and events have nobody to answer: what fails stands in the call log. */
  private async quietly(invocation: Parameters<FunctionHost['invoke']>[0]): Promise<void> {
    try {
      await this.host.invoke(invocation);
    } catch (error) {
      this.host.note(invocation.name, error instanceof Error ? error.message : String(error));
    }
  }
}

/** Starts a CloudBase on 127.0.0.1. Throws StartError (one Chinese sentence) when the port or the data folder cannot be used. */
export async function startCloud(options: CloudOptions): Promise<Cloud> {
  const folder = openDataFolder(options.dataFolder);
  const cloud = build(options, folder);
  try {
    await cloud.open();
    return cloud;
  } catch (error) {
    await cloud.close();
    throw error;
  }
}

function build(options: CloudOptions, folder: DataFolder): LocalCloud {
  try {
    return new LocalCloud(options, folder);
  } catch (error) {
    folder.driver.close();
    folder.release();
    throw error;
  }
}

export { emptyDataFolder };
