import { describe, expect, it } from '@jest/globals';
import { offerBravery } from '../../cloudfunctions/bravery/apply';
import { policeOf, braveryScope } from '../../cloudfunctions/bravery/police.rules';
import type { World } from '../../cloudfunctions/world';
import { district, monday, postOf, roles } from '../support/samples';

const asker = { openid: 'o', alias: 'a', aliases: ['a'], name: null, post: null };

describe('what one reads before applying', () => {
  it('is every town of the district, and who sees what', async () => {
    const directory = { district: () => Promise.resolve(district()) };
    const offered = await offerBravery({}, asker, { directory } as unknown as World);
    expect(offered).toMatchObject({
      answer: {
        towns: [
          { id: 't1', name: '柳溪镇' },
          { id: 't2', name: '白石街道' },
        ],
      },
    });
    expect(JSON.stringify(offered)).toMatch(/请先打 110/);
  });
});

describe('whose applications a post works with (§2.3 bravery.apply / confirm)', () => {
  const at = (role: 'POL' | 'TDEPT' | 'DDEPT', id: string) => ({ ...postOf(role), place: { kind: 'department' as const, id, name: id } });
  const bureau = { id: 'POLICE', name: '公安分局', level: 'district', townId: null, code: 'POLICE', seats: [] } as const;
  const whole = district({ departments: [...district().departments, bureau] });

  it.each([
    ['a station its town’s', at('TDEPT', 't1-police'), { 'town.id': 't1' }],
    ['a constable there', at('POL', 't1-police'), { 'town.id': 't1' }],
    ['the bureau of police the district’s', at('DDEPT', 'POLICE'), { districtId: 'd1' }],
    ['another department nobody’s', at('TDEPT', 't1-urban'), null],
    ['a department that is gone nobody’s', at('POL', 'x1'), null],
    ['the centre the district’s', postOf('SGC'), { districtId: 'd1' }],
    ['the centre of another district nobody’s', postOf('SGC', 'elsewhere'), null],
  ])('%s', (_name, post, scope) => {
    expect(braveryScope(post, whole)).toEqual(scope);
  });

  it('nobody else’s, whatever the role', () => {
    const others = roles.filter((role) => !['SGC', 'POL', 'TDEPT', 'DDEPT'].includes(role));
    expect(others.filter((role) => braveryScope(postOf(role), whole) !== null)).toEqual([]);
  });

  it('lies with the town’s own police, else with the district’s, those with people first', () => {
    expect(policeOf('t1', whole, monday).map(({ id }) => id)).toEqual(['t1-police']);
    expect(policeOf('t2', whole, monday).map(({ id }) => id)).toEqual(['POLICE']);
    const traffic = { ...bureau, id: 't1-traffic', level: 'town', townId: 't1' } as const;
    expect(policeOf('t1', district({ departments: [traffic, ...whole.departments] }), monday).map(({ id }) => id)).toEqual(['t1-police', 't1-traffic']);
  });
}); // prettier-ignore
