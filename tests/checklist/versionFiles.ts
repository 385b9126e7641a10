import type { ChecklistEntry } from '../../typings/directory';
import type { Product } from '../support/product';
import { checklist } from '../support/samples';

/** An item as the layout of routing.json has it. */
export const itemRow = (item: ChecklistEntry, more: Readonly<Record<string, unknown>> = {}) => ({
  id: item.id,
  seq: item.seq,
  text: item.text,
  departments: [{ name: '市场监管局', condition: null }],
  mode: 'single',
  forCitizens: item.forCitizens,
  restricted: item.restricted,
  storesNoDetail: item.storesNoDetail,
  notes: [],
  subMatters: item.subMatters,
  ...more,
});

/** A file of every item of the sample checklist, with some things changed. */
export const fileWith = (
  changes: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {},
  source = '新清单',
): string =>
  JSON.stringify({ source, items: checklist.items.map((item) => itemRow(item, changes[item.id])) });

let files = 0;

/** Lays a file into cloud storage, as a phone does; answers its id. */
export async function uploaded({ cloud }: Product, text: string | Buffer): Promise<string> {
  files += 1;
  const path = encodeURIComponent(`case/checklist/file-${files}.json`);
  const answer = await fetch(`${cloud.url}/__local/upload?path=${path}`, {
    method: 'POST',
    headers: { 'x-openid': 'o-edu' },
    body: text,
  });
  return ((await answer.json()) as { readonly fileID: string }).fileID;
}

/** Everything a test asks of the versions of one product, as the bureau. */
export function versionsOf(product: Product) {
  const take = async (text: string | Buffer, dryRun = false, reason = '按新文件调整') =>
    product.ask(
      'o-edu',
      'checklist.import',
      { fileId: await uploaded(product, text), dryRun, reason },
      'EDU@d1',
    );

  const list = async () => (await product.ask('o-edu', 'checklist.versions', {}, 'EDU@d1')).answer.versions;

  async function decide(id: string, decision: 'approve' | 'withdraw' | 'drop', validFrom = '') {
    const v = (await list()).find((one) => one.id === id)?.v ?? 1;
    return product.ask(
      'o-edu',
      'checklist.decide',
      { id, v, decision, validFrom, reason: '会议决定' },
      'EDU@d1',
    );
  }

  return { take, list, decide };
}
