import { describe, expect, it } from '@jest/globals';
import type { ReportDoc } from '../../typings/reportDoc';
import { chained } from '../../cloudfunctions/workflow/journal.rules';
import { messagesOn } from '../support/edges';
import { district, monday, report, seat, unit } from '../support/samples';

/** Whom a step tells as the one who acted before it. */
const sender = (given: Parameters<typeof messagesOn>[3], by: 'town' | 'officer' = 'town') =>
  messagesOn(by === 'town' ? 'townPending' : 'townReturned', by === 'town' ? 'dispatch' : 'selfHandle', by, given)
    .filter(({ key }) => key.endsWith('/sender'))
    .map(({ ladder }) => ladder.map(({ openid, title }) => `${openid} ${title}`)); // prettier-ignore

describe('whoever acted before', () => {
  it('is told as long as they hold the post', () => {
    expect(sender({})).toEqual([['o-off OFF']]);
    expect(sender({}, 'officer')).toEqual([['o-town TOWN']]);
  });

  it('is not told any more once they left it: those on duty there now are', () => {
    const school = unit({ seats: [seat('OFF', 'o-new'), seat('HEAD', 'o-head')] });
    expect(sender({ school })).toEqual([['o-new 责任网格员', 'o-head 网格长']]);
    const towns = district().towns.map((town) => ({ ...town, seats: [seat('TOWN', 'o-fresh')] }));
    expect(sender({ area: district({ towns }) }, 'officer')).toEqual([['o-fresh 网格中心值班员']]);
  });

  it.each([
    ['locked', { locked: true }],
    ['not filed any more', { filed: false }],
  ])('is not told while the account is %s', (_why, more) => {
    const school = unit({ seats: [seat('OFF', 'o-off', more), seat('HEAD', 'o-head')] });
    expect(sender({ school })).toEqual([['o-head 网格长']]);
  });

  it('is nobody where nobody is left', () => {
    expect(sender({ school: unit({ seats: [] }) })).toEqual([]);
  });

  it('is not whoever only looked behind a seal', () => {
    const filed = report();
    const look = chained(filed.journal, {
      at: monday.toISOString(), event: 'revealed', from: 'townPending', to: 'townPending',
      by: { role: 'AUD', title: '审计员', openid: 'o-aud' }, input: { reason: '抽查' }, desk: '', spoken: {},
    }); // prettier-ignore
    const looked: ReportDoc = { ...filed, journal: [...filed.journal, look] };
    expect(sender({ filed: looked })).toEqual([['o-off OFF']]);
    expect(JSON.stringify(messagesOn('rejected', 'object', 'parent', { filed: looked }))).not.toContain(
      'o-aud',
    );
  });
});
