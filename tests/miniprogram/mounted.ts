import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, jest } from '@jest/globals';

/*
 * Components on the classic engine (exparser and wcc), which phones use by default; the end-to-end tests run the same
 * source on glass-easel.
 */

const source = path.resolve(__dirname, '../../miniprogram');
let root: string;

// The engine compiles every file below its root, so it gets our own rooms only: what DevTools has built into
// miniprogram_npm is not ours to test, and its old compiler does not take all of it.
beforeAll(() => {
  root = mkdtempSync(path.join(tmpdir(), 'components-'));
  for (const room of ['components', 'view', 'store', 'cloud', 'styles'])
    cpSync(path.join(source, room), path.join(root, room), { recursive: true });
});

afterAll(() => {
  rmSync(root, { recursive: true, force: true });
});

/** As much of the browser's page as these tests look at. */
interface Dom {
  readonly textContent: string;
  readonly innerHTML: string;
}

declare const document: {
  readonly body: { appendChild(child: Dom): Dom };
  createElement(name: string): Dom;
};

export interface Mounted {
  readonly dom: Dom;
  readonly data: Readonly<Record<string, unknown>>;
  attach(parent: Dom): void;
  detach(): void;
  setData(data: object): void;
  querySelector(selector: string): { dispatchEvent(name: string): void; readonly dom: Dom } | undefined;
  addEventListener(name: string, listen: (event: { readonly detail: unknown }) => void): void;
}

interface Simulate {
  load(
    file: string,
    tag: string,
    options: { readonly rootPath: string; readonly usingComponents?: object },
  ): string;
  render(id: string, properties?: object): Mounted;
  sleep(milliseconds: number): Promise<void>;
}

let simulate: Simulate;
let open: Mounted[] = [];

beforeEach(() => {
  jest.resetModules();
  simulate = jest.requireActual<Simulate>('miniprogram-simulate');
});

afterEach(() => {
  open.forEach((mounted) => mounted.detach());
  open = [];
});

const using = { 'app-icon': '/components/app-icon/index', 'photo-strip': '/components/photo-strip/index' };

/** A component on a page, and what it has sent so far. */
export const mount = (name: string, properties: object): { mounted: Mounted; heard: [string, unknown][] } => {
  const id = simulate.load(path.join(root, 'components', name, 'index'), name, {
    rootPath: root,
    usingComponents: using,
  });
  const mounted = simulate.render(id, properties);
  mounted.attach(document.body.appendChild(document.createElement('div')));
  open.push(mounted);
  const heard: [string, unknown][] = [];
  for (const event of ['open', 'retry', 'remove', 'add', 'again', 'choose', 'join', 'see'])
    mounted.addEventListener(event, ({ detail }) => heard.push([event, detail]));
  return { mounted, heard };
};

/** Taps what the selector finds, and waits until it has had its effect. */
export const tap = async (mounted: Mounted, selector: string): Promise<void> => {
  mounted.querySelector(selector)?.dispatchEvent('tap');
  await simulate.sleep(10);
};

/** Waits as the engine does. */
export const sleep = (milliseconds: number): Promise<void> => simulate.sleep(milliseconds);
