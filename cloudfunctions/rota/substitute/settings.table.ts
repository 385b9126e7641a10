/*
 * Numbers that the founding documents do not give (T59): ours, to be changed here.
 */

/** For every turn at a school: a year, then it is asked again. */
export const wholeDays = 365;

/** So many days after a turn, or after it was declined or withdrawn, it is deleted: a press kept without a network is taken for seven. */
export const keptDays = 8;

/** So many that are open does one person ask for, whatever schools they are at. */
export const mostOpen = 20;
