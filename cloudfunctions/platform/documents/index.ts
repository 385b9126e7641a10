import * as z from 'zod';
import type { ChecklistVersionDoc } from '../../../typings/checklistVersion';
import type { AttendanceDoc } from '../../../typings/attendance';
import type { CertificateDoc } from '../../../typings/certificate';
import type { BraveryDoc } from '../../../typings/bravery';
import type { CellsDoc } from '../../../typings/cell';
import type { GridChangeDoc } from '../../../typings/gridChange';
import type { ExportDoc } from '../../../typings/ledger';
import type { ChangeDoc, InvitationDoc } from '../../../typings/people';
import type { IdentityDoc } from '../../../typings/identity';
import type { CancellationDoc, ConsentDoc, DeletionDoc, SweepDoc } from '../../../typings/privacy';
import type { ReportDoc } from '../../../typings/reportDoc';
import type { PatrolWeekDoc, RoundDoc } from '../../../typings/round';
import type { PosterDoc } from '../../../typings/poster';
import type { RosterDoc } from '../../../typings/roster';
import type { PayListDoc, RewardDoc } from '../../../typings/rewardDoc';
import type { RotaDoc } from '../../../typings/rota';
import type { ShiftDoc } from '../../../typings/shift';
import type { PatrolSweepDoc } from '../../../typings/sweep';
import type { SubstituteDoc } from '../../../typings/substitute';
import type { ThanksDoc } from '../../../typings/thanks';
import type { VolunteerDoc, VolunteerGroupDoc } from '../../../typings/volunteer';
import type { CollectionName, Documents } from '../../world';
import { checklistVersion } from './checklistVersion';
import { credit } from './credit';
import { directory } from './directory';
import { exported } from './exported';
import { attendance, dutyDay } from './attendance';
import { bravery } from './bravery';
import { cells } from './cells';
import { certificate } from './certificate';
import { gridChange } from './gridChange';
import { identity } from './identity';
import { imported } from './imported';
import { register, registerParts } from './register';
import { attempt, change, invitation } from './people';
import { notice } from './notice';
import { patrol, patrolSweep, patrolWeek, round } from './patrol';
import { poster } from './poster';
import { cancellation, consent, deletion, sweep } from './privacy';
import { report } from './report';
import { budget, moneyEntry, payGate, payList, reward, rewardRules } from './reward';
import { fold, rollup } from './rollup';
import { roster, rosterBoard } from './roster';
import { thanks } from './thanks';
import { volunteer, volunteerGroup, volunteerTeam } from './volunteer';
import { diary, rota, shift } from './rota';
import { substitute } from './substitute';
import { handed, reconciliation } from './bill';

/*
 * The door for everything that is read from the database. A document that does not parse is a bug or a break-in, and
 * stops the call. Unknown keys are dropped.
 */

const whole: z.ZodType<ReportDoc> = report;

const who: z.ZodType<IdentityDoc> = identity;

const leaving: z.ZodType<CancellationDoc> = cancellation;

const deleted: z.ZodType<DeletionDoc> = deletion;

const swept: z.ZodType<SweepDoc> = sweep;

const agreedTo: z.ZodType<ConsentDoc> = consent;

const onTheWall: z.ZodType<PosterDoc> = poster;

const helps: z.ZodType<VolunteerDoc> = volunteer;

const filedGroup: z.ZodType<VolunteerGroupDoc> = volunteerGroup;

const made: z.ZodType<ExportDoc> = exported;

const versions: z.ZodType<ChecklistVersionDoc> = checklistVersion;

const divided: z.ZodType<CellsDoc> = cells;

const gridsChanged: z.ZodType<GridChangeDoc> = gridChange;

const team: z.ZodType<RosterDoc> = roster;

const invited: z.ZodType<InvitationDoc> = invitation;

const changed: z.ZodType<ChangeDoc> = change;

const planned: z.ZodType<RotaDoc> = rota;

const stood: z.ZodType<ShiftDoc> = shift;

const rewarded: z.ZodType<RewardDoc> = reward;

const listed: z.ZodType<PayListDoc> = payList;

const walked: z.ZodType<RoundDoc> = round;

const searched: z.ZodType<PatrolSweepDoc> = patrolSweep;

const counted: z.ZodType<PatrolWeekDoc> = patrolWeek;

const standsIn: z.ZodType<SubstituteDoc> = substitute;

const cameTo: z.ZodType<AttendanceDoc> = attendance;

const thanked: z.ZodType<ThanksDoc> = thanks;

const servedSo: z.ZodType<CertificateDoc> = certificate;

