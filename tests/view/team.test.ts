import { describe, expect, it } from '@jest/globals';
import { codeIn } from '../../miniprogram/view/claim';
import { deskView } from '../../miniprogram/view/deskTable';
import {
  inviteAsk,
  memberRows,
  noInvite,
  noMembers,
  spokenCode,
  teamView,
} from '../../miniprogram/view/team';

const code = '0123456789AB';

describe('an invitation’s code', () => {
  it.each([
    ['as WeChat hands over a scene', `c%3D${code}`, code],
    ['not encoded', `c=${code}`, code],
    ['a school’s poster', 'u%3Dwj-01-1', ''],
    ['too short', 'c%3D0123', ''],
    ['broken', '%E0%A4%A', ''],
    ['nothing', undefined, ''],
  ])('is found in the scene: %s', (_what, scene, expected) => {
    expect(codeIn({ scene })).toBe(expected);
  });

  it('is read out in fours', () => {
    expect(spokenCode(code)).toBe('0123-4567-89AB');
  });
});

describe('inviting', () => {
  const place = { kind: 'unit', id: 'u1' } as const;
  const role = { role: 'OFF', title: '责任网格员' } as const;

  it('says what is missing before anything is asked', () => {
    expect(inviteAsk(noInvite, place, 'r')).toBe('请先选岗位。');
    expect(inviteAsk({ ...noInvite, role }, place, 'r')).toBe('请写上这个人的姓名，只有本人能认领。');
    const whole = { requestId: 'r', place, role: 'OFF', name: '某新人' };
    expect(inviteAsk({ ...noInvite, role, name: ' 某新人 ' }, place, 'r')).toEqual(whole);
  });

  it('to take over names whose post it is', () => {
    const member = { who: 'w', name: '某旧人', role: 'HEAD', title: '网格长', state: '在岗', isMe: false, locked: false, mayEnd: true } as const;
    const page = { place: { ...place, name: '青禾小学' }, members: [member], invitations: [], roles: [role], mayLock: false, mayPlan: false, places: [], anySchool: false };
    const [replaces] = teamView(page).members;
    expect(replaces).toMatchObject({ key: 'HEAD-w', label: '某旧人，网格长，在岗', tone: 'done' });
    const table = deskView({ ...noMembers, rows: memberRows(teamView(page).members), words: '网格长 在岗' });
    expect(table).toMatchObject({ said: '共 1 人', lines: [{ id: 'HEAD-w', cells: [{ text: '某旧人' }, { text: '网格长' }, { look: 'tag tag-done' }] }] });
    expect(inviteAsk({ role: null, name: '某新人', replaces: replaces ?? null }, place, 'r')).toMatchObject({ role: 'HEAD', replaces: 'w' });
  }); // prettier-ignore
});
