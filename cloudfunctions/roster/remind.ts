import type { Answer, Ask } from '../../typings/contract';
import type { DistrictDoc } from '../../typings/directory';
import type { Outcome } from '../../typings/refusal';
import { dayOf } from '../calendar.rules';
import { grant, refuse } from '../refuse';
import type { Asker, World } from '../world';
import { isBureau } from './access.rules';
import { townBoard } from './board';
import { bureauOnly } from './list';
import { reminder } from './messages.rules';
import { newRoster } from './newRoster.rules';

type Reminded = 'told' | 'already' | 'nobody';

/** Reminds the schools of a town that have not submitted: each once a day at most (F024). */
export async function remindSchools(
  { townId }: Ask<'roster.remind'>,
  { post }: Asker,
  world: World,
): Promise<Outcome<Answer<'roster.remind'>>> {
  const district = await world.directory.district();
  if (!isBureau(post, district.id)) return bureauOnly;
  const town = district.towns.find(({ id }) => id === townId);
  if (town === undefined) return refuse('NOT_FOUND', '没有找到这个镇，请返回后重新选择。', 'townId');
  const board = await townBoard(town.id, town.name, world);
  const waiting = Object.values(board.units).filter(
    ({ state }) => state === 'missing' || state === 'returned',
  );
  const ended: Reminded[] = [];
  for (const { id } of waiting) ended.push(await remindOne(id, district, world));
  return grant({ said: saidOf(ended) });
}

async function remindOne(unitId: string, district: DistrictDoc, world: World): Promise<Reminded> {
  const at = world.now();
  const day = dayOf(at);
  const unit = await world.directory.unit(unitId);
  const ladder = (unit?.seats ?? []).flatMap(({ role, openid, title }) =>
    role === 'AUX' ? [] : [{ openid, title }],
  );
  if (unit === null || ladder.length === 0) return 'nobody';
  const held = await world.store.read('rosters', unitId);
  if (held === null) await world.store.insert('rosters', newRoster(unit, district.id, at));
  const roster = held ?? (await world.store.read('rosters', unitId));
  if (roster === null || roster.remindedOn === day) return 'already';
  const message = reminder(roster, day, ladder, at);
  const noted = await world.store.amend('rosters', unitId, { v: roster.v }, { remindedOn: day }, {
    set: { remindedOn: day, v: roster.v + 1, owedDueAt: message.dueAt },
    append: { owed: [message] },
  }); // prettier-ignore
  if (!noted) return 'already';
  await world.courier.deliver(
    { ...roster, v: roster.v + 1, owed: [...roster.owed, message] },
    [message],
    'rosters',
  );
  return 'told';
}

function saidOf(ended: readonly Reminded[]): string {
  if (ended.length === 0) return '这里的学校都已提交，不用催报。';
  const count = (how: Reminded): number => ended.filter((one) => one === how).length;
  return [
    `已提醒 ${count('told')} 所`,
    ...(count('already') === 0 ? [] : [`${count('already')} 所今天已提醒过`]),
    ...(count('nobody') === 0 ? [] : [`${count('nobody')} 所还没有能登录的人，请先发邀请`]),
  ].join('，').concat('。'); // prettier-ignore
}
