import type { BraveryDoc, PublicDeed } from '../../typings/bravery';
import { dayOf, spokenTimeOf } from '../calendar.rules';
import { deedFlow } from './flow.table';
import { tracksOf } from './tracks.rules';

type Published = Pick<BraveryDoc, '_id' | 'town' | 'eventAt' | 'publicity'>;

/** What anybody reads of it; nothing where it is not public (any more). */
export const publicDeed = ({ _id, town, eventAt, publicity }: Published): readonly PublicDeed[] =>
  publicity?.state === 'published'
    ? [{ id: _id, title: publicity.title, story: publicity.story, name: publicity.shownName, townName: town.name, on: dayOf(new Date(eventAt)) }]
    : []; // prettier-ignore

/** An application in its owner's file, in their own words (F033). */
export const braveryLines = (deed: BraveryDoc): readonly (readonly [string, string])[] => [
  ['编号', deed.number],
  ['申请时间', spokenTimeOf(new Date(deed.appliedAt))],
  ['事发时间', spokenTimeOf(new Date(deed.eventAt))],
  ['事发地', `${deed.town.name} ${deed.sealed?.where ?? ''}`.trim()],
  ['您写的', [deed.sealed?.facts ?? '已删除', ...(deed.sealed?.more ?? [])].join('\n')],
  ['见义勇为的人', deed.sealed?.hero.name ?? '已删除'],
  ['照片', `${deed.sealed?.pictures.length ?? 0} 张`],
  ['进展', deedFlow.states[deed.state].reporterSees],
  ...tracksOf(deed, true).map(({ label, state, lines }) => [label, [state.text, ...lines].join('；')] as const),
]; // prettier-ignore
