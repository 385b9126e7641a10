import { describe, expect, it } from '@jest/globals';
import type { ReportDoc } from '../../typings/reportDoc';
import { sightOf } from '../../cloudfunctions/report/access.rules';
import { asker, postOf, report, roles } from '../support/samples';

/*
 * §2.3, rows case.readContent (normal, complaint) and case.readRestricted, by hand. Scopes that need an assignment, a
 * sample or a logged reason (C, R) open nothing yet. `town` only once the report was handed to it.
 */
const readers = {
  normal: ['OFF', 'HEAD', 'PRIN', 'TOWN', 'EDU', 'CHIEF'],
  complaint: ['TOWN', 'EDU', 'CHIEF'],
  restricted: ['OFF', 'HEAD', 'PRIN', 'TOWN', 'EDU', 'CHIEF'],
};

const kinds: Readonly<Record<keyof typeof readers, ReportDoc>> = {
  normal: report(),
  complaint: report({ draft: { aboutSchool: true } }),
  restricted: report({ draft: { itemId: 'R04' } }),
};

describe('who reads a report', () => {
  it.each(Object.entries(kinds))('opens a %s report to those of §2.3 and to nobody else', (kind, doc) => {
    const handed = { ...doc, townSees: 't1' };
    for (const role of roles) {
      const sight = sightOf(handed, asker('o-x', postOf(role)));
      const expected = readers[kind as keyof typeof readers].includes(role) ? 'handler' : 'none';
      expect([kind, role, sight]).toEqual([kind, role, expected]);
      const far = sightOf(handed, asker('o-x', postOf(role, 'elsewhere')));
      expect([kind, role, far]).toEqual([kind, role, 'none']);
    }
  });

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
