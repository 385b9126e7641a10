import { Failure } from '../pages/failure';

/** Size of a picture or film in pixels; films also have a duration in seconds. */
export interface Measure {
  readonly width: number;
  readonly height: number;
  readonly duration?: number;
}

const METADATA_MILLISECONDS = 3000;

/** Measures a picture or film; what cannot be decoded measures nothing. */
export async function measure(blob: Blob): Promise<Measure> {
  if (blob.type.startsWith('video/')) return measureFilm(blob);
  try {
    const bitmap = await createImageBitmap(blob);
    const { width, height } = bitmap;
    bitmap.close();
    return { width, height };
  } catch {
    return { width: 0, height: 0 };
  }
}

function measureFilm(blob: Blob): Promise<Measure> {
  const film = document.createElement('video');
  const url = URL.createObjectURL(blob);
  return new Promise((resolve) => {
    const finish = (): void => {
      URL.revokeObjectURL(url);
      resolve({
        width: film.videoWidth,
        height: film.videoHeight,
        duration: Number.isFinite(film.duration) ? film.duration : 0,
      });
    };
    film.addEventListener('loadedmetadata', finish, { once: true });
    film.addEventListener('error', finish, { once: true });
    setTimeout(finish, METADATA_MILLISECONDS);
    film.src = url;
  });
}

/** Makes a JPEG of a picture; a width or height of 0 keeps the proportion, both 0 keep the size. */
export async function compressPicture(
  blob: Blob,
  { quality, width, height }: { readonly quality: number; readonly width: number; readonly height: number },
): Promise<Blob> {
  const bitmap = await createImageBitmap(blob).catch(() => {
    throw new Failure('compressImage:fail invalid image');
  });
  const scale = Math.min(1, width > 0 ? width / bitmap.width : 1, height > 0 ? height / bitmap.height : 1);
  const canvas = new OffscreenCanvas(Math.round(bitmap.width * scale), Math.round(bitmap.height * scale));
  canvas.getContext('2d')?.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
  bitmap.close();
  return canvas.convertToBlob({ type: 'image/jpeg', quality: quality / 100 });
}
