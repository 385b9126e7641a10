import type { Briefing, BriefingResult, VolunteerDoc } from '../../typings/volunteer';
import { briefing, questions } from './briefing.table';

/** The text and the questions as they are read: which answer is right stays here. */
export const shownBriefing = (): Briefing => ({
  version: briefing.version,
  title: briefing.title,
  parts: briefing.parts,
  questions: questions.map(({ id, text, options }) => ({ id, text, options })),
});

/** Went through the valid version. */
export const isBriefed = ({ briefing: passed }: Pick<VolunteerDoc, 'briefing'>): boolean =>
  passed?.version === briefing.version;

type Answered = readonly { readonly question: string; readonly choice: string }[];

/** Marks a quiz: all right, or why each wrong one is wrong. A question left out is not right (F351). */
export function marked(answers: Answered): Omit<BriefingResult, 'said'> {
  const wrong = questions
    .filter(({ id, right }) => answers.find(({ question }) => question === id)?.choice !== right)
    .map(({ id, explain }) => ({ id, explain }));
  return { passed: wrong.length === 0, wrong };
}
