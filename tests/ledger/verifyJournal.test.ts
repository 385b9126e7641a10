import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { chained } from '../../cloudfunctions/workflow/journal.rules';
import { sealedLine } from '../../cloudfunctions/workflow/seal.rules';
import { verify } from '../../scripts/verifyJournal/verify';
import type { JournalEntry } from '../../typings/reportDoc';

const events = ['submitted', 'verify', 'submitToTown', 'dispatch'];

const journal = (number: string): readonly JournalEntry[] =>
  events.reduce<readonly JournalEntry[]>(
    (before, event, nth) => [
      ...before,
      chained(before, {
        at: `2026-11-2${nth}T01:00:00.000Z`,
        event,
        from: events[nth - 1] ?? '',
        to: event,
        by: { role: 'OFF', title: '责任网格员', openid: 'o-off', name: '某人' },
        input: { finding: `${number}属实`, photos: ['cloud://a/1.jpg'] },
        desk: '',
        spoken: {},
      }),
    ],
    [],
  );

interface Case {
  kind: 'case';
  number: string;
  journal: JournalEntry[];
}

interface Line {
  content: { kind: string; cases?: number } | Case;
  hash: string;
}

/** A file as the exporter writes it, fresh for each test to break. */
function sound(): Line[] {
  const contents = [
    { kind: 'head', place: '云岭区', reason: '抽查' },
    ...['Y01-1', 'Y01-2', 'Y01-3'].map((number) => ({ kind: 'case', number, journal: journal(number) })),
    { kind: 'end', cases: 3 },
  ];
  const lines = contents.reduce<ReturnType<typeof sealedLine>[]>(
    (before, content) => [...before, sealedLine(content, before.at(-1)?.hash ?? null)],
    [],
  );
  return JSON.parse(JSON.stringify(lines)) as Line[];
}

const caseAt = (lines: readonly Line[], at: number): Case => lines[at]?.content as Case;

const asText = (lines: readonly Line[]): string => lines.map((line) => `${JSON.stringify(line)}\n`).join('');

async function* read(text: string) {
  await Promise.resolve();
  yield* text.split('\n');
}

const verdict = async (lines: readonly Line[]) => verify(read(asText(lines)));

type Break = (lines: Line[]) => unknown;

const breaks: readonly (readonly [string, string, Break])[] = [
  ['a changed word', '第 3 行（Y01-2）：第 2 条记录（2026-11-21', (lines) => {
    Object.assign(caseAt(lines, 2).journal[1]?.input ?? {}, { finding: '不属实' });
  }],
  ['a changed time', '第 2 行（Y01-1）：第 1 条记录', (lines) => Object.assign(caseAt(lines, 1).journal[0] ?? {}, { at: '2026-11-19T00:00:00.000Z' })],
  ['somebody else named', '第 4 行（Y01-3）：第 4 条记录', (lines) => Object.assign(caseAt(lines, 3).journal[3]?.by ?? {}, { name: '别人' })],
  ['a field added', '第 2 行（Y01-1）：第 3 条记录', (lines) => Object.assign(caseAt(lines, 1).journal[2] ?? {}, { note: 'x' })],
  ['a dropped entry', '第 3 行（Y01-2）：第 2 条记录（2026-11-22', (lines) => caseAt(lines, 2).journal.splice(1, 1)],
  ['the first entry dropped', '第 3 行（Y01-2）：第 1 条记录（2026-11-21', (lines) => caseAt(lines, 2).journal.splice(0, 1)],
  ['the last entry dropped', '第 3 行（Y01-2）：与上一行接不上', (lines) => caseAt(lines, 2).journal.splice(3, 1)],
  ['two entries swapped', '第 2 行（Y01-1）：第 2 条记录（2026-11-22', (lines) => caseAt(lines, 1).journal.splice(1, 2, ...caseAt(lines, 1).journal.slice(1, 3).reverse())],
  ['an inserted entry', '第 2 行（Y01-1）：第 3 条记录', (lines) => caseAt(lines, 1).journal.splice(2, 0, ...journal('other').slice(2, 3))],
  ["another case's journal", '第 2 行（Y01-1）：与上一行接不上', (lines) => Object.assign(caseAt(lines, 1), { journal: journal('Y01-2') })],
  ['a changed number', '第 2 行（Y01-9）：与上一行接不上', (lines) => Object.assign(caseAt(lines, 1), { number: 'Y01-9' })],
  ['a dropped case', '第 3 行（Y01-3）：与上一行接不上', (lines) => lines.splice(2, 1)],
  ['two cases swapped', '第 2 行（Y01-2）：与上一行接不上', (lines) => lines.splice(1, 2, ...lines.slice(1, 3).reverse())],
  ['an inserted case', '第 3 行（Y01-1）：与上一行接不上', (lines) => lines.splice(2, 0, ...lines.slice(1, 2))],
  ['a dropped head', '第 1 行（Y01-1）：与上一行接不上', (lines) => lines.shift()],
  ['a cut end', '文件在第 4 行之后断了', (lines) => lines.pop()],
  ['another count', '第 5 行：与上一行接不上', (lines) => Object.assign(lines[4]?.content ?? {}, { cases: 2 })],
  ['lines after the end', '第 6 行（Y01-1）：结尾行之后', (lines) => lines.push(...lines.slice(1, 2))],
  ['nothing at all', '文件是空的', (lines) => lines.splice(0)],
]; // prettier-ignore

describe('verify-journal', () => {
  it('finds a sound file whole, and names what it counted and its seal', async () => {
    const lines = sound();
    expect(await verdict(lines)).toEqual({
      isWhole: true,
      said: expect.stringContaining(`3 件、12 条流转记录，前后相接。封印 ${lines.at(-1)?.hash ?? ''}`),
    });
  });

  it.each(breaks)('names the first broken place: %s', async (_, said, doBreak) => {
    const lines = sound();
    doBreak(lines);
    expect(await verdict(lines)).toEqual({ isWhole: false, said: expect.stringContaining(said) });
  });

  it('names the first of two', async () => {
    const lines = sound();
    caseAt(lines, 3).journal.pop();
    caseAt(lines, 2).journal.splice(1, 1);
    expect((await verdict(lines)).said).toContain('第 3 行（Y01-2）：第 2 条记录');
  });

  it.each([
    'not json',
    '{}',
    '[]',
    'null',
    '{"content":{"kind":"case","number":"1","journal":[{}]},"hash":"x"}',
  ])('refuses a line that is none: %s', async (text) => {
    expect((await verify(read(text))).said).toBe('第 1 行不是流转记录的格式。');
  });
});

describe('npm run verify-journal', () => {
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'journal-'));
    writeFileSync(join(folder, 'sound.jsonl'), asText(sound()));
    writeFileSync(join(folder, 'broken.jsonl'), asText(sound().slice(0, 3)));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it.each([
    [['sound.jsonl'], 0, '完整'],
    [['broken.jsonl'], 1, '断了'],
    [['missing.jsonl'], 2, '读不了'],
    [[], 2, '用法'],
  ] as const)('%j leaves with %d', async (files, code, said) => {
    const paths = files.map((file) => join(folder, file));
    const ended = await new Promise<readonly [unknown, string]>((resolve) => {
      execFile(process.execPath, ['scripts/verifyJournal.mjs', ...paths], (error, out, wrong) => {
        resolve([error?.code ?? 0, out + wrong]);
      });
    });
    expect(ended).toEqual([code, expect.stringContaining(said)]);
  });
});
