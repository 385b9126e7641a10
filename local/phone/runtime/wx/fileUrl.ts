import type { GeneralComponent } from '../engine/node';
import { componentPage } from '../pages/componentPage';
import { parsePageUrl } from '../pages/url';
import { temporaryUrls } from './doors';
import { isPhoneFile, phoneFileUrl } from './files';

/** The browser's URL for a path of the mini-program: web, phone file, cloud file, or file of the package. */
export async function fileUrl(path: string, component?: GeneralComponent): Promise<string> {
  if (path === '' || /^(https?:|data:|blob:|\/\/)/.test(path)) return path;
  if (isPhoneFile(path)) return phoneFileUrl(path);
  if (path.startsWith('cloud://')) return cloudUrl(path);
  const base = component === undefined ? '' : componentPage(component);
  return new URL(parsePageUrl(path, base).route, document.baseURI).href;
}

async function cloudUrl(fileId: string): Promise<string> {
  try {
    const [file] = await temporaryUrls([fileId]);
    return file?.tempFileURL ?? '';
  } catch {
    return '';
  }
}
