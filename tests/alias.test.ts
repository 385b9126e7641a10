import { describe, expect, it } from '@jest/globals';
import { aliasKey, aliasOf, isAlias, openidOf } from '../cloudfunctions/alias.rules';
import { identityKeysFrom } from '../cloudfunctions/platform/env';
import { sealWith } from '../cloudfunctions/platform/seal';
import { monday } from './support/samples';

const [old, young] = ['a'.repeat(32), 'b'.repeat(32)];
const openids = ['o-parent', 'oABC-def_0123456789012345678', '某人', 'x'.repeat(200)];

describe('an alias', () => {
  it.each(openids)('of %s is always the same, shows nothing of it, and leads back with the key', (openid) => {
    const alias = aliasOf(aliasKey(old), openid);
    expect(aliasOf(aliasKey(old), openid)).toBe(alias);
    expect([isAlias(alias), isAlias(openid), alias.includes(openid)]).toEqual([true, false, false]);
    expect(openidOf([aliasKey(young), aliasKey(old)], alias)).toBe(openid);
  });

  it('of another person is another, and another key makes another', () => {
    expect(aliasOf(aliasKey(old), 'o-a')).not.toBe(aliasOf(aliasKey(old), 'o-b'));
    expect(aliasOf(aliasKey(old), 'o-a')).not.toBe(aliasOf(aliasKey(young), 'o-a'));
  });

  it('leads nowhere without its key, when it was touched, and when it is none', () => {
    const alias = aliasOf(aliasKey(old), 'o-parent');
    const touched = `${alias.slice(0, -2)}${alias.endsWith('AA') ? 'BB' : 'AA'}`;
    for (const [keys, given] of [
      [[aliasKey(young)], alias],
      [[], alias],
      [[aliasKey(old)], touched],
      [[aliasKey(old)], 'o-parent'],
      [[aliasKey(old)], '~'],
      [[aliasKey(old)], ''],
    ] as const)
      expect(openidOf(keys, given)).toBeNull();
  });
});

describe('a key that is replaced', () => {
  it('is still understood, while new aliases are made with the new one', () => {
    const before = sealWith([old], () => monday).alias('o-parent');
    const seal = sealWith([young, old], () => monday);
    expect(seal.alias('o-parent')).not.toBe(before);
    expect(seal.aliases('o-parent')).toEqual([seal.alias('o-parent'), before]);
    expect(seal.openid(before)).toBe('o-parent');
  });
});

describe('the environment', () => {
  it('names one key or several', () => {
    expect(identityKeysFrom({ IDENTITY_KEYS: ` ${young}  ${old}\n` })).toEqual([young, old]);
  });

  it.each([undefined, '', ' ', 'short', `${old} short`])(
    'without a good key (%s) stops the function, and no key is printed',
    (value) => {
      const env = value === undefined ? {} : { IDENTITY_KEYS: value };
      expect(() => identityKeysFrom(env)).toThrow(/^IDENTITY_KEYS is missing[^ab]*a key has fewer than 32/);
    },
  );
});
