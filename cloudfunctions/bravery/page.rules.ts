import type {
  BraveryCard,
  BraveryDoc,
  BraveryMayDo,
  BraveryPage,
  MyBravery,
  SealedWho,
} from '../../typings/bravery';
import type { Need } from '../../typings/report';
import { isAwaited } from '../report/content.rules';
import { masked as maskedNumber } from '../roster/entry.rules';
import type { Actor } from '../workflow/flow';
import { askedSteps, awardFlow, deedFlow, publicityFlow } from './flow.table';
import { hiddenName, withoutPeople } from './publish.rules';
import { mayUnseal, type Sight } from './sealed.rules';
import { stepOf } from './subject.rules';
import { tookOf } from './time.rules';
import { timelineOf } from './timeline.rules';
import { saidToSelf, tracksOf } from './tracks.rules';

/** What of an application a list reads: nothing that is sealed. */
export const cardFields = [
  '_id', 'number', 'town', 'eventAt', 'appliedAt', 'state', 'award', 'publicity', 'confirmedAt', 'awardedAt',
  'publishedAt', 'order',
] as const satisfies readonly (keyof BraveryDoc)[]; // prettier-ignore

type Optional = 'confirmedAt' | 'awardedAt' | 'publishedAt';
type Carded = Pick<BraveryDoc, Exclude<(typeof cardFields)[number], Optional>> & {
  readonly [F in Optional]?: string | undefined;
};

const measured = ({ eventAt, confirmedAt, awardedAt, publishedAt }: Carded) => ({
  eventAt,
  ...(confirmedAt === undefined ? {} : { confirmedAt }),
  ...(awardedAt === undefined ? {} : { awardedAt }),
  ...(publishedAt === undefined ? {} : { publishedAt }),
});

/** One line of an office's list. */
export function braveryCard(deed: Carded): BraveryCard {
  const { _id, number, town, eventAt, appliedAt, state, award, publicity } = deed;
  const tracks = [
    ...(award === null ? [] : [awardFlow.states[award.state].label]),
    ...(publicity === null ? [] : [publicityFlow.states[publicity.state].label]),
  ];
  return {
    id: _id,
    number,
    townName: town.name,
    eventAt,
    appliedAt,
    state: { text: deedFlow.states[state].label, tone: deedFlow.states[state].tone },
    tracks: tracks.join('，'),
    took: tookOf(measured(deed)),
  };
}

/** One's own application. */
export function ownBravery(deed: BraveryDoc): MyBravery {
  const card = braveryCard(deed);
  const { reporterSees, tone } = deedFlow.states[deed.state];
  return {
    ...card,
    v: deed.v,
    state: { text: reporterSees, tone },
    said: saidToSelf(deed),
    tracks: tracksOf(deed, true),
    mayDo: mayDoOf(deed, 'REPORTER'),
  };
}

/** What somebody in this relation may do, with what it asks: of somebody under 18 nobody is asked whether to name them. */
export const mayDoOf = (deed: BraveryDoc, actor: Actor): readonly BraveryMayDo[] =>
  askedSteps.flatMap((step) => {
    const found = stepOf(deed, actor, step);
    if (found === null) return [];
    const { label, tone, needs } = found.row;
    return [{ step, label, tone, needs: needs.map((need) => fitted(need, deed)) }];
  });

const fitted = (need: Need, { isMinor }: BraveryDoc): Need => {
  if (need.name === 'age') return { ...need, start: isMinor ? 'minor' : 'adult' };
  if (need.name !== 'naming') return need;
  const options = (need.options ?? []).filter(({ value }) => !isMinor || value === 'masked');
  return { ...need, options, start: 'masked' };
};

interface Pictures {
  readonly shown: readonly string[];
  readonly words: string;
}

