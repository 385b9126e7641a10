import type { Merchant } from './merchant';

/** A public address of this machine's product, as WeChat Pay would be told; the simulator knows where it really lies. */
export const publicUrl = 'https://pay.example.com';

/** What a deployment sets as `MERCHANT`, for a merchant of the simulator. */
export const merchantText = ({ account, url }: Merchant): string =>
  JSON.stringify({
    ...account,
    notifyUrl: `${publicUrl}/pay`,
    scene: '1002',
    reports: [{ type: '补贴类型', content: '平安校园奖励' }],
    perception: '行政奖励',
    remark: '平安校园奖励',
    url,
  });
