export { failReasons } from './failReasons.table';
export type { MerchantAccount } from './keys';
export { startMerchant, type Merchant } from './startMerchant';
