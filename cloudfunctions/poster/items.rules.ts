import type { ChecklistDoc } from '../../typings/directory';
import type { PosterItem } from '../../typings/poster';

/** The checklist as everybody may read it: restricted rows and those whose leads are not stored are left out (F360). */
export const publicItems = ({ items }: ChecklistDoc): readonly PosterItem[] =>
  items
    .filter(({ restricted, storesNoDetail }) => !restricted && !storesNoDetail)
    .map(({ seq, plain, text }) => ({ seq, plain, text }));
