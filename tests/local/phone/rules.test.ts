import { describe, expect, it } from '@jest/globals';
import { readMessage, readMessages } from '../../../local/phone/runtime/desk/message.rules';
import { byRole, matching } from '../../../local/phone/runtime/desk/people.rules';
import { readPersonas } from '../../../local/phone/runtime/desk/persona';
import { scannedUrl } from '../../../local/phone/runtime/desk/scan.rules';
import { unfitForSetData } from '../../../local/phone/runtime/engine/setData.rules';

const persons = readPersonas([
  { openid: 'a', name: '安宁', role: '读者', place: '东楼' },
  { openid: 'b', name: '柏林', role: '管理员', place: '西楼' },
  { openid: 'c', name: 'Chen', role: '读者', place: '北楼' },
]);

describe('persons', () => {
  it.each([
    ['', 'abc'],
    ['读者', 'ac'],
    ['读者 北', 'c'],
    ['chen', 'c'],
    ['没有', ''],
  ])('finds "%s"', (typed, wanted) => {
    expect(
      matching(persons, typed)
        .map((person) => person.openid)
        .join(''),
    ).toBe(wanted);
  });

  it('groups by role in the order wanted and leaves out empty roles', () => {
    expect([...byRole(persons, ['管理员', '无人']).keys()]).toEqual(['管理员', '读者']);
  });

  it('reads a hostile answer as nobody', () => {
    expect(readPersonas({ personas: 'no' })).toEqual([]);
    expect(readPersonas([null, 3])).toHaveLength(2);
  });
});

describe('pushes', () => {
  const call = {
    id: 4,
    at: '2026-01-01T00:00:00Z',
    openid: 'x',
    api: 'subscribeMessage.send',
    answer: { errcode: 0 },
    request: { json: { touser: 'a', template_id: 'T', page: 'p', data: { thing1: { value: '内容' } } } },
  };

  it('reads a recorded call, in either spelling', () => {
    const wanted = {
      id: 4,
      at: call.at,
      openid: 'a',
      templateId: 'T',
      page: 'p',
      values: { thing1: '内容' },
    };
    expect(readMessage(call)).toEqual(wanted);
    const flat = {
      ...call,
      request: { touser: 'a', templateId: 'T', page: 'p', data: { thing1: { value: '内容' } } },
    };
    expect(readMessage(flat)).toEqual(wanted);
  });

  it('leaves out what was refused, what is something else, and rubbish', () => {
    const refused = { ...call, answer: { errcode: 43101 } };
    expect(readMessages({ calls: [refused, { ...call, api: 'security.msgSecCheck' }] })).toEqual([]);
    expect(readMessages('no')).toEqual([]);
  });
});

describe('scanning', () => {
  it.each([
    ['pages/a/index?x=1', 'pages/code', '/pages/a/index?x=1'],
    [' /pages/a ', '', '/pages/a'],
    ['u=7&s=1', 'pages/code', '/pages/code?scene=u%3D7%26s%3D1'],
    ['7', '/pages/code', '/pages/code?scene=7'],
  ])('opens %s (code page "%s") as %s', (typed, page, wanted) => {
    expect(scannedUrl(typed, page)).toBe(wanted);
  });
});

describe('setData', () => {
  it.each([
    [{ a: 1, b: 'x', c: null, d: [true, { e: [] }] }, []],
    [{ a: undefined }, ['setData.a is undefined']],
    [{ a: [1, { b: undefined }] }, ['setData.a.1.b is undefined']],
    [{ a: new Date(0) }, ['setData.a is a Date']],
    [{ a: new Map() }, ['setData.a is a Map']],
    [{ a: () => 1 }, ['setData.a is a function']],
    [Object.create(null), []],
  ])('judges %j', (data, wanted) => {
    expect(unfitForSetData(data)).toEqual(wanted);
  });

  it('ends on circles', () => {
    const circle: Record<string, unknown> = {};
    circle['self'] = circle;
    expect(unfitForSetData(circle)).toEqual([]);
  });
});
