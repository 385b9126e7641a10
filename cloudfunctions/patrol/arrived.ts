import type { FoundOn } from '../../typings/report';
import type { Awaited } from '../../typings/round';
import type { World } from '../world';

/** What was found, with reports that have arrived since and name the same round or sweep; null when none has (ADR 0022). */
export async function arrived<F extends Awaited>(
  findings: readonly F[],
  on: FoundOn,
  { store }: Pick<World, 'store'>,
): Promise<readonly F[] | null> {
  const ids = findings.flatMap((finding) => (finding.report === null ? finding.ids : []));
  if (ids.length === 0) return null;
  const reports = await store.readAll('reports', ids);
  const own = reports.filter(({ found }) => found?.in === on.in && found.id === on.id);
  if (own.length === 0) return null;
  return findings.map((finding) => {
    const report = own.find(({ _id }) => finding.report === null && finding.ids.includes(_id));
    return report === undefined ? finding : { ...finding, report: { id: report._id, number: report.number } };
  });
}
