import type { World } from '../world';

/** What a change of posts needs of the world. */
export type Outside = Pick<World, 'store' | 'directory' | 'now'>;
