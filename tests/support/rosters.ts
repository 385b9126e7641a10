import type { RosterDraft } from '../../typings/roster';
import { formBook } from './formBook';
import type { Product } from './product';
import { who, type Who } from './walkers';

export const draftRow = (more: Partial<RosterDraft> = {}): RosterDraft => ({
  kind: 'AUX',
  auxKind: '保安员',
  name: '魏守门',
  job: '保安',
  officePhone: '',
  mobile: '13800000003',
  note: '',
  deputyFor: null,
  ...more,
});

/** Everything a test needs to write and file the roster of one product's school. */
export function rostersOf(product: Product, unitId = 'u1') {
  const read = async (as: Who = 'head') =>
    (await product.ask(who[as][0], 'roster.read', { unitId }, who[as][1])).answer;

  async function edit(as: Who, change: Parameters<typeof asEdit>[0]) {
    const { v } = await read();
    return product.ask(who[as][0], 'roster.edit', { unitId, v, edit: asEdit(change) }, who[as][1]);
  }

  async function take(
    as: Who,
    step: 'submit' | 'withdraw' | 'return' | 'file' | 'amend' | 'discard',
    input = {},
  ) {
    const { v } = await read();
    return product.ask(who[as][0], 'roster.act', { unitId, v, step, input }, who[as][1]);
  }

  /** A head, an officer and one guard: enough for a school of up to 99 students. */
  async function write() {
    const { lines } = await read();
    for (const { rowId, kind, name } of lines) {
      const mobile = kind === 'HEAD' ? '13800000001' : '13800000002';
      await edit('officer', { rowId, row: draftRow({ kind, auxKind: null, name, job: '主任', mobile }) });
    }
    await edit('officer', { row: draftRow() });
  }

  /** Sends a form as a phone does; answers its file id. */
  async function upload(book: Buffer, nth: number): Promise<string> {
    const path = encodeURIComponent(`roster/${unitId}/${nth}.xlsx`);
    const response = await fetch(`${product.cloud.url}/__local/upload?path=${path}`, {
      method: 'POST',
      headers: { 'x-openid': who.officer[0] },
      body: new Uint8Array(book),
    });
    return ((await response.json()) as { readonly fileID: string }).fileID;
  }

  return { read, edit, take, write, upload };
}

const asEdit = (change: { readonly rowId?: string; readonly row?: RosterDraft }) => {
  const { rowId = '', row } = change;
  if (row === undefined) return { kind: 'remove', rowId } as const;
  return rowId === '' ? ({ kind: 'add', row } as const) : ({ kind: 'change', rowId, row } as const);
};

/** A roster that may be submitted, its number of students known. */
export async function readyRoster(product: Product): Promise<void> {
  const rosters = rostersOf(product);
  await rosters.write();
  await rosters.take('head', 'submit', { studentCount: '90' });
  await rosters.take('head', 'withdraw');
}

export interface RosterNow {
  readonly v: number;
  readonly isSubmitted: boolean;
  /** A form that was sent and not read yet, and the plan of one that was. */
  readonly form: string;
  readonly plan: string;
}

/** Where it stands, for the next ask. */
export async function rosterNow(product: Product): Promise<RosterNow> {
  const rosters = rostersOf(product);
  const { state } = await rosters.read();
  const form = await rosters.upload(formBook(), (sent += 1));
  const read = await rosters.upload(formBook(), (sent += 1));
  const [openid, as] = who.officer;
  const plan = await product.ask(openid, 'roster.check', { unitId: 'u1', fileId: read }, as);
  const { v } = await rosters.read();
  const isSubmitted = state.text === '待备案';
  return { v, isSubmitted, form, plan: isSubmitted ? '' : (plan.answer.id ?? '') };
}

let sent = 1000;
