import type { Ask } from '../../typings/contract';
import type { CasePage, ReportStep } from '../../typings/report';
import type { Outcome } from '../../typings/refusal';
import { ask } from '../cloud/ask';
import { actAs, actingAs, knownMe, refreshMe } from './me';

/** A case and the post in which it may be read. */
export interface ReadCase {
  readonly page: CasePage;
  readonly as: string;
}

/** Reads a report as the one who filed it: by its id, or by its pickup code. */
export async function readMine(question: Ask<'report.read'>): Promise<Outcome<ReadCase>> {
  const outcome = await ask('report.read', question);
  return outcome.ok ? { ok: true, answer: { page: outcome.answer, as: '' } } : outcome;
}

const postsToTry = async (): Promise<readonly string[]> => {
  if (knownMe() === null) await refreshMe();
  const others = (knownMe()?.posts ?? []).map((post) => post.id);
  return [...new Set([actingAs(), ...others])].filter((id) => id !== '');
};

/**
 * Reads a case as an officer. A push can be opened while the phone acts in another post: then the other posts are
 * tried in turn, and the one that may read it becomes the acting one. With a step, that form's choices come along.
 */
export async function readCase(id: string, step?: ReportStep): Promise<Outcome<ReadCase>> {
  const posts = await postsToTry();
  let outcome: Outcome<CasePage> | null = null;
  for (const as of posts.length === 0 ? [''] : posts) {
    outcome = await ask('report.read', step === undefined ? { id } : { id, step }, as);
    if (outcome.ok) {
      if (as !== '' && as !== actingAs()) actAs(as);
      return { ok: true, answer: { page: outcome.answer, as } };
    }
    if (outcome.refusal.code === 'UNAVAILABLE') return outcome;
  }
  return outcome ?? { ok: false, refusal: { code: 'NOT_FOUND', message: '没有找到这件事项。' } };
}
