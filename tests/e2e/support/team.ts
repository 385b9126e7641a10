import type { RosterDraft, RosterEdit, RosterPage, RosterStep } from '../../../typings/roster';
import type { Suite } from './suite';

interface Reply {
  readonly ok: boolean;
  readonly answer: unknown;
  readonly refusal?: { readonly message: string };
}

const blank: RosterDraft = {
  kind: 'AUX',
  auxKind: '保安员',
  name: '魏守门',
  job: '保安队长',
  officePhone: '',
  mobile: '13800000003',
  note: '',
  deputyFor: null,
};

/** A school's filed team through the same doors as its pages, for walks that begin where it is filed already. */
export function teamOf({ product }: Suite, unitId: string) {
  const head = [`o-head-${unitId}`, `HEAD@${unitId}`] as const;
  const bureau = ['o-edu-wujin', 'EDU@wujin'] as const;

  async function ask(by: readonly [string, string], action: string, question: object): Promise<unknown> {
    const event = { action, ask: { unitId, ...question }, as: by[1] };
    const reply = (await product().post('/call/api', event, by[0])) as Reply;
    if (!reply.ok) throw new Error(`${action}: ${reply.refusal?.message ?? 'no answer'}`);
    return reply.answer;
  }

  const read = async (): Promise<RosterPage> => (await ask(head, 'roster.read', {})) as RosterPage;

  const take = async (by: readonly [string, string], step: RosterStep, input: object = {}): Promise<void> => {
    await ask(by, 'roster.act', { v: (await read()).v, step, input });
  };

  const edit = async (change: RosterEdit): Promise<void> => {
    await ask(head, 'roster.edit', { v: (await read()).v, edit: change });
  };

  const write = async (kind: 'HEAD' | 'OFF', change: Partial<RosterDraft>): Promise<void> => {
    const line = (await read()).lines.find((one) => one.kind === kind);
    const row = { ...blank, kind, auxKind: null, name: line?.name ?? '', ...change };
    await edit({ kind: 'change', rowId: line?.rowId ?? '', row });
  };

  /** The number of students is asked for once. */
  const file = async (known: object = {}): Promise<void> => {
    await take(head, 'submit', known);
    await take(bureau, 'file');
  };

  return {
    /** The head by an office number, the officer by a private mobile; the helper is a guard. */
    filed: async (): Promise<void> => {
      await write('HEAD', { job: '副校长', officePhone: '0519-80000001', mobile: '13800000001' });
      await write('OFF', { job: '安全办主任', mobile: '13800000002' });
      for (const { kind, rowId, name } of (await read()).lines)
        if (kind === 'AUX') await edit({ kind: 'change', rowId, row: { ...blank, name } });
      await file({ studentCount: '90' });
    },
    /** The head is somebody else from now on. */
    changed: async (name: string): Promise<void> => {
      await take(head, 'amend');
      await write('HEAD', { name, job: '副校长', officePhone: '0519-80000001', mobile: '13800000001' });
      await file();
    },
  };
}
