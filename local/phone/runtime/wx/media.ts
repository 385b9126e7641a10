import { chooseFiles } from '../dialogs/chooseFiles';
import { covered } from '../dialogs/covered';
import { showPictures } from '../dialogs/pictures';
import { type Fields, fieldsOf, list, number, text, texts } from '../fields';
import { h } from '../pages/element';
import { Failure } from '../pages/failure';
import { api, type WxGroup } from './call';
import { readFile, temporaryFile } from './files';
import { fileUrl } from './fileUrl';
import { compressPicture, measure } from './pictures';

const DEFAULT_COUNT = 9;
const DEFAULT_QUALITY = 80;

interface ChosenFile {
  readonly tempFilePath: string;
  readonly size: number;
  readonly fileType: 'image' | 'video';
  readonly width: number;
  readonly height: number;
  readonly duration?: number;
  readonly thumbTempFilePath?: string;
}

async function chosen(file: File): Promise<ChosenFile> {
  const tempFilePath = temporaryFile(file, file.name);
  const { width, height, duration } = await measure(file);
  const size = { tempFilePath, size: file.size, width, height };
  if (duration === undefined) return { ...size, fileType: 'image' };
  return { ...size, fileType: 'video', duration, thumbTempFilePath: tempFilePath };
}

async function choose(
  name: string,
  options: Fields,
  kinds: readonly string[],
): Promise<readonly ChosenFile[]> {
  const count = number(options, 'count', DEFAULT_COUNT);
  const sources = texts(options, 'sourceType');
  const all = kinds.includes('mix') ? ['image', 'video'] : kinds;
  const files = await chooseFiles({
    accept: all.map((kind) => `${kind}/*`).join(','),
    multiple: count > 1,
    ...(sources.length === 1 && sources[0] === 'camera' ? { capture: 'environment' } : {}),
  });
  if (files.length === 0) throw new Failure(`${name}:fail cancel`);
  return covered(() => Promise.all(files.slice(0, count).map(chosen)));
}

async function chooseMedia(options: Fields): Promise<object> {
  const kinds = texts(options, 'mediaType');
  const tempFiles = await choose('chooseMedia', options, kinds.length === 0 ? ['image', 'video'] : kinds);
  const types = new Set(tempFiles.map((file) => file.fileType));
  return { type: types.size > 1 ? 'mix' : tempFiles[0]?.fileType, tempFiles };
}

async function chooseImage(options: Fields): Promise<object> {
  const files = await choose('chooseImage', options, ['image']);
  return {
    tempFilePaths: files.map((file) => file.tempFilePath),
    tempFiles: files.map((file) => ({ path: file.tempFilePath, size: file.size })),
  };
}

async function chooseMessageFile(options: Fields): Promise<object> {
  const files = await chooseFiles({ multiple: number(options, 'count', 1) > 1 });
  if (files.length === 0) throw new Failure('chooseMessageFile:fail cancel');
  const tempFiles = files.map((file) => ({
    path: temporaryFile(file, file.name),
    size: file.size,
    name: file.name,
    type: 'file',
    time: Math.floor(file.lastModified / 1000),
  }));
  return { tempFiles };
}

async function preview(urls: readonly string[], current: string): Promise<void> {
  const shown = await Promise.all(urls.map((url) => fileUrl(url)));
  showPictures(shown, urls.indexOf(current));
}

async function compress(options: Fields): Promise<object> {
  const source = await readFile(text(options, 'src'), 'compressImage');
  const small = await compressPicture(source, {
    quality: number(options, 'quality', DEFAULT_QUALITY),
    width: number(options, 'compressedWidth'),
    height: number(options, 'compressedHeight'),
  });
  return { tempFilePath: temporaryFile(small) };
}

async function imageInfo(options: Fields): Promise<object> {
  const path = text(options, 'src');
  const blob = await readFile(path, 'getImageInfo');
  const { width, height } = await measure(blob);
  return { width, height, path, orientation: 'up', type: blob.type.replace('image/', '') };
}

async function save(options: Fields): Promise<object> {
  const url = await fileUrl(text(options, 'filePath'));
  h('a', { href: url, download: 'saved' }).click();
  return {};
}

/** Camera, album and pictures. */
export const mediaFunctions: WxGroup = {
  chooseMedia: api('chooseMedia', chooseMedia),
  chooseImage: api('chooseImage', chooseImage),
  chooseVideo: api('chooseVideo', async (options) => (await choose('chooseVideo', options, ['video']))[0]),
  chooseMessageFile: api('chooseMessageFile', chooseMessageFile),
  previewImage: api('previewImage', (options) => preview(texts(options, 'urls'), text(options, 'current'))),
  previewMedia: api('previewMedia', (options) => {
    const urls = list(options, 'sources').map((source) => text(fieldsOf(source), 'url'));
    return preview(urls, urls[number(options, 'current')] ?? '');
  }),
  compressImage: api('compressImage', compress),
  getImageInfo: api('getImageInfo', imageInfo),
  saveImageToPhotosAlbum: api('saveImageToPhotosAlbum', save),
  saveVideoToPhotosAlbum: api('saveVideoToPhotosAlbum', save),
  shareFileMessage: api('shareFileMessage', async (options) => {
    window.open(await fileUrl(text(options, 'filePath')));
  }),
  openDocument: api('openDocument', async (options) => {
    window.open(await fileUrl(text(options, 'filePath')));
  }),
};
