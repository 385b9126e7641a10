import type { Ask } from '../../typings/contract';
import type { InvitationCard, TeamMember, TeamPage } from '../../typings/people';
import type { Desk, DeskRow } from './deskTable';
import { newDesk, wordCell } from './deskTable';

/** Somebody of a team as a row: what may be done about them depends on what the cloud said. */
export interface MemberView extends TeamMember {
  readonly key: string;
  readonly label: string;
  readonly tone: 'done' | 'waiting' | 'closed';
}

const tones: Readonly<Record<string, MemberView['tone']>> = {
  在岗: 'done',
  请假: 'waiting',
  未备案: 'waiting',
};

const memberView = (member: TeamMember): MemberView => ({
  ...member,
  key: `${member.role}-${member.who}`,
  label: `${member.name}，${member.title}，${member.state}`,
  tone: tones[member.state] ?? 'closed',
});

/** The people of a place in the table of a wide screen. */
export const noMembers: Desk = newDesk(
  [
    { by: 'name', label: '姓名', share: 30 },
    { by: 'title', label: '岗位', share: 48 },
    { by: 'state', label: '状态', share: 22 },
  ],
  '人',
);

export const memberRows = (members: readonly MemberView[]): readonly DeskRow[] =>
  members.map(({ key, name, title, state, tone, isMe }) => ({
    id: key,
    part: '',
    cells: [wordCell(isMe ? `${name}（我）` : name), wordCell(title, 'soft'), wordCell(state, tone)],
  }));

/** The page of a team. */
export interface TeamView {
  readonly place: string;
  readonly members: readonly MemberView[];
  readonly invitations: readonly InvitationCard[];
  readonly roles: TeamPage['roles'];
  readonly places: TeamPage['places'];
  readonly mayLock: boolean;
  readonly anySchool: boolean;
}

export const noTeam: TeamView = {
  place: '',
  members: [],
  invitations: [],
  roles: [],
  places: [],
  mayLock: false,
  anySchool: false,
};

export const teamView = (page: TeamPage): TeamView => ({
  place: page.place.name,
  members: page.members.map(memberView),
  invitations: page.invitations,
  roles: page.roles,
  places: page.places,
  mayLock: page.mayLock,
  anySchool: page.anySchool,
});

/** `ABCD-EFGH-JKMN`: read out and typed in fours. */
export const spokenCode = (code: string): string => (code.match(/.{1,4}/g) ?? []).join('-');

/** Whom to invite, as the form has it so far. */
export interface InviteChoice {
  readonly role: TeamPage['roles'][number] | null;
  readonly name: string;
  readonly replaces: MemberView | null;
}

export const noInvite: InviteChoice = { role: null, name: '', replaces: null };

/** The invitation as it is asked; words say what is missing. */
export function inviteAsk(
  { role, name, replaces }: InviteChoice,
  place: Ask<'people.invite'>['place'],
  requestId: string,
): Ask<'people.invite'> | string {
  const chosen = replaces?.role ?? role?.role;
  if (chosen === undefined || chosen === 'VOL') return '请先选岗位。';
  if (name.trim().length < 2) return '请写上这个人的姓名，只有本人能认领。';
  const whom = { requestId, place, role: chosen, name: name.trim() };
  return replaces === null ? whom : { ...whom, replaces: replaces.who };
}
