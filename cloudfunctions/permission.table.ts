import type { PermissionRow } from '../typings/permission';
import type { Role } from '../typings/person';

const everyone = [
  'VOL', 'AUX', 'OFF', 'HEAD', 'PRIN', 'TEACH', 'POL', 'MED', 'CGO', 'ADV', 'TOWN', 'TDEPT', 'DIST', 'DDEPT', 'EDU',
  'CHIEF', 'SGC', 'PSC', 'EXP', 'ADM', 'AUD',
] as const satisfies readonly Role[]; // prettier-ignore

/**
 * Who may do what, and how far (§2.3, F030): each action on the wire names its rows in api/routes/, and the door
 * asks them before anything is read. A citizen, with or without a WeChat name, is `VOL`. What the matrix does not name
 * is marked [X] with the row it was read from. Whether one case lies within the reach is asked in report/access.rules.ts.
 */
export const permissions = {
  /** What everybody sees: the units, the checklist, oneself. */
  'public.read': { P: everyone },
  /** [X; near F025] Whoever holds an invitation may take it up; a post comes from nothing else. */
  'invitation.claim': { O: everyone },

  /** [X; near F033] What is kept of oneself is one's own to see and to end. */
  'privacy.own': { O: everyone },

  'report.create': {
    O: ['VOL', 'MED', 'CGO', 'ADV'],
    S: ['AUX', 'OFF', 'HEAD', 'PRIN', 'TEACH', 'POL'],
    T: ['TOWN'],
    D: ['DIST', 'EDU', 'CHIEF'],
  },
  'report.trackOwn': {
    O: [
      'VOL', 'AUX', 'OFF', 'HEAD', 'PRIN', 'TEACH', 'POL', 'MED', 'CGO', 'ADV', 'TOWN', 'TDEPT', 'DIST', 'DDEPT',
      'EDU', 'CHIEF', 'SGC',
    ], // prettier-ignore
  },
  'case.readContent': {
    O: ['VOL', 'AUX', 'TEACH', 'CGO', 'ADV'],
    S: ['OFF', 'HEAD', 'PRIN'],
    C: ['POL', 'TDEPT', 'DDEPT', 'SGC', 'EXP'],
    T: ['TOWN'],
    D: ['DIST', 'EDU', 'CHIEF'],
    A: ['PSC'],
    R: ['AUD'],
  },
  'case.readComplaint': {
    O: ['VOL'],
    C: ['POL', 'TDEPT', 'DDEPT'],
    D: ['EDU', 'CHIEF'],
    R: ['TOWN', 'DIST', 'PSC', 'AUD'],
  },
  'case.readRestricted': {
    S: ['OFF', 'HEAD', 'PRIN'],
    C: ['POL', 'MED', 'TDEPT', 'DDEPT'],
    T: ['TOWN'],
    D: ['DIST', 'EDU', 'CHIEF'],
    R: ['PSC', 'AUD'],
  },
  'reporter.unseal': { O: ['VOL'], R: ['OFF', 'POL', 'TOWN', 'DIST', 'EDU', 'CHIEF', 'SGC'] },
  'case.verify': { S: ['OFF'], T: ['TOWN'], D: ['EDU'] },
  'case.selfHandle': { S: ['OFF', 'HEAD'] },
  'case.submitToTown': { S: ['OFF', 'HEAD'], D: ['EDU'] },
  'case.townDispatch': { T: ['TOWN'] },
  'case.handle': { C: ['POL', 'TDEPT', 'DDEPT', 'EDU'] },
  'case.approveExtension': { T: ['TOWN'], D: ['DIST', 'EDU', 'CHIEF'] },
  'case.escalate': { T: ['TOWN'], D: ['EDU'] },
  'case.districtDispatch': { D: ['DIST', 'CHIEF'] },
  'case.verifyResult': { S: ['OFF'], T: ['TOWN'], D: ['DIST', 'EDU'] },
  'case.close': { S: ['OFF'], T: ['TOWN'], D: ['DIST', 'EDU', 'CHIEF'] },
  'case.reopen': { O: ['VOL'], S: ['OFF', 'HEAD'], T: ['TOWN'], D: ['DIST', 'EDU', 'CHIEF'] },
  'case.evaluate': { O: ['VOL'], A: ['PSC'] },
  'case.suspend': { T: ['TOWN'], D: ['DIST', 'EDU', 'CHIEF'] },

  /** [X; near F119] Who has not acknowledged: a town its own, the bureau the district's, everybody else what was told to them. */
  'message.read': { S: ['OFF', 'HEAD'], C: ['TDEPT', 'DDEPT'], T: ['TOWN'], D: ['DIST', 'EDU', 'CHIEF'] },
  /** [X; near F114] What reached nobody: the town's, and of complaints about schools the bureau's. */
  'message.readMissed': { T: ['TOWN'], D: ['EDU', 'CHIEF'] },
  /** [X; near F109, case.readContent] The list of everything of one's place. */
  'ledger.read': {
    S: ['OFF', 'HEAD', 'PRIN'],
    C: ['POL', 'TDEPT', 'DDEPT'],
    T: ['TOWN'],
    D: ['DIST', 'EDU', 'CHIEF'],
  },
  /** [X; near F110] A case as it is printed, for those who read it; whole journals for bureau and auditor, with a reason. */
  'ledger.export': {
    S: ['OFF', 'HEAD', 'PRIN'],
    C: ['POL', 'TDEPT', 'DDEPT'],
    T: ['TOWN'],
    D: ['DIST', 'EDU', 'CHIEF', 'AUD'],
  },
  /** [X; near F363–F367] Sums of one's place; whoever may see sums only (PSC) sees no small ones (F372). */
  'statistics.read': {
    S: ['OFF', 'HEAD', 'PRIN'],
    C: ['TDEPT', 'DDEPT'],
    T: ['TOWN'],
    D: ['DIST', 'EDU', 'CHIEF', 'PSC'],
  },
  /** [X; near F107] Only whose platform it is may bring in what it says. */
  'external.record': { T: ['TOWN'], D: ['DIST'] },
  /** [X; near config.routing] Looking at the routing changes nothing: the chief may, as the bureau and the administrator. */
  'config.readRouting': { T: ['TOWN'], D: ['EDU', 'CHIEF', 'ADM'] },
  /** config.routing, as far as it is the directory: a town its own counterparts, the district all of them. */
  'config.directory': { T: ['TOWN'], D: ['DIST', 'EDU', 'ADM'] },
  /** [X; near config.routing] Looking at it changes nothing: the chief may, as whoever changes it. */
  'config.readDirectory': { T: ['TOWN'], D: ['DIST', 'EDU', 'CHIEF', 'ADM'] },
  /** config.SLA (F099): limits, calendar and reminders. */
  'config.deadlines': { D: ['EDU', 'ADM'] },
  /** [X; near config.SLA] Looking at it changes nothing: whoever dispatches by it may. */
  'config.readDeadlines': { T: ['TOWN'], D: ['DIST', 'EDU', 'CHIEF', 'ADM'] },
  /** [X; near config.SLA, F020] How many guards a school should have. */
  'config.guards': { D: ['EDU', 'ADM'] },
  /** [X; near F020] Looking at it changes nothing. */
  'config.readGuards': { D: ['EDU', 'CHIEF', 'ADM'] },
  /** config.routing, as far as it is the checklist itself. */
  'config.checklist': { D: ['EDU', 'ADM'] },
  /** [X; near W29] A version becomes valid by the bureau's approval only. */
  'config.approveChecklist': { D: ['EDU'] },

  /** [X; near F011] A school writes its own profile; the bureau helps. */
  'school.profile': { S: ['OFF', 'HEAD', 'PRIN'], D: ['EDU'] },
  /** [X; near F001, config.routing] The register of grids, for whoever may change it, and the chief. */
  'grids.read': { T: ['TOWN'], D: ['EDU', 'CHIEF', 'ADM'] },
  /** [X; near F004, F005] A town knows first what is built and closed there. */
  'grids.propose': { T: ['TOWN'], D: ['EDU', 'ADM'] },
  /** [X; near W28] Grids change by the bureau's approval only. */
  'grids.approve': { D: ['EDU'] },

  'filing.submit': { S: ['HEAD', 'PRIN'], D: ['EDU'] },
  /** [X; near filing, F018] The officer writes the form for the head to submit. */
  'filing.prepare': { S: ['OFF', 'HEAD', 'PRIN'], D: ['EDU'] },
  /** poster.generate / prove / check; anybody reads them, at the wall and in the app. */
  'poster.put': { S: ['OFF', 'HEAD'], D: ['EDU'], A: ['PSC', 'EXP'] },
  /** [X; near poster.check] What hangs is public; a town reminds its own schools (ADR 0026). */
  'poster.overview': { T: ['TOWN'], D: ['EDU'] },

  /** [X; near F027, F028] Whoever helps a school: applying, the briefing, leaving are one's own. */
  'volunteer.own': { O: everyone },

  /** [X; near reward.candidate.view] What became of one's own finds, and the one appeal (F331). */
  'reward.own': { O: everyone },
  /** reward.candidate.view: a town checks its own, the centre decides. */
  'reward.view': { O: ['AUX', 'OFF'], S: ['HEAD'], T: ['TOWN'], A: ['EDU'], D: ['SGC'] },
  /** [X; near bravery.apply, T37] Open to any citizen, in whatever office: applying, one's own answer about publicity. */
  'bravery.own': { O: everyone },
  /**
   * bravery.apply / confirm, by the police and the centre. NB: the police work in departments, so their handlers have it
   * too; at which departments is asked in bravery/police.rules.ts.
   */
  'bravery.office': { C: ['POL', 'TDEPT', 'DDEPT'], D: ['SGC'] },
  /** reward.approve / pay: review for good, budget, payments, the finance list with names (F333). */
  'reward.pay': { D: ['SGC'] },
  /** config.routing … in the column of the centre: the reward table. */
  'config.rewards': { D: ['SGC'] },

  /** rota.create / approveSwap, by the school and the police of its post. */
  'rota.create': { S: ['OFF', 'HEAD', 'POL'] },
  /** The word `captain` in that row: a volunteer who leads the school's team; the use case asks whether they do. */
  'rota.captain': { O: ['VOL'] },
  /** patrol.plan / headSign: which of the two signs is the week's own table. */
  'patrol.plan': { S: ['OFF', 'HEAD'] },
  /** [X; near patrol.plan, F195] A sweep is the officer's: begun, summed up, cancelled; the head sends it back. */
  'patrol.sweep': { S: ['OFF'] },
  /** [X; near F190, F191, F194, F201] Whoever has a post at a school walks there. */
  'patrol.walk': { S: ['AUX', 'OFF', 'HEAD', 'PRIN', 'TEACH', 'POL'] },
  /** [X; near F192, F365] All rounds and weeks of one's school, town or district. */
  'patrol.overview': { S: ['OFF', 'HEAD', 'PRIN'], T: ['TOWN'], D: ['EDU', 'CHIEF'] },
  /** [X; near F184, statistics.read] How the gates were stood at: the school's own, the town's, the district's. */
  'attendance.board': { S: ['OFF', 'HEAD', 'PRIN'], T: ['TOWN'], D: ['DIST', 'EDU', 'CHIEF'] },
  'shift.signUp': { O: ['VOL', 'AUX', 'OFF', 'HEAD', 'TEACH', 'POL'] },

  /** users: volunteers and AUX. */
  'users.helpers': { S: ['OFF', 'HEAD'], D: ['EDU'] },
  /** users: HEAD, OFF, department accounts; a town for the departments on its own list. */
  'users.staff': { T: ['TOWN'], D: ['EDU', 'ADM'] },
  /** [X; near users] Looking at a team: whoever gives a role somewhere. */
  'users.see': { S: ['OFF', 'HEAD'], T: ['TOWN'], D: ['EDU', 'ADM'] },
  /** [X; near F035] An account is locked by whoever looks after all of them. */
  'users.lock': { D: ['EDU', 'ADM'] },
  /** [X; near F034] Leave, deputies and duty: of the own school, town, department or bureau. */
  'users.duty': { S: ['OFF', 'HEAD'], C: ['TDEPT', 'DDEPT'], T: ['TOWN'], D: ['DIST', 'EDU', 'CHIEF'] },
  /** The auditor reads all; the bureau what was changed in itself. */
  'audit.read': { S: ['EDU'], D: ['AUD'] },
} as const satisfies Readonly<Record<string, PermissionRow>>;

export type Permission = keyof typeof permissions;
