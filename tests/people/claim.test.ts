import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { insert } from '../../local/cloud/database/documents';
import { isWhole } from '../../cloudfunctions/people/change.rules';
import { invitationIdOf } from '../../cloudfunctions/people/invitation.rules';
import { type Product, startProduct } from '../support/product';
import { bureau, changesIn, storedIn, teamsOf, type Teams, town, urban } from '../support/team';

// NB: whole walks through the real functions, on a machine that may be busy.
jest.setTimeout(90_000);

let product: Product;
let team: Teams;

beforeAll(async () => {
  product = await startProduct({ ticks: false });
  team = teamsOf(product);
});

afterAll(() => product.stop());

const codeFor = async (name: string) => (await team.invite(bureau, { name })).answer.code;

describe('taking up an invitation', () => {
  it('makes somebody what it says, and nobody becomes it without one (F025)', async () => {
    const asked = { box: 'todo', cursor: null } as const;
    const claimedByWord = await product.ask('o-self', 'report.list', asked, 'TOWN@t1');
    expect(claimedByWord.refusal.code).toBe('FORBIDDEN');
    const code = await codeFor('某自己');
    const reply = await team.claim('o-self', code);
    expect(reply.answer).toMatchObject({
      postId: 'TOWN@t1',
      said: expect.stringContaining('柳溪镇网格中心'),
    });
    expect(await team.posts('o-self')).toEqual(['TOWN@t1']);
    expect((await product.ask('o-self', 'report.list', asked, 'TOWN@t1')).ok).toBe(true);
    const { answer } = await team.list(bureau, town);
    expect(answer.members.map(({ name }) => name)).toContain('某自己');
  });

  it('is done once: fifty who scan one code at the same moment are one who has it', async () => {
    const code = await codeFor('某快手');
    const replies = await Promise.all(
      Array.from({ length: 50 }, (_, nth) => team.claim(`o-crowd-${nth}`, code)),
    );
    const winners = replies.flatMap(({ ok }, nth) => (ok ? [`o-crowd-${nth}`] : []));
    expect(winners).toHaveLength(1);
    expect(new Set(replies.filter(({ ok }) => !ok).map(({ refusal }) => refusal.message)).size).toBe(1);
    const holders = storedIn(product, 'directory').filter(({ name }) => name === '某快手');
    expect(holders.map(({ openid }) => openid)).toEqual(winners);
    expect(
      changesIn(product).filter(({ about, event }) => about === '某快手' && event === 'joined'),
    ).toHaveLength(1);
  });

  it('answers the same to whoever has taken it up already, and changes nothing more', async () => {
    const code = await codeFor('某两次');
    const first = await team.claim('o-twice', code);
    const before = changesIn(product).length;
    expect(await team.claim('o-twice', code)).toEqual(first);
    expect(changesIn(product)).toHaveLength(before);
  });

  it('says the same of a wrong, a used, an old and a revoked code, and takes ten tries an hour', async () => {
    const used = await codeFor('某用过');
    await team.claim('o-used', used);
    const revoked = (await team.invite(bureau, { name: '某撤销' })).answer;
    await product.ask(bureau[0], 'people.uninvite', { id: revoked.id }, bureau[1]);
    const said: string[] = [];
    for (const code of [used, revoked.code, 'AAAA-BBBB-CCCC', '不是码', '0', 'x'.repeat(40)])
      said.push((await team.claim('o-guesser', code)).refusal.message);
    expect(new Set(said).size).toBe(1);
    const replies = await Promise.all(
      Array.from({ length: 30 }, () => team.claim('o-guesser', 'AAAA-BBBB-CCCC')),
    );
    const codes = replies.map(({ refusal }) => refusal.code);
    expect(codes.filter((code) => code === 'NOT_FOUND').length).toBeLessThanOrEqual(4);
    const good = await codeFor('某猜中');
    expect((await team.claim('o-guesser', good)).refusal.code).toBe('RATE_LIMIT');
    expect((await team.claim('o-other', good)).ok).toBe(true);
  });

  it('is forgiving about how a code is typed', async () => {
    const code = await codeFor('某打字');
    const typed = ` ${code.slice(0, 4)}-${code.slice(4, 8)} ${code.slice(8)}`
      .toLowerCase()
      .replaceAll('0', 'o');
    expect((await team.claim('o-typist', typed)).ok).toBe(true);
  });

  it('is for the person it names: a colleague who scans it first does not use it up', async () => {
    const code = await codeFor('某本人');
    expect((await team.claim('o-urban', code)).refusal.code).toBe('FORBIDDEN');
    expect((await team.claim('o-meant', code)).ok).toBe(true);
  });

  it('ends after three days', async () => {
    const code = await codeFor('某迟到');
    await product.advance(3 * 24 * 3600 + 1);
    expect((await team.claim('o-late', code)).refusal.code).toBe('NOT_FOUND');
  });

  it('gives one person several posts, at several places, each its own (F026)', async () => {
    const { code } = (await team.invite(bureau, { name: '某o-off', place: urban, role: 'TDEPT' })).answer;
    expect((await team.claim('o-off', code)).ok).toBe(true);
    expect((await team.posts('o-off')).toSorted()).toEqual(['OFF@u1', 'TDEPT@t1-urban']);
  });

  it('is finished by the clock when it stopped after it was won, and after it was decided', async () => {
    const { code } = (await team.invite(bureau, { name: '某半路' })).answer;
    const id = invitationIdOf(code);
    const [won] = storedIn(product, 'invitations').filter(({ _id }) => _id === id);
    const { store } = product.cloud;
    const stopped = { ...won, _id: `${id.slice(0, 38)}ff`, state: 'claimed', claimedBy: 'o-halfway', dueAt: '2026-01-01T00:00:00.000Z' };
    await insert(store, 'invitations', [stopped]);
    expect(await team.posts('o-halfway')).toEqual([]);
    await team.tick();
    expect(await team.posts('o-halfway')).toEqual(['TOWN@t1']);

    const last = changesIn(product).filter(({ chain }) => chain === 'town:t1').at(-1);
    const undone = { ...last, _id: 'town:t9/000001', chain: 'town:t9', nth: '000001', cause: 'x/claimed', done: false, dueAt: '2026-01-01T00:00:00.000Z',
      posts: [{ openid: 'o-decided', name: '某已定', drop: [], put: last?.posts.at(-1)?.put ?? [] }], seats: [] };
    await insert(store, 'changes', [JSON.parse(JSON.stringify(undone)) as Record<string, string>]);
    await team.tick();
    expect(await team.posts('o-decided')).toEqual(['TOWN@t1']);
    await team.tick();
    expect(storedIn(product, 'changes').filter(({ done }) => done !== true)).toEqual([]);
  }); // prettier-ignore

  it('stores no code, and leaves a chain that nobody can change unseen', () => {
    expect(storedIn(product, 'invitations').filter((one) => /code/.test(Object.keys(one).join()))).toEqual(
      [],
    );
    const chain = changesIn(product).filter(({ chain: name }) => name === 'town:t1');
    expect(chain.length).toBeGreaterThan(8);
    const whole = chain.map((change, nth) => isWhole(change, chain[nth - 1] ?? null));
    expect(whole).not.toContain(false);
    const [first, second] = chain;
    if (first === undefined || second === undefined) throw new Error('the chain is too short');
    expect(isWhole({ ...second, words: '没有这回事' }, first)).toBe(false);
    expect(isWhole(second, { hash: '0' })).toBe(false);
  });
});
