import { createReadStream } from 'node:fs';
import * as z from 'zod';
import type { Files } from '../world';
import { logFailure } from './log';
import { app } from './sdk';

const answer = z.object({
  fileList: z.array(z.looseObject({ fileID: z.string(), tempFileURL: z.string() })),
});

const uploaded = z.looseObject({ fileID: z.string() });

const downloaded = z.looseObject({ fileContent: z.instanceof(Buffer) });

const goodForSeconds = 3600;
/** The cloud takes at most so many at once. */
const atOnce = 50;

/** Addresses of files in cloud storage; only what a handler was allowed to show is ever asked for. */
export const files: Files = {
  addresses: (fileIds) => addressesOf(fileIds),

  // NB: the SDK's own download holds a whole file in memory, however large somebody made it.
  read: async (fileId, most) => {
    const [address = ''] = await addressesOf([fileId]);
    const response = address === '' ? null : await fetch(address);
    if (response?.ok !== true || response.body === null) return null;
    const pieces: Uint8Array[] = [];
    let size = 0;
    for await (const piece of response.body) {
      if (!(piece instanceof Uint8Array)) continue;
      pieces.push(piece);
      size += piece.length;
      if (size >= most) break;
    }
    return Buffer.concat(pieces).subarray(0, most);
  },

  write: async (cloudPath, localFile) =>
    uploaded.parse(await app.uploadFile({ cloudPath, fileContent: createReadStream(localFile) })).fileID,

  text: async (fileID, mostBytes) => {
    try {
      const { fileContent } = downloaded.parse(await app.downloadFile({ fileID }));
      return fileContent.length > mostBytes ? null : fileContent.toString('utf8');
    } catch (error) {
      // NB: a file that is not there is thrown, and so is everything else: to whoever chose it, it is the same.
      logFailure('reading a file', error);
      return null;
    }
  },

  remove: async (fileIds) => {
    for (let from = 0; from < fileIds.length; from += atOnce)
      await app.deleteFile({ fileList: fileIds.slice(from, from + atOnce) });
  },
};

async function addressesOf(fileIds: readonly string[]): Promise<readonly string[]> {
  const found = new Map<string, string>();
  for (let from = 0; from < fileIds.length; from += atOnce) {
    const fileList = fileIds.slice(from, from + atOnce).map((fileID) => ({ fileID, maxAge: goodForSeconds }));
    const { fileList: answered } = answer.parse(await app.getTempFileURL({ fileList }));
    for (const { fileID, tempFileURL } of answered) found.set(fileID, tempFileURL);
  }
  return fileIds.map((id) => found.get(id) ?? '');
}
