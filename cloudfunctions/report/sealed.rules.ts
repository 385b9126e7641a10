import type { IdentityDoc } from '../../typings/identity';
import type { ReporterKind } from '../../typings/report';
import type { StoredReporter } from '../../typings/reportDoc';

/** What somebody says of themselves with a report. */
export interface Said {
  readonly reporter: ReporterKind;
  readonly callMe: string;
}

/** Who somebody is, as it is kept apart from the case; null for somebody anonymous, of whom nothing is kept (F031, F045). */
export function sealedIdentity(
  { reporter: kind, callMe }: Said,
  { sealed }: StoredReporter,
  openid: string,
  at: Date,
): IdentityDoc | null {
  if (kind === 'anonymous' || sealed === undefined) return null;
  return { _id: sealed, openid, kind, callMe: callMe.trim(), at: at.toISOString() };
}
