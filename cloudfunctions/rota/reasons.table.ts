/** Why somebody cannot sign up, in the one order in which it is looked at: the first that holds is said. */
export const reasons = [
  'cancelled', 'begun', 'already', 'notMember', 'notWanted', 'notYet', 'away', 'overlaps', 'weekFull',
  'lineFull',
] as const; // prettier-ignore

export type Reason = (typeof reasons)[number];

/** What is said; `{…}` is filled in. */
export const reasonWords = {
  cancelled: '这一班已取消，请选别的班次。',
  begun: '这一班已经开始，不能再报名，请选以后的班次。',
  already: '您已经报过这一班，不用再报。',
  notMember: '{stranger}',
  notWanted: '这一班不需要{force}，请选别的班次。',
  notYet: '这一班 {opens} 才开始报名，请到时再来。',
  away: '这一天您登记了不能来，请先改“可以来的时间”。',
  overlaps: '和您在{other} {time} 的班次时间重叠，请先退掉那一班，或选别的班次。',
  weekFull: '您这一周已有 {most} 班，到了上限，请选别的周。',
  lineFull: '候补的人已经很多，请选别的班次。',
} as const satisfies Readonly<Record<Reason, string>>;
