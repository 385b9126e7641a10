import { expect, it } from '@jest/globals';
import { sweepCard, sweepPage } from '../../cloudfunctions/patrol/sweep/card.rules';
import { findingDraft, itemChoices, lookedFor, sweepViews } from '../../miniprogram/view/sweep';
import { sweep } from '../sweep/samples';

const page = sweepPage(sweep({ _id: 'a'.repeat(32) }), null);

it('opens the report form with school, place and item in it, tied to the sweep (F195)', () => {
  const asked = { draftId: 'draft_0123456789abcdef0123', itemId: 'R05', where: ' 东门 ', as: 'OFF@u1' };
  expect(findingDraft(page, asked, 0)).toMatchObject({
    unit: { id: 'u1', name: '青禾小学' },
    unitConfirmed: true,
    itemId: 'R05',
    itemName: '消防通道堵了',
    placeWords: '东门',
    found: { in: 'sweep', id: 'a'.repeat(32) },
    as: 'OFF@u1',
  });
  expect(findingDraft(page, { ...asked, itemId: '' }, 0)).toMatchObject({ itemId: null, itemName: '' });
  expect(lookedFor(page).map(({ name }) => name)).toEqual(['消防通道堵了', '清单以外的问题']);
});

it('lists sweeps with their day, and the school where there are several; what is chosen stays in sight', () => {
  const cards = [sweepCard(sweep())];
  expect(sweepViews(cards, true)[0]?.words).toBe('青禾小学 · 11月23日 · 发现 0 处');
  expect(sweepViews(cards, false)[0]?.words).toBe('11月23日 · 发现 0 处');
  const items = [{ id: 'a', name: '电线老化' }, { id: 'b', name: '消防门坏了' }, { id: 'c', name: '消防通道堵了' }]; // prettier-ignore
  expect(itemChoices(items, ['a'], '门').map(({ id }) => id)).toEqual(['a', 'b']);
});
