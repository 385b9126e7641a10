import type { Product } from './product';
import { walkersOf, who, type Who } from './walkers';

/** Everything a test asks of WeChat's content check and of what it keeps from whom, of one product. */
export function contentOf(product: Product) {
  const people = walkersOf(product);

  async function asked(api: string): Promise<readonly Readonly<Record<string, unknown>>[]> {
    const response = await fetch(`${product.cloud.url}/__local/wechat?api=${api}`);
    const { calls } = (await response.json()) as {
      calls: { request: Readonly<Record<string, unknown>> }[];
    };
    return calls.map(({ request }) => request);
  }

  const reads = (id: string, as: Who) => product.ask(who[as][0], 'report.read', { id }, who[as][1]);

  const toldOf = async (id: string): Promise<readonly string[]> =>
    (await product.pushes()).filter(({ page }) => page.endsWith(id)).map(({ to }) => to);

  async function uploaded(path: string): Promise<string> {
    const url = `${product.cloud.url}/__local/upload?path=${path}`;
    const answer = await fetch(url, { method: 'POST', body: Buffer.from('a picture') });
    return ((await answer.json()) as { fileID: string }).fileID;
  }

  /** Two pictures of this very draft. */
  async function withPictures(draftId: string) {
    const fileIds = [await uploaded(`report/${draftId}/1.jpg`), await uploaded(`report/${draftId}/2.jpg`)];
    return { draftId, media: fileIds.map((fileId) => ({ fileId, kind: 'photo' as const })) };
  }

  async function photosFor(id: string, as: Who) {
    const { answer } = await reads(id, as);
    return { photos: answer.photos.length, words: answer.pictureWords };
  }

  return { people, asked, reads, toldOf, uploaded, withPictures, photosFor };
}

export const risky = [{ api: 'security.msgSecCheck', suggest: 'risky' }];
export const riskyPicture = { api: 'security.mediaCheckAsync', suggest: 'risky' };
export const noPictures = [
  { api: 'security.mediaCheckAsync', errcode: 45009, errmsg: 'reach max api daily quota limit' },
];
