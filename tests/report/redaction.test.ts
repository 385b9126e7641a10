import { describe, expect, it } from '@jest/globals';
import { reportFlow } from '../../cloudfunctions/report/report.table';
import { shortWords, toldOf as toldOfPatrol } from '../../cloudfunctions/patrol/told.rules';
import { toldOf } from '../../cloudfunctions/rota/told.rules';
import { templates } from '../../cloudfunctions/templates.table';
import type { OwedMessage } from '../../typings/message';
import type { Need, ReportState, ReportStep } from '../../typings/report';
import type { ReportDoc } from '../../typings/reportDoc';
import { messagesOn, type Who, who } from '../support/edges';
import { draft, monday, report } from '../support/samples';

/*
 * A push is read on a locked screen, by whoever holds the phone (F117, T26). Everything that people could write goes in
 * here, in every field that takes words; none of it may come out in a push, on any path that fills one.
 */

const nasty = {
  text: '三年级二班丁小禾被汤一鸣打伤，家住青禾花园7栋2单元301室，电话13800000078，身份证320412201503021234',
  callMe: '丁小禾妈妈',
  place: '青禾花园7栋301丁小禾家门口',
  note: '汤一鸣父亲情绪激动，扬言上访；就诊于柳溪医院，诊断书已拍照',
  comment: '丁小禾说网格员很负责 wx_dingxh',
} as const;

/** Shapes that no push may hold, whoever wrote them. */
const shapes: readonly (readonly [string, RegExp])[] = [
  ['a mobile number', /1[3-9]\d{9}/],
  ['an identity number', /\d{17}[\dXx]/],
  ['a home', /花园|小区|\d+\s*(?:栋|幢|单元|室|号楼)/],
  ['a class', /[一二三四五六七八九]年级|\d+\s*班/],
  ['a minor or a disputant by name', /丁小禾|汤一鸣/],
  ['a patient', /医院|诊断|就诊/],
  ['a petitioner', /上访|扬言/],
  ['an account', /wx_/],
];

const nastyReport = (flags: ReportDoc['flags']): ReportDoc => {
  const filed = report({
    draft: draft({ text: nasty.text, callMe: nasty.callMe, place: { words: nasty.place, point: null } }),
  });
  return { ...filed, flags, stars: 5, asked: { department: 't1-urban', until: '2026-12-24' } };
};

/** Every word that a form could carry, under every name that a form has; only days are days, by the door of a step. */
const input = Object.fromEntries(
  Object.values(reportFlow.states)
    .flatMap(({ steps }) => Object.values(steps as Readonly<Record<string, { needs: readonly Need[] }>>))
    .flatMap(({ needs }) => needs)
    .map(({ name, kind }) => [name, kind === 'day' ? '2026-12-24' : `${nasty.note}${nasty.comment}`]),
);

const edges = Object.entries(reportFlow.states).flatMap(([state, { steps }]) =>
  Object.keys(steps).map((step) => [state, step] as const),
);

const flagged: readonly ReportDoc['flags'][] = [
  [],
  ['EMERGENCY'],
  ['RESTRICTED'],
  ['BYPASS'],
  ['NO_OFFICER'],
];

const takers: readonly Who[] = Object.keys(who) as Who[];

const stepMessages = (flags: ReportDoc['flags']): readonly OwedMessage[] =>
  edges.flatMap(([state, step]) =>
    takers.flatMap((by) =>
      messagesOn(state as ReportState, step as ReportStep, by, { filed: nastyReport(flags), input }),
    ),
  );

const written = flagged.flatMap((flags) => [
  ...stepMessages(flags),
  ...report({
    draft: {
      text: nasty.text,
      callMe: nasty.callMe,
      place: { words: nasty.place, point: null },
      itemId: flags.includes('RESTRICTED') ? 'R04' : 'R24',
      happeningNow: flags.includes('EMERGENCY'),
      aboutSchool: flags.includes('BYPASS'),
    },
  }).owed,
]);

/** A turn at the gate, whose post and words are the school's own. */
const turn = toldOf(
  {
    _id: 's1',
    unit: { id: 'u1', name: '青禾小学' },
    post: { id: 'p1', name: '东门', kind: 'traffic' },
    startsAt: monday.toISOString(),
  },
  { happening: '1-offer', openid: 'o-parent', words: '有空位了，请在 17:00 前确认', at: monday },
);

/** A day of patrols that lacked rounds: the circuit's name is the school's own. */
const patrol = toldOfPatrol({
  key: 'patrol:u1:2026-11-22',
  what: '巡查少了轮次',
  unit: '青禾小学',
  words: shortWords([{ id: 'c1', name: '东门一线', kind: 'guard', needed: 5, done: 4 }]),
  ladder: [{ openid: 'o-off', title: '责任网格员' }],
  at: monday,
});

const pushes = [...written, turn, patrol];

const said = pushes.map(({ fields, page }) => ({ fields: Object.values(fields).join('\n'), page }));

describe('a push', () => {
  it('is written here on every edge, by everybody, and for every template there is', () => {
    expect(written.length).toBeGreaterThan(edges.length * flagged.length * 5);
    expect(new Set(pushes.map(({ template }) => template))).toEqual(new Set(Object.keys(templates)));
  });

  it.each(shapes)('never holds %s', (_, shape) => {
    expect(`${nasty.text}${nasty.callMe}${nasty.place}${nasty.note}${nasty.comment}`).toMatch(shape);
    expect(said.filter(({ fields }) => shape.test(fields)).slice(0, 3)).toEqual([]);
  });

  it('never repeats eight characters of what anybody wrote', () => {
    const all = `${nasty.text}|${nasty.callMe}|${nasty.place}|${nasty.note}|${nasty.comment}`;
    const pieces = Array.from(all, (_, at) => all.slice(at, at + 8)).filter((piece) => !piece.includes('|'));
    const fields = said.map((one) => one.fields).join('\n');
    expect(pieces.filter((piece) => piece.length === 8 && fields.includes(piece))).toEqual([]);
  });

  it('of a restricted matter does not say what it is about', () => {
    const restricted = [...stepMessages(['RESTRICTED']), ...report({ draft: { itemId: 'R04' } }).owed].filter(
      ({ template }) => template === 'report.arrived',
    );
    expect(restricted.length).toBeGreaterThan(20);
    expect(new Set(restricted.map(({ fields }) => fields['thing1']))).toEqual(new Set(['限制查看事项']));
  });

  it('about the school itself does not say so', () => {
    const complaint = report({ draft: { aboutSchool: true } }).owed.map(({ fields }) =>
      JSON.stringify(fields),
    );
    expect(complaint.length).toBeGreaterThan(0);
    expect(complaint.filter((words) => /反映|投诉|举报/.test(words))).toEqual([]);
  });

  it('opens a page by an id, and carries nothing else there', () => {
    const odd = said.filter(({ page }) => !/^(?:(?:packages\/(?:office\/pages\/case|rota\/pages\/shift)|pages\/report\/detail)\/index\?id=[\w-]+|packages\/patrol\/pages\/weeks\/index)$/.test(page));
    expect(odd.slice(0, 3)).toEqual([]);
  }); // prettier-ignore
});
