import { createHash } from 'node:crypto';
import type { ReportDoc } from '../../typings/reportDoc';
import type { RewardDoc } from '../../typings/rewardDoc';
import type { World } from '../world';
import { sketchKeysOf } from './flags';
import { jpegLight } from './picture/jpeg.rules';
import { pngLight } from './picture/png';
import { sketchFrom } from './picture/sketch.rules';

/** A picture of a phone is far smaller; what is larger is not read. */
const mostBytes = 6_000_000;
const mostPictures = 6;

/**
 * The fingerprint of each picture that the finder took, and what each looks like: a copy is found by the one, a copy that
 * was saved anew by the other. A picture that cannot be read has a fingerprint alone (ADR 0029).
 */
export async function picturesOf(
  { media, districtId }: Pick<ReportDoc, 'media' | 'districtId'>,
  { files }: Pick<World, 'files'>,
): Promise<Pick<RewardDoc, 'prints' | 'sketches' | 'sketchKeys'>> {
  const pictures = media.filter(({ kind }) => kind === 'photo').slice(0, mostPictures);
  const [prints, sketches] = [new Set<string>(), new Set<string>()];
  for (const { fileId } of pictures) {
    const bytes = await files.read(fileId, mostBytes);
    if (bytes === null || bytes.length === 0 || bytes.length >= mostBytes) continue;
    prints.add(createHash('sha256').update(bytes).digest('hex').slice(0, 32));
    const sketch = sketchOf(bytes);
    if (sketch !== null) sketches.add(sketch);
  }
  if (sketches.size === 0) return { prints: [...prints] };
  const keys = [...sketches].flatMap((sketch) => sketchKeysOf(districtId, sketch));
  return { prints: [...prints], sketches: [...sketches], sketchKeys: [...new Set(keys)] };
}

/** What the picture in a file looks like; null for what is no JPEG or PNG that we read, is too large, broken, or empty to the eye. */
export function sketchOf(file: Buffer): string | null {
  const light = jpegLight(file) ?? pngLight(file);
  return light === null ? null : sketchFrom(light);
}
