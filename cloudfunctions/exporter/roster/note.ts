import type { ExportDoc } from '../../../typings/ledger';
import type { RosterDoc } from '../../../typings/roster';
import { chained } from '../../workflow/journal.rules';
import type { World } from '../../world';
import { NotMade } from '../notMade';

const mostTries = 4;

/**
 * Writes into a school's own record that its numbers leave, by whom and why; answers the roster as it is then, and
 * without the record there is none. An order that is made a second time after a crash is written down once (F031, R).
 */
export async function noteNumbers(
  unitId: string,
  made: ExportDoc,
  reason: string,
  world: World,
  tries = mostTries,
): Promise<RosterDoc | null> {
  const roster = await world.store.read('rosters', unitId);
  if (roster === null) return null;
  const file = made._id.slice(0, 8);
  if (roster.journal.some(({ event, input }) => event === 'exported' && input['file'] === file))
    return roster;
  const name = (await world.directory.person(made.who))?.name;
  const { role, title } = made.post;
  const entry = chained(roster.journal, {
    at: world.now().toISOString(),
    event: 'exported',
    from: roster.state,
    to: roster.state,
    by: { role, title, openid: made.who, ...(name === undefined ? {} : { name }) },
    input: { reason, file },
    desk: '',
    spoken: {},
  });
  const change = { set: { v: roster.v + 1 }, append: { journal: [entry] } };
  if (await world.store.amend('rosters', unitId, { v: roster.v }, {}, change)) return roster;
  if (tries === 1) throw new NotMade('名单正在被修改，导出没有记录下来，所以没有生成。请稍后重新导出。');
  return noteNumbers(unitId, made, reason, world, tries - 1);
}
