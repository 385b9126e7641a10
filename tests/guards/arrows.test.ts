import { describe, expect, it } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { root } from '../support/repository';

interface Violation {
  readonly rule: { readonly name: string };
  readonly from: string;
  readonly to: string;
}

const fixture = join(root, 'tests/guards/fixture/arrows');

interface Cruise {
  readonly violations: readonly Violation[];
  readonly ruleSetUsed: { readonly forbidden: readonly { readonly name: string }[] };
}

/** A small copy of the house in which every arrow is drawn the wrong way once. */
const cruise = (): Cruise => {
  const run = spawnSync(
    process.execPath,
    [
      join(root, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs'),
      ...['--config', join(root, '.dependency-cruiser.cjs'), '--output-type', 'json'],
      ...['miniprogram', 'cloudfunctions', 'typings', 'local'],
    ],
    { cwd: fixture, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 },
  );
  return (JSON.parse(run.stdout) as { readonly summary: Cruise }).summary;
};

const cloud = 'cloudfunctions';

const broken: readonly (readonly [rule: string, from: string, to: RegExp])[] = [
  ['no-circles', `${cloud}/circle/one.ts`, /circle\/two\.ts$/],
  ['words-stand-alone', 'typings/broken.ts', /cloudfunctions\/world\.ts$/],
  ['words-are-types', `${cloud}/report/wordsAtRunTime.ts`, /typings\/word\.ts$/],
  ['phone-is-not-cloud', 'miniprogram/view/asksTheCloud.ts', /cloudfunctions\/report\/fine\.ts$/],
  ['cloud-is-not-phone', `${cloud}/report/looksAtThePhone.ts`, /miniprogram\/view\/fine\.ts$/],
  ['rules-are-pure', `${cloud}/report/impure.rules.ts`, /node_modules\/zod\//],
  ['rules-are-pure', `${cloud}/report/holdsTheWorld.rules.ts`, /cloudfunctions\/world\.ts$/],
  ['rules-are-pure', `${cloud}/workflow/impure.ts`, /^fs$/],
  ['only-entries-open-the-platform', `${cloud}/report/opensThePlatform.ts`, /platform\/open\.ts$/],
  ['only-platform-knows-the-sdk', `${cloud}/report/namesTheSdk.ts`, /node_modules\/wx-server-sdk\//],
  ['features-are-neighbours', `${cloud}/report/usesItsNeighbour.ts`, /reward\/pay\.ts$/],
  ['nobody-imports-an-entry', `${cloud}/report/importsAnEntry.ts`, /api\/routes\.ts$/],
  ['the-product-does-not-know-local', `${cloud}/report/knowsLocal.ts`, /local\/start\.ts$/],
  ['local-cloud-stands-alone', 'local/cloud/knowsThePhone.ts', /local\/phone\/index\.ts$/],
  ['local-merchant-stands-alone', 'local/merchant/knowsTheCloud.ts', /local\/cloud\/index\.ts$/],
  ['local-phone-stands-alone', 'local/phone/knowsTheProduct.ts', /typings\/word\.ts$/],
];

describe('the arrows of the house', () => {
  const { violations: found, ruleSetUsed } = cruise();
  const ruleNames = ruleSetUsed.forbidden.map((rule) => rule.name);

  it.each(broken)('%s bites %s', (rule, from, to) => {
    expect(found).toContainEqual(
      expect.objectContaining({
        rule: expect.objectContaining({ name: rule }),
        from,
        to: expect.stringMatching(to),
      }),
    );
  });

  it('every rule is broken once on purpose', () => {
    expect(new Set(broken.map(([rule]) => rule))).toEqual(new Set(ruleNames));
  });

  it('nothing else is refused', () => {
    expect(found.map(({ from }) => from).sort()).toEqual(broken.map(([, from]) => from).sort());
  });
});
