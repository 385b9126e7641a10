/**
 * What runs inside a function's worker, as text: it works the same under a test runner and inside one bundled file, because it needs
 * no file of its own. It does what the cloud's own bootstrap does: environment first, then `exports.main(event, context)`.
 */
export const BOOTSTRAP = `'use strict';
const { parentPort, workerData } = require('node:worker_threads');
const { createRequire } = require('node:module');
const { format } = require('node:util');

const offset = new Float64Array(workerData.clock);
const RealDate = Date;
const now = () => Math.floor(RealDate.now() + offset[0]);
function VirtualDate(...parts) {
  if (!new.target) return new RealDate(now()).toString();
  return Reflect.construct(RealDate, parts.length === 0 ? [now()] : parts, new.target === VirtualDate ? RealDate : new.target);
}
Object.defineProperty(VirtualDate, 'name', { value: 'Date' });
VirtualDate.prototype = RealDate.prototype;
VirtualDate.now = now;
VirtualDate.parse = RealDate.parse;
VirtualDate.UTC = RealDate.UTC;
Object.setPrototypeOf(VirtualDate, Function.prototype);
RealDate.prototype.constructor = VirtualDate;
globalThis.Date = VirtualDate;

// The thread's own process.env takes a lock at every look; the SDKs look at it some hundred times a call.
process.env = { ...process.env };

let current = '';
for (const level of ['log', 'info', 'warn', 'error', 'debug']) {
  console[level] = (...parts) => parentPort.postMessage({ kind: 'log', id: current, level, text: format(...parts).slice(0, 4000) });
}

const textOf = (thrown) => {
  if (thrown instanceof Error) return thrown.stack || thrown.message;
  const told = thrown && (thrown.errMsg || thrown.message);
  return typeof told === 'string' ? told : format(thrown);
};

let main;
try {
  const loaded = createRequire(workerData.file)(workerData.file);
  main = loaded.main || (loaded.default && loaded.default.main);
  if (typeof main !== 'function') throw new Error('exports.main is not a function');
  parentPort.postMessage({ kind: 'ready' });
} catch (thrown) {
  parentPort.postMessage({ kind: 'broken', message: textOf(thrown) });
}

let given = [];
parentPort.on('message', async (call) => {
  current = call.id;
  for (const key of given) delete process.env[key];
  given = Object.keys(call.env);
  Object.assign(process.env, call.env);
  try {
    const event = call.event === '' ? {} : JSON.parse(call.event);
    if (call.userInfo && typeof event === 'object' && event !== null) event.userInfo = call.userInfo;
    const result = JSON.stringify(await main(event, call.context));
    parentPort.postMessage({ kind: 'done', id: call.id, result: result === undefined ? 'null' : result });
  } catch (thrown) {
    parentPort.postMessage({ kind: 'failed', id: call.id, message: textOf(thrown) });
  }
});
`;
