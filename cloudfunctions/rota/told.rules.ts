import type { OwedMessage } from '../../typings/message';
import type { ShiftDoc } from '../../typings/shift';
import { spokenTimeOf } from '../calendar.rules';
import { thing } from '../report/words.rules';

interface Telling {
  /** Names what happened: the same to the same person is told once. */
  readonly happening: string;
  readonly openid: string;
  readonly words: string;
  readonly at: Date;
}

type Told = Pick<ShiftDoc, '_id' | 'unit' | 'post' | 'startsAt'>;

const page = (id: string): string => `packages/rota/pages/shift/index?id=${id}`;

/** Tells one person of one shift; no name of anybody (F117). */
export const toldOf = (
  { _id, unit, post, startsAt }: Told,
  { happening, openid, words, at }: Telling,
): OwedMessage => ({
  key: `${happening}/${openid}`,
  template: 'shift.told',
  page: page(_id),
  fields: {
    thing1: thing(post.name),
    thing2: thing(unit.name),
    time3: spokenTimeOf(new Date(startsAt)),
    thing4: thing(words),
  },
  ladder: [{ openid, title: '值班人员' }],
  rung: 0,
  state: 'owed',
  attempts: [],
  dueAt: at.toISOString(),
});
