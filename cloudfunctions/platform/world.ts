import type { Courier, World } from '../world';
import { directoryOver } from './directory';
import { identityKeysFrom, templateIdsFrom } from './env';
import { exporter } from './exporter';
import { files } from './files';
import { merchantsFrom } from './merchants';
import { sealWith } from './seal';
import { store } from './store';
import { wechat } from './wechat';

const now = () => new Date();

/** Everything outside, over the SDKs; the entry adds who delivers messages. Made once per instance. */
export function platformWorld(): Omit<World, 'courier'> {
  const seal = sealWith(identityKeysFrom(process.env), now);
  return {
    now,
    seal,
    store,
    directory: directoryOver(store, now),
    files,
    exporter,
    merchants: merchantsFrom(process.env),
    wechat: wechat(templateIdsFrom(process.env), seal),
  };
}

/** The whole world of an entry. */
export function worldWith(courierOver: (outside: Omit<World, 'courier'>) => Courier): World {
  const outside = platformWorld();
  return { ...outside, courier: courierOver(outside) };
}
