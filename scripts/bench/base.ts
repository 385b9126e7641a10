import { join } from 'node:path';
import { collections } from '../../cloudfunctions/platform/collections.table';
import { sealWith } from '../../cloudfunctions/platform/seal';
import { directoryOf } from '../../cloudfunctions/profile/directory.rules';
import { readProfile } from '../../cloudfunctions/profile/folder';
import { templates } from '../../cloudfunctions/templates.table';
import type { DirectoryDoc } from '../../typings/directory';
import { type Cloud, startCloud } from '../../local/cloud';
import { demoPeople } from '../../local/demo/people';

const profileName = 'wujin';

const read = readProfile(join('cloudfunctions/profile', profileName));
if (!read.ok) throw new Error(read.problems.join('\n'));

/** The district as the demo fills it: every document a function reads to route a report. */
export const directory = directoryOf(read.profile, demoPeople(read.profile).members);

export const units = directory.flatMap((document) => (document.kind === 'unit' ? [document] : []));
export const schools = units.filter(({ unitKind }) => unitKind === 'school');

/** Of the bench alone. */
export const identityKey = 'k'.repeat(64);

export const seal = sealWith([identityKey], () => new Date());

export const templateIds = JSON.stringify(
  Object.fromEntries(Object.keys(templates).map((key) => [key, `local-${key.replaceAll('.', '-')}`])),
);

/** The product's database and functions without its phone, in this process; planted when the folder is fresh. */
export const openCloud = (data: string, planted: readonly DirectoryDoc[] = directory): Promise<Cloud> =>
  startCloud({
    port: 0,
    dataFolder: join(data, profileName),
    functionsFolder: 'dist/cloudfunctions',
    functions: {},
    env: { TEMPLATE_IDS: templateIds, IDENTITY_KEYS: identityKey },
    collections,
    seed: { directory: planted.map((document) => ({ ...document })) },
    wechat: { appId: 'wx0000000000000000', templates: [], events: {} },
  });
