import type { GridPage, PosterList, PosterPage } from '../../typings/poster';
import type { Desk, DeskRow } from './deskTable';
import { newDesk, wordCell } from './deskTable';
import { gridView } from './gridPage';
import type { PosterView } from './poster';
import { posterRows, posterView } from './poster';

/** Schools by what hangs there, in the table of a wide screen. */
export const noPosters: Desk = newDesk(
  [
    { by: 'name', label: '学校', share: 44 },
    { by: 'town', label: '属地', share: 24 },
    { by: 'at', label: '时间', share: 32 },
  ],
  '所',
);

export const deskRows = (list: PosterList, now: number): readonly DeskRow[] =>
  posterRows(list, now).map(({ id, name, town, since }, nth) => ({
    id,
    part: '',
    cells: [
      wordCell(name),
      wordCell(town, 'soft'),
      { text: since, key: list.rows[nth]?.at ?? '', tone: 'soft' },
    ],
  }));

/** What hangs at a school, as it stands beside the table. */
export interface PosterSide {
  readonly title: string;
  readonly state: string;
  readonly tone: string;
  readonly said: string;
  /** What is missing or no longer true. */
  readonly wrong: readonly string[];
  readonly people: readonly { readonly key: string; readonly name: string; readonly contact: string }[];
  readonly photos: readonly string[];
  readonly photoWords: string;
  readonly checked: string;
  readonly history: PosterView['history'];
  /** What the way to the whole page is called. */
  readonly label: string;
}

/** As the bureau reads it, who may check what hangs. */
export function checkedSide(page: PosterPage, now: number): PosterSide {
  const view = posterView(page, now);
  return {
    title: view.name,
    state: view.state,
    tone: view.tone,
    said: `${view.since}${view.said}`,
    wrong: [...view.changed, ...view.missing.map(({ words }) => words)],
    people: view.people,
    photos: view.proof?.photos ?? [],
    photoWords: view.proof?.words ?? '',
    checked: view.checked,
    history: view.history,
    label: view.mayCheck ? '去抽查' : '打开上墙公示',
  };
}

/** As everybody may read it: a town looks at the public page. */
export function publicSide(page: GridPage): PosterSide {
  const view = gridView(page);
  return {
    title: view.name,
    state: '',
    tone: '',
    said: view.said === '' ? view.under : view.said,
    wrong: [],
    people: view.people.map(({ title, name, contact }) => ({
      key: title,
      name: `${title} ${name}`,
      contact,
    })),
    photos: [],
    photoWords: '',
    checked: '',
    history: [],
    label: '看公开页',
  };
}
