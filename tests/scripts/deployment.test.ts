import { describe, expect, it } from '@jest/globals';
import { functions, type FunctionRow } from '../../cloudfunctions/functions.table';
import { collections } from '../../cloudfunctions/platform/collections.table';
import { cloudbaseOf, configOf, indexListOf, manifestOf } from '../../scripts/build/deployment.rules';
import { projectFiles, textOf } from '../support/repository';

const rows: readonly FunctionRow[] = functions;

describe('what is deployed', () => {
  it('is what the table says: cloudbaserc.json (else run npm run build)', () => {
    expect(JSON.parse(textOf('cloudbaserc.json'))).toEqual(cloudbaseOf(functions));
  });

  it('has the indexes that the collections table names: docs/how-to/indexes.json (else run npm run build)', () => {
    expect(JSON.parse(textOf('docs/how-to/indexes.json'))).toEqual(indexListOf(collections));
  });

  it('is every entry there is, and nothing that is not there', () => {
    const entries = projectFiles().flatMap(
      (file) => /^cloudfunctions\/(\w+)\/index\.ts$/.exec(file)?.[1] ?? [],
    );
    expect(rows.map(({ name }) => name).sort()).toEqual([...entries].sort());
  });

  it('asks for no secret and names no account', () => {
    expect(textOf('cloudbaserc.json')).toMatch(/"envId": "\{\{env\.ENV_ID\}\}"/);
    expect(textOf('cloudbaserc.json')).not.toMatch(/secret|password|wx[0-9a-f]{16}/i);
  });

  it('keeps every collection closed to phones', () => {
    expect(indexListOf(collections).map((row) => Reflect.get(row, 'AclTag') as string)).toEqual(
      collections.map(() => 'ADMINONLY'),
    );
  });

  it('installs nothing in the cloud: a manifest has no dependencies', () => {
    for (const row of rows) expect(Object.keys(manifestOf(row))).not.toContain('dependencies');
  });
});

describe('the limits of the platform', () => {
  it.each(rows)(
    '$name stays within the time a function may take, and a person is not kept waiting',
    (row) => {
      expect(row.timeoutSeconds).toBeLessThanOrEqual(['clock', 'exporter'].includes(row.name) ? 60 : 20);
    },
  );

  it('allows one timer a function, with seven fields', () => {
    for (const { timer } of rows) if (timer !== null) expect(timer.cron.split(' ')).toHaveLength(7);
    expect(configOf(functions[1])).toEqual({
      permissions: { openapi: ['subscribeMessage.send', 'security.mediaCheckAsync'] },
      triggers: [{ name: 'everyMinute', type: 'timer', config: '0 * * * * * *' }],
    });
  });

  it("sends each of WeChat's events to one function", () => {
    const events = rows.flatMap((row) => row.events);
    expect(new Set(events).size).toBe(events.length);
  });
});
