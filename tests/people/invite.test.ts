import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Product, startProduct } from '../support/product';
import { bureau, centre, changesIn, head, requestId, school, storedIn, teamsOf, type Teams, town, urban } from '../support/team'; // prettier-ignore

let product: Product;
let team: Teams;

beforeAll(async () => {
  product = await startProduct({ ticks: false });
  team = teamsOf(product);
});

afterAll(() => product.stop());

describe('inviting somebody', () => {
  it('gives a code once, that a QR opens on the page where it is taken up', async () => {
    const { answer } = await team.invite(bureau);
    expect(answer.code).toMatch(/^[0-9A-HJKMNP-TV-Z]{12}$/);
    expect(answer.path).toBe(`pages/claim/index?scene=c=${answer.code}`);
    expect(decodeURIComponent(answer.path.split('scene=')[1] ?? '').length).toBeLessThanOrEqual(32);
    expect(answer.said).toContain('只能用一次');
    expect(JSON.stringify(storedIn(product, 'invitations'))).not.toContain(answer.code);
    expect(changesIn(product).at(-1)).toMatchObject({ event: 'invited', about: '某新人' });
  });

  it('makes one of the same tap twice, and refuses it with other words', async () => {
    const given = { requestId: requestId() };
    const [one, two] = await Promise.all([team.invite(bureau, given), team.invite(bureau, given)]);
    expect(one.answer).toEqual(two.answer);
    expect((await team.invite(bureau, { ...given, name: '某别人' })).refusal.code).toBe('CONFLICT');
  });

  it.each([
    ['a head invites an officer', head, { place: school, role: 'OFF' }],
    ['a head invites at another school', head, { place: { kind: 'unit', id: 'u2' }, role: 'AUX' }],
    ['a centre invites for itself', centre, { place: town, role: 'TOWN' }],
    ['a centre invites for another town’s department', centre, { place: { kind: 'department', id: 't2-urban' }, role: 'TDEPT' }],
    ['a bureau invites an administrator', bureau, { place: { kind: 'district', id: 'd1' }, role: 'ADM' }],
    ['a role at a place of another kind', bureau, { place: school, role: 'TOWN' }],
    ['a place that is not there', bureau, { place: { kind: 'town', id: 't9' }, role: 'TOWN' }],
  ] as const)('is refused when %s', async (_what, hand, more) => {
    expect((await team.invite(hand, more)).refusal).toMatchObject({ code: 'FORBIDDEN', field: 'role' });
  }); // prettier-ignore

  it('is refused when the role is not of the unit, the name is none, or nobody sits there to be replaced', async () => {
    expect((await team.invite(bureau, { place: urban, role: 'DDEPT' })).refusal.code).toBe('INVALID');
    expect((await team.invite(bureau, { name: '13900000000' })).refusal).toMatchObject({ code: 'INVALID', field: 'name' });
    const nobody = { replaces: '0'.repeat(16) };
    expect((await team.invite(bureau, nobody)).refusal).toMatchObject({ code: 'CONFLICT', field: 'replaces' });
    expect((await team.invite(bureau, { place: school, role: 'OFF', rowId: 'r-none' })).refusal.code).toBe('NOT_FOUND');
  }); // prettier-ignore
});
