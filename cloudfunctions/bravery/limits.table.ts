/*
 * Settings, not the catalogue's: it gives no number for 快奖快宣 and says only that it is measured (T59).
 */

/** After so many days without a step whoever has to move it is reminded, and again after as many, so often in all. */
export const reminders = {
  police: { days: 3, most: 3 },
  centre: { days: 7, most: 3 },
  person: { days: 7, most: 1 },
} as const;

/**
 * How many days after its end facts, names and pictures are kept; what was withdrawn goes at once. NB: of pictures
 * people were told a year at most (consents.table.ts).
 */
export const keptDays = { unconfirmed: 180, finished: 365 } as const;

/** As many applications as somebody has open at the same time. */
export const mostOpen = 5;

/** What happened longer ago is applied for at the police, not here. Days. */
export const oldestDays = 730;

/** As many pictures as an application has. */
export const mostPictures = 6;

/** The newest so many of a year are looked at for the figures, so that they cost the same however many there are. */
export const mostMeasured = 500;

/** The department of the checklist whose people confirm. */
export const policeCode = 'POLICE';

/** Read before the button is pressed (F032, F033, F330). */
export const applicationNotice = [
  '正在发生的事请先打 110。这里是事后申请，由事发地公安核实，奖励由见义勇为基金会决定和发放。',
  '姓名和电话单独密封：公安要写明原因才能看，每次都留下记录；镇、学校、教育局和系统管理员看不到。',
  '可以不留申请人的姓名。系统只用代号让您看进展，办理的人查不到您是谁。',
  '没有当事人同意不公开；公开时默认隐去姓名，申请人和证人从不公开。未满 18 周岁的不发奖金、不公开姓名。',
] as const;
