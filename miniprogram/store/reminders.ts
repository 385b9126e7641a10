import type { SubscriptionOffer } from '../../typings/person';

/** How asking for reminders ended. */
export type Reminding = 'accepted' | 'declined' | 'unavailable';

const once = 3;

/**
 * Asks WeChat for one more reminder a template, at most three. Call it only inside a tap (WeChat refuses otherwise),
 * and never make anything depend on the answer (operating rule 5.21).
 */
export async function askForReminders(offers: readonly SubscriptionOffer[]): Promise<Reminding> {
  const tmplIds = offers.slice(0, once).map((offer) => offer.templateId);
  if (tmplIds.length === 0) return 'unavailable';
  try {
    const answers: Readonly<Record<string, unknown>> = await wx.requestSubscribeMessage({ tmplIds });
    return tmplIds.some((id) => answers[id] === 'accept') ? 'accepted' : 'declined';
  } catch {
    return 'unavailable';
  }
}
