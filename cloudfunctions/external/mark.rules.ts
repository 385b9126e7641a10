import type { ExternalMark, PlatformUpdate } from '../../typings/external';
import type { Post } from '../../typings/person';
import type { ReportDoc } from '../../typings/reportDoc';
import { chained } from '../workflow/journal.rules';
import type { Change } from '../world';

/** Unique over all reports: two platforms may use the same number, one may not use it twice. */
export const externalIdOf = (platform: string, externalNumber: string): string =>
  `${platform}:${externalNumber}`;

/** True when the report says so already: the same update twice changes nothing. */
export const isSame = ({ external }: ReportDoc, platform: string, update: PlatformUpdate): boolean =>
  external?.platform === platform &&
  external.number === update.externalNumber &&
  external.state === update.state;

export interface Recording {
  readonly platform: string;
  readonly update: PlatformUpdate;
  readonly post: Post;
  readonly openid: string;
  readonly name: string | null;
  readonly at: Date;
}

/** The report's mark and the journal's entry, in one change; nothing of the workflow moves. */
export function recorded(report: ReportDoc, { platform, update, post, openid, name, at }: Recording): Change {
  const { externalNumber, state } = update;
  const mark: ExternalMark = { platform, number: externalNumber, state, at: at.toISOString() };
  const entry = chained(report.journal, {
    at: at.toISOString(),
    event: 'external',
    from: report.state,
    to: report.state,
    by: { role: post.role, title: post.title, openid, ...(name === null ? {} : { name }) },
    input: { externalNumber, state },
    desk: report.deskTitle,
    spoken: {},
  });
  return {
    set: { external: mark, externalId: externalIdOf(platform, externalNumber) },
    add: { v: 1 },
    append: { journal: [entry] },
  };
}
