import type { Answer, Ask } from '../../typings/contract';
import type { Outcome } from '../../typings/refusal';
import type { ReportDoc } from '../../typings/report';
import { grant, refuse } from '../refuse';
import type { Asker, World } from '../world';
import { type Sight, sightOf } from './access.rules';
import { casePage } from './casePage.rules';
import { pickupHashOf } from './identity.rules';
import { photoIdsOf } from './timeline.rules';

/** One report, as much of it as this person may see; what they may not know of is not there (F030, F046, F098). */
export async function readReport(
  ask: Ask<'report.read'>,
  asker: Asker,
  world: World,
): Promise<Outcome<Answer<'report.read'>>> {
  const { report, sight } = await found(ask, asker, world);
  if (report === null || sight === 'none')
    return refuse(
      'NOT_FOUND',
      'id' in ask
        ? '没有找到这条上报，可能不在您的管辖范围。'
        : '没有找到这个取件码，请核对后再试；取件码共 12 位。',
    );
  const fileIds = photoIdsOf(report, sight);
  const addresses = await world.files.addresses(fileIds);
  const addressOf = new Map(fileIds.map((id, index) => [id, addresses[index] ?? '']));
  const centre = (await world.directory.district()).towns.find(({ id }) => id === report.town.id)?.centre;
  return grant(casePage({ report, sight, asker, centre: centre ?? report.town.name, addressOf }));
}

interface Found {
  readonly report: ReportDoc | null;
  readonly sight: Sight;
}

/** The pickup code is the key of an anonymous report: who holds it is its reporter. */
async function found(ask: Ask<'report.read'>, asker: Asker, world: World): Promise<Found> {
  if ('pickupCode' in ask)
    return {
      report: await world.store.find('reports', { pickup: pickupHashOf(ask.pickupCode) }),
      sight: 'own',
    };
  const report = await world.store.read('reports', ask.id);
  return { report, sight: report === null ? 'none' : sightOf(report, asker) };
}
