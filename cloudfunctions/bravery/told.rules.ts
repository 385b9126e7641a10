import type { BraveryDoc, BraveryStep } from '../../typings/bravery';
import type { Addressee, OwedMessage } from '../../typings/message';
import { spokenTimeOf } from '../calendar.rules';
import { thing } from '../report/words.rules';
import { leased } from '../workflow/delivery.rules';
import { awardFlow, type BraveryTell, deedFlow, publicityFlow } from './flow.table';
import type { Track } from './subject.rules';

/** Where somebody reads all of their own. */
export const minePage = 'packages/bravery/pages/mine/index';
const officePage = 'packages/bravery/pages/detail/index';

/** Those of offices whom something is told, in the order they are told. */
export interface Offices {
  readonly police: readonly Addressee[];
  readonly centre: readonly Addressee[];
}

type Told = Pick<BraveryDoc, '_id' | 'number' | 'who' | 'town' | 'state' | 'award' | 'publicity'>;

/** What one thing says to whom: neutral words, nobody's name, nothing of what happened (F117). */
interface Telling {
  readonly tells: readonly BraveryTell[];
  readonly offices: Offices;
  readonly track: Track;
  readonly words: string;
  /** The place of its entry in the journal: one message each, however often it is retried. */
  readonly entry: number;
  readonly at: Date;
  /** True when nobody is sending it in the same call. */
  readonly byClock?: boolean;
}

/** The messages that a step or the clock owes; nobody to tell is no message. */
export const messagesFor = (
  deed: Told,
  { tells, offices, track, words, entry, at, byClock = false }: Telling,
): readonly OwedMessage[] =>
  tells.flatMap((tell) => {
    const dueAt = byClock ? at.toISOString() : leased(at);
    const ladder = tell === 'person' ? personOf(deed) : offices[tell];
    if (ladder.length === 0) return [];
    const shape = tell === 'person' ? toPerson(deed, track, words, at) : toOffice(deed, words, at);
    return [
      { key: `${entry}/${tell}`, ...shape, ladder, rung: 0, state: 'owed' as const, attempts: [], dueAt },
    ];
  });

const personOf = ({ who }: Told): readonly Addressee[] =>
  who === '' ? [] : [{ openid: who, title: '申请人' }];

const toPerson = (deed: Told, track: Track, words: string, at: Date) => ({
  template: 'report.moved' as const,
  page: minePage,
  fields: {
    character_string1: deed.number,
    phrase2: phraseOf(deed, track),
    time3: spokenTimeOf(at),
    thing4: thing(words),
  },
});

const toOffice = ({ _id, town }: Told, words: string, at: Date) => ({
  template: 'report.arrived' as const,
  page: `${officePage}?id=${_id}`,
  fields: {
    thing1: '见义勇为申请',
    thing2: thing(town.name),
    time3: spokenTimeOf(at),
    phrase4: '一般',
    thing5: thing(words),
  },
});

function phraseOf({ state, award, publicity }: Told, track: Track): string {
  if (track === 'award' && award !== null) return awardFlow.states[award.state].reporterSees;
  if (track === 'publicity' && publicity !== null) return publicityFlow.states[publicity.state].reporterSees;
  return deedFlow.states[state].reporterSees;
}

/** What each step says to whoever is told of it. */
export const stepWords: Readonly<Partial<Record<BraveryStep, string>>> = {
  confirm: '公安已核实，请点开看',
  return: '请补充事实，点开看要补什么',
  refuse: '公安未能确认，点开看原因',
  supplement: '申请人已补充，请接着核实',
  applyAgain: '有新的事实，请再核实',
  pay: '基金会已发放奖励',
  honour: '基金会授予荣誉，请点开看',
  noAward: '基金会不予奖励，点开看原因',
  agree: '当事人同意公开，可以宣传了',
  decline: '当事人不同意公开',
  publish: '事迹已公开，请点开看',
  drop: '这件不宣传，点开看原因',
  takeDown: '公开的事迹已撤下',
};

/** What the clock says to whoever has to move it. */
export const waitWords = {
  police: '有申请等了几天，请核实',
  centre: '奖励或宣传等了几天，请办理',
  person: '有一件在等您，请点开看',
} as const;
