import type { PosterFacts, PosterLevel, PosterPerson } from '../../typings/poster';

/** How many levels stand above the school's own. */
export const levelsAboveSchool = 2;

/** 层级示意图: from the district down to those who stand at the gate, as they are today (F353). */
export const levelsOf = ({ district, bureau, centre, people }: PosterFacts): readonly PosterLevel[] => {
  const [leader, officer, ...helpers] = people;
  return [
    { title: `${district}平安校园建设领导小组`, words: `办公室设在${bureau}，由分管领导担任总网格长` },
    { title: centre, words: '受理学校报送的事项，交相应部门协同处置；镇级无法化解的上报区网格平台' },
    ...named('网格长', leader),
    ...named('责任网格员', officer),
    {
      title: '辅助网格员',
      words: helpers.length === 0 ? '尚未备案' : namesOf(helpers),
    },
    {
      title: '志愿者和每一位家长、邻居、商户',
      words: '看见隐患，扫码拍照，直接报给责任网格员',
    },
  ];
};

const mostNames = 24;

/** All of them; of very many the first, and how many there are: 网格公示图 names every one. */
const namesOf = (people: readonly PosterPerson[]): string => {
  const names = people.slice(0, mostNames).map(({ name }) => name);
  return people.length <= mostNames ? names.join('、') : `${names.join('、')}等 ${people.length} 人`;
};

const named = (title: string, person: PosterPerson | undefined): readonly PosterLevel[] =>
  person === undefined
    ? []
    : [
        {
          title: `${title}　${person.name}`,
          words: [person.job, person.contact, person.work].filter((words) => words !== '').join('　·　'),
        },
      ];
