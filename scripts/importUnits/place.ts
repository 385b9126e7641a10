import type { Outside } from './survey';

/** The database: of the environment that the surroundings name, or of a product that runs on this machine. */
export async function placeFor(local: string | undefined): Promise<Pick<Outside, 'store' | 'insertAll'>> {
  if (local !== undefined)
    Object.assign(process.env, {
      TENCENTCLOUD_SECRETID: 'local-secret-id',
      TENCENTCLOUD_SECRETKEY: 'local-secret-key',
      TCB_ENV: 'local-env',
      TCB_CONTEXT_KEYS: 'TCB_ENV',
      TCB_CONTEXT_CNFG: JSON.stringify({ URL: `${local.replace(/\/$/, '')}/admin` }),
    });
  const env = process.env['TCB_ENV'];
  if (env === undefined)
    throw new Error(
      '请设置 TCB_ENV、TENCENTCLOUD_SECRETID、TENCENTCLOUD_SECRETKEY，或用 --local 指明本机地址。',
    );
  // The SDK takes "this environment" from where it runs, and reads it when it is made.
  Object.assign(process.env, { TENCENTCLOUD_RUNENV: 'SCF', SCF_NAMESPACE: env });
  const { store } = await import('../../cloudfunctions/platform/store');
  const { insertAll } = await import('../../cloudfunctions/platform/insertAll');
  return { store, insertAll };
}
