import type { CollectionName, Documents, Inserted } from '../world';
import { insertDue } from './countDue';
import { db } from './sdk';
import { whichDuplicate } from './store';

/**
 * Inserts up to a thousand documents in one call. `sameId` or `taken`: one of them, or a value of it, exists already; which
 * of the others were stored is not said then, so that whoever asks has to look.
 */
export async function insertAll<C extends CollectionName>(
  collection: C,
  documents: readonly Documents[C][],
): Promise<Inserted> {
  try {
    const answer: object = await db
      .collection(collection)
      .add(documents.map((document) => insertDue(collection, document)));
    if ('code' in answer)
      throw Object.assign(new Error('message' in answer ? String(answer.message) : ''), answer);
    return 'inserted';
  } catch (error) {
    return whichDuplicate(error);
  }
}
