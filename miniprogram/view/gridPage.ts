import type { GridPage, PosterPoint } from '../../typings/poster';

interface Person {
  readonly title: string;
  readonly name: string;
  readonly work: string;
  readonly contact: string;
  /** Empty when it cannot be called: none, or hidden. */
  readonly phone: string;
}

/** A school's grid as anybody reads it. */
export interface GridView {
  readonly name: string;
  readonly under: string;
  readonly said: string;
  readonly hours: string;
  readonly people: readonly Person[];
  readonly points: readonly PosterPoint[];
  readonly levels: GridPage['levels'];
  readonly steps: readonly {
    readonly nth: number;
    readonly title: string;
    readonly who: string;
    readonly words: string;
  }[];
  readonly items: readonly { readonly seq: number; readonly plain: string }[];
  /** `全部 28 项`. */
  readonly allItems: string;
  readonly hidden: string;
}

export const gridView = (page: GridPage): GridView => ({
  name: page.unit.name,
  under: `${page.grid} · ${page.centre}`,
  said: page.said,
  hours: page.hours === '' ? '' : `工作时间 ${page.hours}；其他时间照样可以上报，紧急的先打 110、119、120。`,
  people: page.people.map((person) => ({
    ...person,
    contact: person.contact === '' ? '没有公开电话，请直接上报' : person.contact,
    phone: /^[\d-]{5,}$/.test(person.contact) ? person.contact : '',
  })),
  // The first point is the school as a whole: its officer stands above.
  points: page.points.slice(1),
  levels: page.levels,
  steps: page.steps.map((step, nth) => ({ nth: nth + 1, ...step })),
  items: page.items.map(({ seq, plain }) => ({ seq, plain })),
  allItems: `全部 ${page.items.length} 项`,
  hidden:
    page.hidden === 0 ? '' : `另有 ${page.hidden} 项依规定不公开，照样可以上报：类别选“不确定”，或拨打 110。`,
});