/** Which pictures this reader sees, and why one is missing; only what WeChat let pass, or could not look at (F060). */
export function picturesFor({ sealed, checks = [] }: BraveryDoc, sight: Sight): Pictures {
  const all = sealed?.pictures ?? [];
  if (sight === 'self') return { shown: all, words: '' };
  const stateOf = (fileId: string) => checks.find((check) => check.fileId === fileId)?.state ?? 'owed';
  const count = (wanted: (state: ReturnType<typeof stateOf>) => boolean): number =>
    all.filter((fileId) => wanted(stateOf(fileId))).length;
  const said: readonly (readonly [number, string])[] = [
    [count(isAwaited), '正在检查内容，通过后显示'],
    [count((state) => state === 'risky'), '没有通过内容检查，不显示；需要时请当面看'],
    [count((state) => state === 'unchecked'), '没有检查成功，请谨慎查看'],
  ];
  return {
    shown: all.filter((fileId) => !isAwaited(stateOf(fileId)) && stateOf(fileId) !== 'risky'),
    words: said.flatMap(([many, why]) => (many === 0 ? [] : [`${many} 张照片${why}。`])).join(''),
  };
}

/** NB: the centre reads what happened once the police have confirmed it, and never anybody's name in it (F330). */
const mayReadFacts = (deed: BraveryDoc, sight: Sight): boolean =>
  sight !== 'centre' || deed.confirmedAt !== undefined;

/** An application as this reader reads it. */
export function braveryPage(
  deed: BraveryDoc,
  { sight, actor }: { readonly sight: Sight; readonly actor: Actor },
  addresses: readonly string[],
): BraveryPage {
  const { _id, v, number, state, town, eventAt } = deed;
  const { label, reporterSees, tone } = deedFlow.states[state];
  const mayRead = mayReadFacts(deed, sight);
  return {
    id: _id,
    v,
    number,
    state: { text: sight === 'self' ? reporterSees : label, tone },
    said: sight === 'self' ? saidToSelf(deed) : saidToOffice(deed, mayRead),
    townName: town.name,
    eventAt,
    ...(mayRead ? factsOf(deed, sight) : { where: '', facts: [] }),
    people: mayRead ? peopleOf(deed, sight) : [],
    pictures: mayRead ? addresses : [],
    pictureWords: mayRead ? picturesFor(deed, sight).words : '',
    tracks: tracksOf(deed, sight === 'self'),
    took: tookOf(measured(deed)),
    mayDo: mayDoOf(deed, actor),
    timeline: timelineOf(deed, sight),
  };
}

const saidToOffice = (deed: BraveryDoc, mayRead: boolean): string => {
  if (!mayRead) return '公安核实属实后，这里才看得到内容。';
  if (deed.sealed === null) return '已过保存期限，内容和姓名已删除，只留下奖励和宣传的结果。';
  return deed.rounds > 1 ? '第二次申请，请看补充的新事实。' : '';
};

function factsOf({ sealed }: BraveryDoc, sight: Sight): Pick<BraveryPage, 'where' | 'facts'> {
  if (sealed === null) return { where: '', facts: [] };
  const shown = (words: string): string => (sight === 'self' ? words : withoutPeople(words, sealed));
  const { where, facts, more, finding } = sealed;
  return {
    where: shown(where),
    facts: [
      ...(facts === '' ? [] : [shown(facts)]),
      ...more.map((words) => `补充：${shown(words)}`),
      ...(finding === '' || sight === 'self' ? [] : [`公安核实：${shown(finding)}`]),
    ],
  };
}

const labels = { hero: '见义勇为的人', witness: '证人', applicant: '申请人' } as const;

function peopleOf({ sealed, isOwn, isMinor }: BraveryDoc, sight: Sight): BraveryPage['people'] {
  if (sealed === null || sealed.hero.name === '') return [];
  const { hero, witness, applicant } = sealed;
  const row = (who: SealedWho, words: string, isThere: boolean) =>
    ({ who, label: labels[who], words, mayUnseal: isThere && mayUnseal(sight, who) });
  const numbered = ({ name, mobile }: typeof hero): string =>
    [hiddenName(name), ...(mobile === '' ? [] : [maskedNumber(mobile)])].join(' ');
  return [
    row('hero', `${numbered(hero)}${isMinor ? '（未满 18 周岁）' : ''}`, true),
    ...(sight === 'centre' ? [] : [
      row('witness', witness === null ? '没有写' : numbered(witness), witness !== null),
      row('applicant', applicantWords(isOwn, applicant?.name ?? ''), applicant !== null),
    ]),
  ];
} // prettier-ignore

const applicantWords = (isOwn: boolean, name: string): string => {
  if (isOwn) return '本人';
  return name === '' ? '没有留姓名' : hiddenName(name);
};
