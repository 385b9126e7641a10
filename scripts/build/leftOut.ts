import type { Plugin } from 'esbuild';

/**
 * What the SDK carries for products that ask a language model or a data model, which this one never does: a fifth of a
 * cold start. NB: the SDK makes its data models when it is opened, and goes on without them when that fails.
 */
const unused = /^@cloudbase\/(ai|app|wx-cloud-client-sdk)$/;

/** Stands for a package that is left out: whoever asks it for something is told so. */
const stand = (name: string): string =>
  `module.exports = new Proxy({}, {
    get(_, key) {
      if (key === '__esModule') return false;
      throw new Error(${JSON.stringify(`${name} is left out of the bundle (scripts/build/leftOut.ts): asked for `)} + String(key));
    },
  });`;

/** Keeps the packages of the SDK that are never used out of a function's bundle. */
export const leaveOut: Plugin = {
  name: 'leave out',
  setup(build) {
    build.onResolve({ filter: unused }, ({ path }) => ({
      path,
      namespace: 'leftOut',
    }));
    build.onLoad({ filter: /./, namespace: 'leftOut' }, ({ path }) => ({ contents: stand(path) }));
  },
};
