import type { Answer, Ask } from '../../typings/contract';
import type { Outcome } from '../../typings/refusal';
import { grant, refuse } from '../refuse';
import type { Asker, World } from '../world';
import { alikeIn } from './alike';
import { proposed } from './proposal.rules';
import { isOpen, warningsOf } from './register.rules';
import { mayPropose, noRegister, townsFor } from './scope.rules';
import { townChanges, townGrids } from './townGrids';

/** Proposes a change of a town's grids: nothing changes until the bureau approves it (F005, W28). */
export async function proposeGridChange(
  proposal: Ask<'grid.propose'>,
  { post, openid, name }: Asker,
  world: World,
): Promise<Outcome<Answer<'grid.propose'>>> {
  const town = townsFor(post, await world.directory.district()).find(({ id }) => id === proposal.town);
  if (post === null || !mayPropose(post)) return noRegister;
  if (town === undefined) return refuse('FORBIDDEN', '这个镇不在您的管辖范围，请重新选择。', 'town');
  const [grids, changes] = await Promise.all([townGrids(town.id, world), townChanges(town.id, world)]);
  const at = world.now();
  const open = changes
    .filter((change) => isOpen(change, at.toISOString()))
    .filter(({ _id }) => _id !== proposal.requestId);
  const by = { role: post.role, title: post.title, openid, ...(name === null ? {} : { name }) };
  const decided = proposed({ proposal, town, grids, open, by, at });
  if (!decided.ok) return decided;
  const alike = await alikeIn(decided.answer, world);
  const inserted = await world.store.insert('gridChanges', {
    ...decided.answer,
    ...(alike.length === 0 ? {} : { alike }),
  });
  const said =
    inserted === 'inserted' ? '已提出，等区教育局批准。' : '这项调整已经提出过了，等区教育局批准。';
  return grant({ id: proposal.requestId, said: [said, ...warningsOf(alike)].join('') });
}
