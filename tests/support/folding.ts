import { jest } from '@jest/globals';
import type { Store } from '../../cloudfunctions/world';
import type { Cloud } from '../../local/cloud';

/**
 * The product's own store, in this process, over the real SDK on a local cloud. NB: loaded late, because the SDK reads
 * where its cloud is when it is loaded; one cloud a test file.
 */
export function storeOver(cloud: Cloud): Store {
  Object.assign(process.env, cloud.environment());
  return jest.requireActual<{ readonly store: Store }>('../../cloudfunctions/platform/store').store;
}
