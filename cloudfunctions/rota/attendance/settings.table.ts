/*
 * Numbers that the founding documents do not give (T59): ours, to be changed here.
 */

/** From so many minutes before a shift one can press. */
export const opensMinutes = 60;

/** So many minutes after the beginning is on time, still. */
export const lateMinutes = 5;

/** So many minutes before the end is to the end. */
export const earlyMinutes = 5;

/** So many minutes after the beginning one sees who is there. */
export const begunMinutes = 15;

/** So many minutes after the end the clock says who did not come. */
export const closesMinutes = 30;

/** Who was there but had no phone is written down by who keeps the rota, within so many days. */
export const amendDays = 14;

/** A picture is kept so long, for whoever confirms. */
export const photoDays = 30;

/** Earlier presses of a person that a new one is laid beside. */
export const besideLast = 5;
