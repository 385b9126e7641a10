/** WeChat's gateway takes 100 KB; an honest ask is a tenth of that. */
const mostBytes = 32 * 1024;

/** An honest ask is six levels deep. */
const mostLevels = 20;

/** True for more than anybody would ask. NB: levels are counted first, since writing out a bottomless value ends the stack. */
export const isTooLarge = (event: unknown): boolean =>
  isTooDeep(event) || Buffer.byteLength(JSON.stringify(event ?? null)) > mostBytes;

function isTooDeep(event: unknown): boolean {
  let level: readonly unknown[] = [event];
  for (let depth = 0; depth <= mostLevels && level.length > 0; depth += 1)
    level = level.flatMap((value) =>
      typeof value === 'object' && value !== null ? (Object.values(value) as unknown[]) : [],
    );
  return level.length > 0;
}
