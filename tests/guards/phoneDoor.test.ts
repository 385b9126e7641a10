import { describe, expect, it } from '@jest/globals';
import { projectTexts } from '../support/repository';

const outside = projectTexts().filter(
  ({ file }) => /^miniprogram\/.*\.(ts|js|wxs|wxml)$/.test(file) && !file.startsWith('miniprogram/cloud/'),
);

describe("the phone's door to the cloud", () => {
  it('is miniprogram/cloud/ alone', () => {
    const around = outside.filter(({ text }) => /\bwx\s*(\.|\?\.)\s*cloud\b|\bwx\s*\[/.test(text));
    expect(around.map(({ file }) => file)).toEqual([]);
  });

  it('is not taken apart before use', () => {
    const renamed = outside.filter(({ text }) =>
      /\{[^}]*\bcloud\b[^}]*\}\s*=\s*wx\b|=\s*wx\s*[;,)]/.test(text),
    );
    expect(renamed.map(({ file }) => file)).toEqual([]);
  });
});
