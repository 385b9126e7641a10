import { dueIds } from '../dueIds';
import type { Answer, Ask } from '../../typings/contract';
import type { InvitationDoc } from '../../typings/people';
import type { Outcome } from '../../typings/refusal';
import { secondsAfter, spokenTimeOf } from '../calendar.rules';
import { grant, refuse } from '../refuse';
import { leased } from '../workflow/delivery.rules';
import type { Asker, World } from '../world';
import { takeAttempt } from '../attempts';
import type { Outside } from './outside';
import { invitationIdOf, isOpen, typedCode } from './invitation.rules';
import { tieToRow } from './tieToRow';
import { takeUp } from './takeUp';

/** The same words for a wrong code, an old one, a used one and a revoked one: nobody learns which codes exist. */
const noSuch = refuse(
  'NOT_FOUND',
  '邀请码不对，或者已经用过、过期、撤销。请核对，或请邀请您的人重新发一张。',
  'code',
);

/** Enough for a person with a code on paper; for guessing 60 bits it is nothing. */
const anHour = {
  what: '',
  most: 10,
  refusal: refuse('RATE_LIMIT', '试得太频繁了，请一小时后再试，或请邀请您的人重新发一张二维码。'),
};

/** What an invitation offers, before it is taken up. Costs one of the hour's attempts (F025). */
export async function readInvite(
  { code }: Ask<'people.readInvite'>,
  asker: Asker,
  world: World,
): Promise<Outcome<Answer<'people.readInvite'>>> {
  const found = await invitationBy(code, asker, world);
  if (!found.ok) return found;
  const { name, title, place, replaces, expiresAt } = found.answer;
  return grant({
    name,
    title,
    place: place.name,
    takesOver: replaces !== undefined,
    until: spokenTimeOf(new Date(expiresAt)),
  });
}

/**
 * Takes up an invitation: one compare-and-set decides who of those who scanned it has it; then the post follows, here
 * or, if this stops, by the clock. Claimed again by the same person it answers the same (F025, F026).
 */
export async function claim(
  { code }: Ask<'people.claim'>,
  asker: Asker,
  world: World,
): Promise<Outcome<Answer<'people.claim'>>> {
  const found = await invitationBy(code, asker, world);
  if (!found.ok) return found;
  const invitation = found.answer;
  if (invitation.claimedBy === undefined) {
    const stopped = await stoppedBy(invitation, asker.openid, world);
    if (stopped !== null) return stopped;
    const at = world.now();
    const set = { state: 'claimed', claimedBy: asker.openid, claimedAt: at.toISOString(), dueAt: leased(at) };
    const isMine = await world.store.amend(
      'invitations',
      invitation._id,
      { state: 'open' },
      {},
      { set, add: { v: 1 } },
    );
    if (!isMine) return noSuch;
  }
  const claimed = { ...invitation, claimedBy: asker.openid };
  const taken = await settle(claimed, world);
  if (!taken.ok) return taken;
  const { place, title, role } = invitation;
  const at = title === place.name ? title : `${place.name}${title}`;
  return grant({ postId: `${role}@${place.id}`, said: `您现在是${at}。在“我的”里可以切换身份。` });
}

/** Open, or taken up by this very person; everything else is as if it were not there. */
async function invitationBy(typed: string, { openid }: Asker, world: World): Promise<Outcome<InvitationDoc>> {
  const attempt = await takeAttempt(openid, anHour, world);
  if (!attempt.ok) return attempt;
  const code = typedCode(typed);
  const invitation = code === null ? null : await world.store.read('invitations', invitationIdOf(code));
  if (invitation === null) return noSuch;
  const isTheirs = invitation.state === 'claimed' && invitation.claimedBy === openid;
  return isTheirs || isOpen(invitation, world.now()) ? grant(invitation) : noSuch;
}

/** What keeps somebody from it without using it up: it is for somebody else, or their account is locked. */
async function stoppedBy({ name, place, role }: InvitationDoc, openid: string, { directory }: Outside) {
  const person = await directory.person(openid);
  if (person?.locked === true)
    return refuse('FORBIDDEN', '您的工作账号已停用，请先联系教育部门或管理员恢复。');
  if (person !== null && person.name !== name)
    return refuse('FORBIDDEN', '这份邀请写的是另一个人的姓名，请本人扫码；姓名写错了请邀请人撤销后重发。');
  if (person?.posts.some(({ id }) => id === `${role}@${place.id}`) === true)
    return refuse('CONFLICT', '您已经有这个身份了，这份邀请留给别人用。');
  return null;
}

/** Gives what was claimed; finished when the invitation owes nothing any more. */
async function settle(invitation: InvitationDoc, world: Outside): Promise<Outcome<null>> {
  const taken =
    invitation.rowId === undefined ? await takeUp(invitation, world) : await tieToRow(invitation, world);
  if (taken.ok)
    await world.store.amend('invitations', invitation._id, { state: 'claimed' }, {}, { unset: ['dueAt'] });
  return taken;
}

const sweptAtOnce = 20;
/** What the roster refused may be settled by the school meanwhile. */
const refusedSeconds = 3600;

/** Gives what was claimed and not yet given, because the call that did so stopped. */
export async function sweepClaims(world: Outside): Promise<{ readonly finished: number }> {
  const due = await dueIds('invitations', { by: 'dueAt', limit: sweptAtOnce }, world);
  for (const id of due) {
    const invitation = await world.store.read('invitations', id);
    if (invitation?.claimedBy === undefined) continue;
    const settled = await settle(invitation, world);
    const later = secondsAfter(world.now(), refusedSeconds);
    if (!settled.ok) await world.store.amend('invitations', id, {}, {}, { set: { dueAt: later } });
  }
  return { finished: due.length };
}
