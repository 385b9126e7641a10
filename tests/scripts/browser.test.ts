import { describe, expect, it } from '@jest/globals';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findBrowser } from '../../scripts/support/browser';

const withFolder = (use: (folder: string) => void): void => {
  const folder = mkdtempSync(join(tmpdir(), 'browser-'));
  use(folder);
  rmSync(folder, { recursive: true });
};

describe('the browser for the walks', () => {
  it('is the one that CHROMIUM names, before any other', () => {
    withFolder((folder) => {
      writeFileSync(join(folder, 'chromium'), '');
      writeFileSync(join(folder, 'mine'), '');
      expect(findBrowser({ CHROMIUM: join(folder, 'mine'), PATH: folder })).toBe(join(folder, 'mine'));
    });
  });

  it('is looked for on the path', () => {
    withFolder((folder) => {
      writeFileSync(join(folder, 'google-chrome'), '');
      expect(findBrowser({ PATH: `/nowhere:${folder}` })).toBe(join(folder, 'google-chrome'));
    });
  });

  it('is not a file that does not exist', () => {
    withFolder((folder) => {
      expect(findBrowser({ CHROMIUM: join(folder, 'gone'), PATH: folder })).not.toBe(join(folder, 'gone'));
    });
  });
});
