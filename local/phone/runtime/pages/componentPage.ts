import { type GeneralComponent, ownerOf } from '../engine/node';

/** Path of the component in whose template a node was written: relative addresses start there. */
export function componentPage(component: GeneralComponent): string {
  let owner = ownerOf(component);
  while (owner?.is.startsWith('wx-builtin/') === true) owner = ownerOf(owner);
  return owner?.is ?? '';
}
