import { readFileSync } from 'node:fs';
import type { CasePage, ReportDraft, ReportStep, StepInput } from '../../../typings/report';
import type { Phone } from './phone';
import type { Suite } from './suite';

/** The people of one school's cases in the demo: who they are, and the post in which they act. */
export const people = {
  parent: ['o-par-01', ''],
  officer: ['o-off-wj-01-1', 'OFF@wj-01-1'],
  town: ['o-town-hutang', 'TOWN@hutang'],
  urban: ['o-tdept-hutang-urban', 'TDEPT@hutang-urban'],
  police: ['o-tdept-hutang-police', 'TDEPT@hutang-police'],
  platform: ['o-dist-wujin', 'DIST@wujin'],
  market: ['o-ddept-market', 'DDEPT@MARKET'],
  chief: ['o-chief-wujin', 'CHIEF@wujin'],
} as const;

export type Hand = keyof typeof people;

/** What somebody puts into a step's form: words by row, choices as `row-value`, rows that get a photo. */
export interface Filled {
  readonly words?: Readonly<Record<string, string>>;
  readonly picks?: readonly string[];
  readonly photos?: readonly string[];
}

interface Reply<T> {
  readonly ok: boolean;
  readonly answer: T;
  readonly refusal?: { readonly message: string };
}

const draftOf = (draftId: string, itemId: string, text: string): ReportDraft => ({
  draftId,
  unitId: 'wj-01-1',
  unitConfirmed: true,
  itemId,
  subMatterId: null,
  text,
  media: [],
  place: { words: '东门外', point: null },
  reporter: 'named',
  callMe: '',
  happeningNow: false,
  aboutSchool: false,
  writtenAt: new Date().toISOString(),
});

/** Everybody who has a hand in a case: with a phone for what is to be seen, through the same door for what was seen before. */
export function handsOf({ product, phoneOf, photo }: Suite) {
  let made = 0;

  async function ask<T>(hand: Hand, action: string, question: unknown): Promise<T> {
    const [openid, as] = people[hand];
    const event = { action, ask: question, ...(as === '' ? {} : { as }) };
    const reply = (await product().post('/call/api', event, openid)) as Reply<T>;
    if (!reply.ok) throw new Error(`${hand} ${action}: ${reply.refusal?.message ?? 'no answer'}`);
    return reply.answer;
  }

  const read = (hand: Hand, id: string): Promise<CasePage> => ask(hand, 'report.read', { id });

  /** A photo that lies with the case, as the phone would have put it there. */
  async function evidence(hand: Hand, id: string): Promise<readonly string[]> {
    made += 1;
    const path = encodeURIComponent(`case/${id}/seen-${made}.jpg`);
    const answer = await fetch(`${product().url}/__local/upload?path=${path}`, {
      method: 'POST',
      headers: { 'x-openid': people[hand][0] },
      body: readFileSync(photo('cleared')),
    });
    return [((await answer.json()) as { readonly fileID: string }).fileID];
  }

  /** One step through the door; throws the refusal. */
  async function take(id: string, hand: Hand, step: ReportStep, input: StepInput = {}): Promise<void> {
    const { v } = await read(hand, id);
    await ask(hand, 'report.act', { id, v, step, input });
  }

  /** A parent's report that the officer has looked at and handed to the town's centre. */
  async function atTown(item: string, text: string): Promise<string> {
    made += 1;
    const draft = draftOf(`e2e-hands-${String(made).padStart(20, '0')}`, item, text);
    const { id } = await ask<{ readonly id: string }>('parent', 'report.submit', draft);
    await handToTown(id, item);
    return id;
  }

  /** The officer's two steps, shown elsewhere. */
  async function handToTown(id: string, item: string): Promise<void> {
    const photos = await evidence('officer', id);
    await take(id, 'officer', 'verify', { seen: 'onSite', photos, item, finding: '现场属实' });
    const form = {
      summary: '校门口占道',
      address: '东门外',
      town: 'hutang',
      taken: '已劝离',
      asks: '请协调',
    };
    await take(id, 'officer', 'submitToTown', form);
  }

  /** Opens the case as its message would. */
  async function opened(hand: Exclude<Hand, 'parent'>, id: string): Promise<Phone> {
    const phone = await phoneOf(people[hand][0], { path: `packages/office/pages/case/index?id=${id}` });
    await phone.see('办理经过');
    return phone;
  }

  /** Opens the reporter's own page. */
  async function openedOwn(id: string): Promise<Phone> {
    const phone = await phoneOf(people.parent[0], { path: `pages/report/detail/index?id=${id}` });
    await phone.see('办理经过');
    return phone;
  }

  /** From the button to the filled form, which is left unsent. */
  async function fill(phone: Phone, step: ReportStep, { words = {}, picks = [], photos = [] }: Filled) {
    await phone.tapStep(step);
    await phone.seeId('submit');
    for (const pick of picks) await phone.tap(`need-${pick}`);
    for (const row of photos) await phone.choose(`add-${row}`, [photo('cleared')]);
    for (const [row, said] of Object.entries(words)) await phone.fill(`need-${row}`, said);
    // A picture that is still coming moves what is below it: nobody sends before it is there.
    await phone.settled();
  }

  /** Sends the form, reads what is said to it, and goes back to the case. */
  async function send(phone: Phone, said: string): Promise<void> {
    await phone.tap('submit');
    await phone.see(said);
    await phone.tap('back');
  }

  /** A picture that begins where these words stand. */
  async function shotFrom(phone: Phone, words: string, name: string): Promise<void> {
    await phone.settled();
    await phone.byText(words).evaluate((element: { readonly scrollIntoView: () => void }) => {
      element.scrollIntoView();
    });
    await phone.shot(name);
  }

  return { shotFrom, atTown, handToTown, take, read, evidence, opened, openedOwn, fill, send };
}
