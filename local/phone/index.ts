import type { IncomingMessage, ServerResponse } from 'node:http';
import path from 'node:path';
import { buildPhone } from './build/build';
import type { BuildResult, PhoneOptions } from './options';
import { serve } from './serve';
import { watchFolders } from './watch';

export { formatProblem } from './build/problems';
export type { BuildResult, MessageTemplate, PhoneOptions, Problem } from './options';

/** A mini-program that runs in a browser. */
export interface Phone {
  /** Compiles everything; with problems nothing is written and the pages show the problems instead. */
  build(): Promise<BuildResult>;
  /** Answers `/`, `/phone` and everything below `/phone/`; false when the path is not the phone's. */
  handle(request: IncomingMessage, response: ServerResponse): Promise<boolean>;
  /** Builds again after every change of the source; the answer stops watching. */
  watch(onRebuilt: (result: BuildResult) => void): () => void;
}

/** Prepares a phone for one mini-program; nothing is compiled before `build` is called. */
export function createPhone(given: PhoneOptions): Phone {
  const options: PhoneOptions = {
    ...given,
    miniprogramRoot: path.resolve(given.miniprogramRoot),
    nodeModules: path.resolve(given.nodeModules),
    outFolder: path.resolve(given.outFolder),
  };
  let last: BuildResult | undefined;
  let building: Promise<BuildResult> | undefined;
  const build = async (): Promise<BuildResult> => {
    await building;
    building = buildPhone(options);
    last = await building;
    return last;
  };
  return {
    build,
    handle: (request, response) => {
      if (request.url?.split('?')[0] !== '/phone') return serve(options.outFolder, last, request, response);
      response.writeHead(302, { location: request.url.replace('/phone', '/phone/') }).end();
      return Promise.resolve(true);
    },
    watch: (onRebuilt) => watchFolders([options.miniprogramRoot], () => void build().then(onRebuilt)),
  };
}
