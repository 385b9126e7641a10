import { recordMissing } from '../preview';
import { accountFunctions } from './account';
import type { WxGroup } from './call';
import { cloud } from './cloud';
import { eventFunctions } from './events';
import { fileFunctions } from './fileSystem';
import { interfaceFunctions } from './interface';
import { managerFunctions } from './managers';
import { mediaFunctions } from './media';
import { payFunctions } from './pay';
import { placeFunctions } from './place';
import { behindGuide } from './privacy';
import { routeFunctions } from './route';
import { storageFunctions } from './storage';
import { systemFunctions } from './system';
import { webFunctions } from './web';

/** The `wx` object; whatever is asked for and not there is recorded by name. */
export function createWx(): WxGroup {
  const known: WxGroup = behindGuide({
    ...systemFunctions((name) => name in known),
    ...storageFunctions,
    ...interfaceFunctions,
    ...routeFunctions,
    ...placeFunctions,
    ...mediaFunctions,
    ...fileFunctions,
    ...webFunctions,
    ...accountFunctions,
    ...payFunctions,
    ...eventFunctions,
    ...managerFunctions,
    cloud,
  });
  return new Proxy(known, {
    get(target, name) {
      if (typeof name === 'string' && !(name in target)) recordMissing(name);
      return Reflect.get(target, name) as unknown;
    },
  });
}
