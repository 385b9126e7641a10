import type { Box } from '../../typings/report';
import { ask } from '../cloud/ask';
import type { CardView } from '../view/card';
import type { ListView } from '../view/listing';
import { withPage, withRefusal } from '../view/listing';
import { isSignedOut } from './settings';

const out: ListView = {
  cards: [],
  next: null,
  kind: 'error',
  words: '您在这部手机上已经退出。请到“我的”里点“重新进入”，就能看到自己的上报。',
};

/** One more page of a box, added to the cards there are; cursor null starts again at the top. */
export async function readBox(
  box: Box,
  cursor: string | null,
  before: readonly CardView[],
  as: string,
): Promise<ListView> {
  if (isSignedOut()) return out;
  const outcome = await ask('report.list', { box, cursor }, as);
  if (!outcome.ok) return withRefusal(before, outcome.refusal.message);
  return withPage(
    cursor === null ? [] : before,
    outcome.answer,
    Date.now(),
    box === 'todo' || box === 'watch',
  );
}
