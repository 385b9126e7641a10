import type { MediaRef } from '../../typings/report';

const longestEdge = 1280;
const quality = 80;
const ledgerKey = 'uploaded';
const remembered = 200;

/** A file on this phone, and where it shall lie in the cloud. */
export interface Upload {
  readonly path: string;
  readonly kind: MediaRef['kind'] | 'file';
  /** Folder and name without the ending: `report/<draftId>/<n>`. */
  readonly name: string;
}

export type Uploaded =
  { readonly ok: true; readonly fileId: string } | { readonly ok: false; readonly gone: boolean };

interface Ledger {
  readonly [nameAndHash: string]: string;
}

const isLedger = (value: unknown): value is Ledger => typeof value === 'object' && value !== null;

const ledger = (): Ledger => {
  const kept: unknown = wx.getStorageSync(ledgerKey);
  return isLedger(kept) ? kept : {};
};

const remember = (key: string, fileId: string): void => {
  const kept = Object.entries(ledger()).slice(1 - remembered);
  wx.setStorageSync(ledgerKey, Object.fromEntries([...kept, [key, fileId]]));
};

const contentHash = (path: string): Promise<string | null> =>
  new Promise((resolve) => {
    wx.getFileSystemManager().getFileInfo({
      filePath: path,
      digestAlgorithm: 'sha1',
      success: ({ digest }) => resolve(digest),
      fail: () => resolve(null),
    });
  });

const sizeOf = async (path: string): Promise<{ readonly width: number; readonly height: number } | null> =>
  wx.getImageInfo({ src: path }).catch(() => null);

/** A photo no wider or higher than 1,280 px; the file itself when it is small already or cannot be read. */
async function smaller(path: string): Promise<string> {
  const size = await sizeOf(path);
  if (size === null || Math.max(size.width, size.height) <= longestEdge) return path;
  const scale = longestEdge / Math.max(size.width, size.height);
  const pressed = await wx
    .compressImage({
      src: path,
      quality,
      compressedWidth: Math.round(size.width * scale),
      compressedHeight: Math.round(size.height * scale),
    })
    .catch(() => null);
  return pressed?.tempFilePath ?? path;
}

const endingOf = (path: string, kind: Upload['kind']): string => {
  const ending = /\.([A-Za-z0-9]{2,5})$/.exec(path)?.[1]?.toLowerCase();
  return ending ?? (kind === 'video' ? 'mp4' : 'jpg');
};

/** The part of an upload task that we use. */
interface Watchable {
  readonly onProgressUpdate?: (listen: (step: { readonly progress: number }) => void) => void;
}

// NB: older base libraries return no task; the upload works all the same, without numbers.
const watch = (task: Watchable | undefined, onPercent: (percent: number) => void): void => {
  task?.onProgressUpdate?.((step) => onPercent(step.progress));
};

const put = (path: string, cloudPath: string, onPercent: (percent: number) => void): Promise<string | null> =>
  new Promise((resolve) => {
    const task = wx.cloud.uploadFile({
      cloudPath,
      filePath: path,
      success: ({ fileID }) => resolve(fileID),
      fail: () => resolve(null),
    });
    watch(task, onPercent);
  });

/**
 * Uploads one file, photos made small first. A file that is there already under this name (by content hash) is not
 * sent again. `onPercent` hears 0–100. Never throws; `gone` means that the phone no longer has the file.
 */
export async function upload(file: Upload, onPercent: (percent: number) => void): Promise<Uploaded> {
  const hash = await contentHash(file.path);
  if (hash === null) return { ok: false, gone: true };
  const key = `${file.name}#${hash}`;
  const known = hash === '' ? undefined : ledger()[key];
  if (known !== undefined) return { ok: true, fileId: known };
  const path = file.kind === 'photo' ? await smaller(file.path) : file.path;
  const fileId = await put(path, `${file.name}.${endingOf(path, file.kind)}`, onPercent);
  if (fileId === null) return { ok: false, gone: false };
  remember(key, fileId);
  return { ok: true, fileId };
}
