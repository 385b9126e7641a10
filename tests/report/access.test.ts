import { describe, expect, it } from '@jest/globals';
import type { ReportDoc } from '../../typings/reportDoc';
import type { Role } from '../../typings/person';
import { sightOf } from '../../cloudfunctions/report/access.rules';
import { opening } from '../../cloudfunctions/report/opening.rules';
import { isUnbroken } from '../../cloudfunctions/workflow/journal.rules';
import { asker, monday, postOf, report, roles } from '../support/samples';

/*
 * §2.3, rows case.readContent (normal, complaint) and case.readRestricted, by hand. `reason` are the cells with R. Scopes
 * that need an assignment (C; looked at below), a sample or a reward open nothing here. `town` and `platform` only once
 * the report was handed to them.
 */
const readers: Readonly<
  Record<
    'normal' | 'complaint' | 'restricted' | 'held',
    { handler: readonly string[]; reason: readonly string[] }
  >
> = {
  normal: { handler: ['OFF', 'HEAD', 'PRIN', 'TOWN', 'DIST', 'EDU', 'CHIEF'], reason: ['AUD'] },
  complaint: { handler: ['EDU', 'CHIEF'], reason: ['TOWN', 'DIST', 'PSC', 'AUD'] },
  restricted: {
    handler: ['OFF', 'HEAD', 'PRIN', 'TOWN', 'DIST', 'EDU', 'CHIEF'],
    reason: ['PSC', 'AUD'],
  },
  held: { handler: ['EDU', 'CHIEF'], reason: [] },
};

/** C: the cells of those to whom a case was given. */
const assigned: Readonly<Record<keyof typeof readers, readonly string[]>> = {
  normal: ['POL', 'TDEPT', 'DDEPT'],
  complaint: ['POL', 'TDEPT', 'DDEPT'],
  restricted: ['POL', 'MED', 'TDEPT', 'DDEPT'],
  held: [],
};

const given = (doc: ReportDoc, place: string): ReportDoc => ({
  ...doc,
  tasks: [{ department: place, name: '', part: 'lead', state: 'sent', dueOn: '', sentAt: '', from: '' }],
});

const expected = (kind: keyof typeof readers, role: string): string => {
  if (readers[kind].handler.includes(role)) return 'handler';
  return readers[kind].reason.includes(role) ? 'reason' : 'none';
};

const kinds: Readonly<Record<keyof typeof readers, ReportDoc>> = {
  normal: report(),
  complaint: report({ draft: { aboutSchool: true } }),
  restricted: report({ draft: { itemId: 'R04' } }),
  held: report({ isHeld: true }),
};

describe('who reads a report', () => {
  it.each(Object.entries(kinds))('opens a %s report to those of §2.3 and to nobody else', (kind, doc) => {
    const handed = { ...doc, townSees: 't1', districtSees: 'd1' };
    for (const role of roles) {
      const sight = sightOf(handed, asker('o-x', postOf(role)));
      expect([kind, role, sight]).toEqual([kind, role, expected(kind as keyof typeof readers, role)]);
      const far = sightOf(handed, asker('o-x', postOf(role, 'elsewhere')));
      expect([kind, role, far]).toEqual([kind, role, 'none']);
    }
  });

  it.each(Object.entries(kinds))('opens a %s report that was given to them to those of C', (kind, doc) => {
    for (const role of roles) {
      const post = { ...postOf(role), place: { kind: 'department', id: 'x9', name: '' } } as const;
      const sight = sightOf(given(doc, 'x9'), asker('o-x', post));
      const isAssigned = assigned[kind as keyof typeof assigned].includes(role);
      expect([kind, role, sight]).toEqual([kind, role, isAssigned ? 'handler' : 'none']);
    }
  });

  it.each(Object.entries(kinds))(
    'takes a reason for a %s report for that person, post and day only',
    (kind, doc) => {
      for (const role of readers[kind as keyof typeof readers].reason) {
        const post = postOf(role as Role);
        const handed = { ...doc, townSees: 't1', districtSees: 'd1' };
        const by = { role: role as Role, title: '', openid: 'o-x' };
        const { after } = opening(handed, { event: 'revealed', by, input: {}, owed: [], at: monday });
        const sees = (openid: string, hours: number, as = post) =>
          sightOf(after, asker(openid, as), new Date(monday.getTime() + hours * 3_600_000));
        expect(isUnbroken(after.journal)).toBe(true);
        expect([sees('o-x', 0), sees('o-x', 14), sees('o-x', 15), sees('o-y', 1)]).toEqual([
        'handler', 'handler', 'reason', 'reason',
      ]); // prettier-ignore
        expect(sightOf(after, asker('o-x', post))).toBe('reason');
        const other = role === 'AUD' ? 'PSC' : 'AUD';
        expect(sees('o-x', 1, postOf(other))).not.toBe('handler');
      }
    },
  );

  it('shows the town nothing before the report was handed to it', () => {
    expect(sightOf(kinds.normal, asker('o-x', postOf('TOWN')))).toBe('none');
  });

  it('shows the reporter their own, acting as a citizen or in any post without scope', () => {
    expect(sightOf(kinds.normal, asker('o-parent'))).toBe('own');
    expect(sightOf(kinds.normal, asker('o-parent', postOf('AUX', 'elsewhere')))).toBe('own');
    expect(sightOf(kinds.normal, asker('o-other'))).toBe('none');
  });

  it('knows nobody behind an anonymous report, not even who sent it', () => {
    const anonymous = report({ draft: { reporter: 'anonymous' } });
    expect(sightOf(anonymous, asker('o-parent'))).toBe('none');
    expect(JSON.stringify(anonymous)).not.toContain('o-parent');
  });
});
