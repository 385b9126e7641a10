import { describe, expect, it } from '@jest/globals';
import { projectTexts, textOf } from '../support/repository';

/** Written by hand from WeChat's list of what its privacy guide covers (小程序用户隐私保护指引内容介绍). */
const privateNames = [
  'chooseMedia', 'chooseImage', 'chooseVideo', 'chooseMessageFile', 'saveImageToPhotosAlbum', 'saveVideoToPhotosAlbum',
  'getLocation', 'getFuzzyLocation', 'startLocationUpdate', 'onLocationChange', 'chooseLocation', 'choosePoi',
  'setClipboardData', 'getClipboardData', 'addPhoneContact', 'addPhoneCalendar', 'addPhoneRepeatCalendar', 'chooseAddress',
  'chooseInvoiceTitle', 'chooseLicensePlate', 'getWeRunData', 'getRecorderManager', 'startRecord', 'createCameraContext',
  'openBluetoothAdapter', 'startAccelerometer', 'startCompass', 'startGyroscope', 'getUserProfile',
] as const; // prettier-ignore

const scripts = projectTexts().filter(({ file }) => /^miniprogram\/.*\.ts$/.test(file));

const usedIn = (text: string): readonly string[] =>
  privateNames.filter((name) => new RegExp(`\\bwx\\s*\\.\\s*${name}\\b`).test(text));

const users = scripts.flatMap(({ file, text }) => (usedIn(text).length === 0 ? [] : [{ file, text }]));

describe('what WeChat keeps behind its privacy guide', () => {
  it('is used only where the guide is asked for first (store/privateUse.ts)', () => {
    expect(users.length).toBeGreaterThan(4);
    const unasked = users.filter(
      ({ file, text }) =>
        !file.endsWith('store/privateUse.ts') && !/await (guideAgreed|mayUse)\(this/.test(text),
    );
    expect(unasked.map(({ file }) => file)).toEqual([]);
  });

  it('is declared, each kind that is used and no other (docs/how-to/identity.md)', () => {
    const declared = [...textOf('docs/how-to/identity.md').matchAll(/^\|[^|]*\| `(\w+)`/gm)].map(
      ([, name]) => name ?? '',
    );
    const used = [...new Set(users.flatMap(({ text }) => usedIn(text)))];
    expect([...declared].sort()).toEqual([...used].sort());
  });

  it('is asked for by a sheet that the template of each user holds', () => {
    const without = users
      .filter(({ file }) => file.endsWith('/index.ts'))
      .filter(
        ({ file }) =>
          !textOf(file.replace(/ts$/, 'wxml')).includes('<consent-sheet id="consent" />') ||
          !textOf(file.replace(/ts$/, 'json')).includes('consent-sheet/index'),
      );
    expect(without.map(({ file }) => file)).toEqual([]);
  });

  it('is asked for on behalf of WeChat too, from the start', () => {
    expect(textOf('miniprogram/app.ts')).toContain('watchPrivacyGuide()');
    expect(JSON.parse(textOf('miniprogram/app.json'))).toMatchObject({ __usePrivacyCheck__: true });
  });
});
