import { generateKeyPairSync, randomBytes } from 'node:crypto';

/** What a unit gets when it becomes a merchant; of the platform's pair only the public half leaves the platform. */
export interface MerchantAccount {
  readonly mchid: string;
  readonly appid: string;
  /** The serial number of the merchant's certificate, 40 hexadecimal digits. */
  readonly serial: string;
  readonly privateKey: string;
  readonly publicKeyId: string;
  readonly publicKey: string;
  /** 32 characters. */
  readonly apiV3Key: string;
}

/** Both pairs of a merchant's account. */
export interface Keys {
  readonly account: MerchantAccount;
  readonly merchantPublicKey: string;
  readonly platformPrivateKey: string;
}

const pair = () =>
  generateKeyPairSync('rsa', {
    modulusLength: 2048,
    publicKeyEncoding: { type: 'spki', format: 'pem' },
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  });

/** New keys at every start: none is ever stored. */
export function newKeys(appid: string): Keys {
  const merchant = pair();
  const platform = pair();
  return {
    account: {
      mchid: '1900000001',
      appid,
      serial: randomBytes(20).toString('hex').toUpperCase(),
      privateKey: merchant.privateKey,
      publicKeyId: `PUB_KEY_ID_${randomBytes(16).toString('hex').toUpperCase()}`,
      publicKey: platform.publicKey,
      apiV3Key: randomBytes(16).toString('hex'),
    },
    merchantPublicKey: merchant.publicKey,
    platformPrivateKey: platform.privateKey,
  };
}
