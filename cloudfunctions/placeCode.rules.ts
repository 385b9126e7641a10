import type { CodedPlace, PlaceCode } from '../typings/checkIn';

/*
 * The code that hangs at a post or at a point of a round. It is signed, so that nobody makes one at home; a sheet that
 * was photographed is told apart by the position that comes with it, or by its version once a new one hangs (F181).
 */

const mark = 'xyg1';

const letterOf = { post: 'g', point: 'p' } as const satisfies { readonly [P in CodedPlace]: string };

const written = /^xyg1\.([gp])\.([\w-]{1,40})\.([\w-]{1,40})\.(\d{1,6})\.([\w-]{10,64})$/;

const bodyOf = ({ of, unitId, placeId, version }: PlaceCode): string =>
  [mark, letterOf[of], unitId, placeId, version].join('.');

/** What the code says, ready to be drawn; `sign` makes the mark of a text under the deployment's newest key. */
export const placeCodeText = (code: PlaceCode, sign: (body: string) => string): string =>
  `${bodyOf(code)}.${sign(bodyOf(code))}`;

/**
 * What a scanned text stands for; null when it is no code of ours, or signed by nobody. `marksOf` makes the marks of a
 * text under every key still in use, so that sheets outlive a change of keys.
 */
export function placeCodeIn(text: string, marksOf: (body: string) => readonly string[]): PlaceCode | null {
  const [, letter, unitId = '', placeId = '', version = '', signature = ''] = written.exec(text.trim()) ?? [];
  if (letter === undefined) return null;
  const code = { of: letter === 'g' ? 'post' : 'point', unitId, placeId, version: Number(version) } as const;
  return marksOf(bodyOf(code)).includes(signature) ? code : null;
}