const dared: z.ZodType<BraveryDoc> = bravery;

export const documents: { readonly [C in CollectionName]: z.ZodType<Documents[C]> } = {
  reports: whole,
  rollups: rollup,
  folds: fold,
  identities: who,
  directory,
  credits: credit,
  exports: made,
  rosters: team,
  registers: register,
  rosterBoards: rosterBoard,
  checklists: versions,
  gridChanges: gridsChanged,
  cells: divided,
  invitations: invited,
  attempts: attempt,
  changes: changed,
  posters: onTheWall,
  volunteers: helps,
  volunteerGroups: filedGroup,
  volunteerTeams: volunteerTeam,
  notices: notice,
  consents: agreedTo,
  sweeps: swept,
  cancellations: leaving,
  deletions: deleted,
  rotas: planned,
  shifts: stood,
  diaries: diary,
  substitutes: standsIn,
  patrols: patrol,
  rounds: walked,
  patrolWeeks: counted,
  patrolSweeps: searched,
  attendances: cameTo,
  dutyDays: dutyDay,
  certificates: servedSo,
  thanks: thanked,
  bills: handed,
  reconciliations: reconciliation,
  imports: imported,
  rewards: rewarded,
  braveries: dared,
  rewardRules,
  budgets: budget,
  moneyEntries: moneyEntry,
  payGates: payGate,
  payLists: listed,
};

/** By field, for pages that ask for a few fields only. */
const fieldsOf: { readonly [C in CollectionName]: Readonly<Record<string, z.ZodType>> } = {
  reports: report.shape,
  rollups: rollup.shape,
  folds: {},
  identities: identity.shape,
  registers: registerParts,
  directory: { _id: z.string() },
  credits: { _id: z.string(), template: z.string(), left: z.number() },
  exports: exported.shape,
  rosters: roster.shape,
  rosterBoards: {},
  checklists: checklistVersion.shape,
  gridChanges: gridChange.shape,
  cells: { _id: z.string() },
  invitations: invitation.shape,
  attempts: { _id: z.string() },
  changes: change.shape,
  posters: poster.shape,
  volunteers: volunteer.shape,
  volunteerGroups: volunteerGroup.shape,
  volunteerTeams: { _id: z.string() },
  notices: notice.shape,
  consents: consent.shape,
  sweeps: {},
  cancellations: cancellation.shape,
  deletions: deletion.shape,
  rotas: rota.shape,
  shifts: shift.shape,
  diaries: { _id: z.string() },
  substitutes: { _id: z.string(), owed: substitute.shape.owed },
  patrols: { _id: z.string() },
  rounds: round.shape,
  patrolWeeks: patrolWeek.shape,
  patrolSweeps: patrolSweep.shape,
  attendances: attendance.shape,
  dutyDays: {},
  certificates: certificate.shape,
  thanks: thanks.shape,
  bills: handed.shape,
  reconciliations: reconciliation.shape,
  imports: {},
  rewards: reward.shape,
  braveries: bravery.shape,
  rewardRules: {},
  budgets: {},
  moneyEntries: moneyEntry.shape,
  payGates: {},
  payLists: payList.shape,
};

/** By field, those of its own fields that are wanted. */
export type PartNames = Readonly<Record<string, readonly string[] | undefined>>;

const schemas = new WeakMap<readonly string[], z.ZodType>();

/** The schema of a part of a document, field by field the same; made once for each list of fields. */
export function partSchema(
  collection: CollectionName,
  fields: readonly string[],
  parts: PartNames,
): z.ZodType {
  const made = schemas.get(fields);
  if (made !== undefined) return made;
  const schema = z.object(
    Object.fromEntries(
      fields.map((field) => [field, cut(fieldsOf[collection][field] ?? z.never(), parts[field])]),
    ),
  );
  schemas.set(fields, schema);
  return schema;
}

/** NB: asked for parts of a field that is null, a database leaves the field out. */
function cut(schema: z.core.$ZodType, names: readonly string[] | undefined): z.core.$ZodType {
  if (names === undefined) return schema;
  if (schema instanceof z.ZodNullable) return z.nullable(cut(schema.unwrap(), names)).default(null);
  if (schema instanceof z.ZodArray) return z.array(cut(schema.element, names));
  if (schema instanceof z.ZodObject)
    return z.object(Object.fromEntries(names.map((name) => [name, fieldOf(schema, name)])));
  throw new Error('only a field with fields of its own can be asked for in part');
}

const fieldOf = ({ shape }: z.ZodObject, name: string): z.core.$ZodType =>
  (shape as z.core.$ZodShape)[name] ?? z.never();
