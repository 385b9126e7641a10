import tcb from '@cloudbase/node-sdk';
import type { InvitationDoc } from '../../typings/people';

interface Db {
  collection(name: string): {
    doc(id: string): { get(): Promise<{ readonly data: readonly unknown[] }> };
    where(match: object): {
      get(): Promise<{ readonly data: readonly unknown[] }>;
      update(change: object): Promise<{ readonly updated?: number }>;
    };
    add(document: object): Promise<{ readonly code?: string }>;
  };
  readonly command: { remove(): unknown };
}

/** An environment with its district. */
export interface Planted {
  readonly db: Db;
  readonly district: { readonly id: string; readonly name: string };
  readonly title: string;
}

interface District {
  readonly id: string;
  readonly name: string;
  readonly roleTitles?: Readonly<Record<string, string>>;
}

/** The environment: the one that the surroundings name, or a product that runs on this machine. Throws without a directory. */
export async function placeOf(local: string | undefined): Promise<Planted> {
  if (local !== undefined)
    Object.assign(process.env, {
      TENCENTCLOUD_RUNENV: 'SCF',
      TENCENTCLOUD_SECRETID: 'local-secret-id',
      TENCENTCLOUD_SECRETKEY: 'local-secret-key',
      TCB_ENV: 'local-env',
      SCF_NAMESPACE: 'local-env',
      TCB_CONTEXT_KEYS: 'TCB_ENV',
      TCB_CONTEXT_CNFG: JSON.stringify({ URL: `${local.replace(/\/$/, '')}/admin` }),
    });
  const env = process.env['TCB_ENV'];
  if (env === undefined)
    throw new Error(
      '请设置 TCB_ENV、TENCENTCLOUD_SECRETID、TENCENTCLOUD_SECRETKEY，或用 --local 指明本机地址。',
    );
  const db = tcb.init({ env }).database() as unknown as Db;
  const { data } = await db.collection('directory').doc('district').get();
  const [district] = data as readonly District[];
  if (district === undefined) throw new Error('这个环境还没有导入资料，请先导入再运行。');
  return {
    db,
    district: { id: district.id, name: district.name },
    title: district.roleTitles?.['ADM'] ?? '系统管理员',
  };
}

/** Stores the invitation unless there was one; with `again`, one that nobody took up gives way to the new. */
export async function plant({ db }: Planted, invitation: InvitationDoc, again: boolean): Promise<boolean> {
  const invitations = db.collection('invitations');
  const before = (await invitations.where({ first: true }).get()).data as readonly InvitationDoc[];
  const isStuck = before.some(({ state }) => state !== 'open') || (before.length > 0 && !again);
  if (isStuck) return false;
  if (before.length > 0)
    await invitations
      .where({ first: true, state: 'open' })
      .update({ state: 'revoked', first: db.command.remove() });
  const { code } = await invitations.add({ ...invitation });
  if (code !== undefined) throw new Error(`数据库没有收下（${code}），请再运行一次。`);
  return true;
}
