import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { deflateRawSync } from 'node:zlib';
import { readForm } from '../../cloudfunctions/roster/book/form.rules';
import { readRosterBook as readBook } from '../../cloudfunctions/roster/book/rosterBook';
import { matchedRows } from '../../cloudfunctions/roster/match.rules';
import {
  auxPerson,
  bookParts,
  type FormCell,
  formBook,
  head,
  headPerson,
  officerPerson,
  type Person,
  sheetXml,
  title,
  zipOf,
} from '../support/formBook';
import type { RosterEntry } from '../../typings/roster';
import { type Product, startProduct } from '../support/product';
import { rostersOf } from '../support/rosters';
import { roster, row } from './samples';

const faultsOf = (people: readonly Person[], merges: readonly string[] = []) => {
  const sheet = readBook(formBook(people, merges));
  return sheet.ok ? readForm(sheet.answer).faults : sheet.refusal.message;
};

const team = [headPerson, officerPerson, auxPerson];
const officerWith = (column: number, cell: FormCell): readonly Person[] => [headPerson, officerPerson.map((held, nth) => (nth === column ? cell : held)), auxPerson]; // prettier-ignore

describe('附件2 in its official layout', () => {
  it('is read with the merged 类别, numbers as Excel keeps them, and the kind of each 辅助网格员', () => {
    const sheet = readBook(formBook());
    expect(sheet.ok && readForm(sheet.answer)).toEqual({
      faults: [],
      rows: [
        { number: 3, entry: { kind: 'HEAD', auxKind: null, name: '某o-head', job: '副校长', officePhone: '0519-80000001', mobile: '13800000001', note: '', deputyFor: null } },
        { number: 4, entry: { kind: 'OFF', auxKind: null, name: '某o-off', job: '安全办主任', officePhone: '0519-80000002', mobile: '13800000002', note: '', deputyFor: null } },
        { number: 5, entry: { kind: 'AUX', auxKind: '保安员', name: '魏守门', job: '保安队长', officePhone: '', mobile: '13800000003', note: '', deputyFor: null } },
        { number: 6, entry: { kind: 'AUX', auxKind: '宿管员', name: '方夜巡', job: '宿舍管理', officePhone: '', mobile: '13800000004', note: '住校', deputyFor: null } },
      ],
    });
  }); // prettier-ignore

  it.each<[string, readonly Person[], readonly string[], string, RegExp]>([
    ['two officers', [...team.slice(0, 2), officerPerson.map((cell, nth) => (nth === 4 ? 13800000009 : cell)), auxPerson], [], 'A5', /责任网格员只能有 1 名，第 4 行已经有了/],
    ['a phone of 15 digits', officerWith(4, '138000000012345'), [], 'E4', /手机号应为 11 位，现在是 15 位/],
    ['a phone with words', officerWith(4, '找门卫'), [], 'E4', /只能是数字/],
    ['a merged cell among the people', team, ['B4:B5'], 'B4', /是合并单元格，请取消合并/],
    ['a formula', officerWith(2, { formula: 'A1&amp;B1' }), [], 'C4', /是公式，请复制后“粘贴为数值”/],
    ['no name', officerWith(1, ''), [], 'B4', /姓名没有填/],
    ['a 类别 that is none', [...team, ['志愿者', '路人甲', '', '', 13800000008, '']], [], 'A6', /类别“志愿者”不对/],
    ['the same mobile twice', [...team, [auxPerson[0] ?? '', '另一人', '保安', '', 13800000001, '']], [], 'E6', /和 E3 是同一个手机号/],
    ['no head', team.slice(1), [], '', /表里没有网格长/],
    ['5,000 rows', [...team, ...Array.from({ length: 4997 }, (_, nth): Person => ['', `第${nth}`, '', '', '', ''])], [], '', /最多 200 人，这个文件有 5000 行/],
    ['nobody', [], [], 'A3', /表头下面没有人/],
  ])('with %s is refused at its cell', (_what, people, merges, cell, words) => {
    expect(faultsOf(people, merges)).toContainEqual({ cell, words: expect.stringMatching(words) });
  }); // prettier-ignore

  it('spells out what XML cannot hold, and keeps a note behind the kind as it was written', () => {
    const guard: Person = [auxPerson[0] ?? '', '魏守门', '保安_x000D_\n队长', '', '', '宿管员；早班;晚班'];
    const sheet = readBook(formBook([headPerson, officerPerson, guard], []));
    expect(sheet.ok && readForm(sheet.answer).rows[2]?.entry).toMatchObject({ auxKind: '宿管员', job: '保安\n队长', note: '早班;晚班' });
  }); // prettier-ignore

  it('lists every fault, not only the first', () => {
    const people = [
      headPerson,
      officerPerson.map((cell, nth) => (nth === 4 ? '12' : cell)),
      auxPerson.map((cell, nth) => (nth === 1 ? '' : cell)),
    ];
    expect(faultsOf(people)).toMatchObject([{ cell: 'E4' }, { cell: 'B5' }]);
  });
});

const parts = bookParts([{ xml: sheetXml([title, head, ...team]) }]);
const sheetOf = (xml: string): Buffer => zipOf(bookParts([{ xml }]));
const bomb = sheetXml([title, head]).replace('</sheetData>', `${' '.repeat(40_000_000)}</sheetData>`);

describe('a file that is no roster', () => {
  it.each<[string, Buffer, RegExp]>([
    ['empty', Buffer.alloc(0), /文件是空的/],
    ['too large', Buffer.alloc(3_000_000, 'PK'), /超过 2 MB/],
    ['an .xls that was renamed', Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600)]), /旧版 .xls 格式/],
    ['behind a password', Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.from('EncryptedPackage', 'utf16le')]), /打开密码/],
    ['a CSV that was renamed', Buffer.from('类别,姓名\n网格长,某人'), /CSV 或别的文件改了名/],
    ['a document', zipOf([['word/document.xml', '<w/>']]), /不是 Excel 工作簿/],
    ['cut off', zipOf(parts).subarray(0, 400), /文件已损坏/],
    ['with a macro', zipOf([...parts, ['xl/vbaProject.bin', 'x']]), /带有宏/],
    ['an empty sheet', sheetOf(sheetXml([])), /工作表都是空的/],
    ['the wrong sheet', sheetOf(sheetXml([['序号', '学校'], [1, '某校']])), /没有找到名单/],
    ['two rosters, of which nobody knows which', zipOf(bookParts([1, 2].map(() => ({ xml: sheetXml([title, head, ...team]) })))), /有几张名单，分不清/],
    ['a roster that is hidden', zipOf(bookParts([{ xml: sheetXml([]) }, { xml: sheetXml([title, head, ...team]), state: 'hidden' }])), /隐藏的工作表/],
    ['a zip bomb that says so', zipOf(bookParts([{ xml: bomb }])), /解开后过大/],
    ['a zip bomb that lies about its size', zipOf(bookParts([{ xml: bomb }]), 100), /解开后过大/],
    ['an entity bomb', sheetOf('<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]><worksheet>&b;</worksheet>'), /为安全没有读取/],
    ['broken XML', sheetOf('<worksheet><sheetData><row>'), /为安全没有读取/],
  ])('%s, is refused with what to do', (_what, bytes, says) => {
    const before = process.memoryUsage.rss();
    expect(readBook(bytes)).toMatchObject({ ok: false, refusal: { message: expect.stringMatching(says) } });
    expect(process.memoryUsage.rss() - before).toBeLessThan(80 * 1024 * 1024);
  }); // prettier-ignore

  it('never throws at an archive with any byte changed', () => {
    const good = zipOf(parts);
    for (let at = 0; at < good.length; at += 7) {
      const bad = Buffer.from(good);
      bad[at] = (bad[at] ?? 0) ^ 0xff;
      expect(() => readBook(bad)).not.toThrow();
    }
    expect(deflateRawSync(good).length).toBeGreaterThan(0);
  });
});

describe('who of a file is who of the roster', () => {
  const at = '2026-11-23T01:05:00.000Z';
  const entryOf = (held: ReturnType<typeof row>): RosterEntry => held;
  const [officer, guard] = [row('p2', 'OFF'), row('p3', 'AUX')];
  const held = roster({ rows: [officer, guard], bound: { p2: { openid: 'o-off', at } } });
  const idsOf = (...entries: readonly RosterEntry[]) =>
    matchedRows(held, entries, 'new').map(({ rowId }) => rowId);

  it('is the same, however often it is imported', () => {
    expect(idsOf(entryOf(officer), entryOf(guard))).toEqual(['p2', 'p3']);
  });
  it('is the same with another number, or another duty', () => {
    expect(idsOf({ ...entryOf(officer), mobile: '13900000000' }, { ...entryOf(guard), kind: 'OFF' })).toEqual(
      ['p2', 'p3'],
    );
  });
  it('is a corrected name, as long as no account hangs on it; else somebody else', () => {
    expect(idsOf({ ...entryOf(guard), name: '正字' })).toEqual(['p3']);
    expect(idsOf({ ...entryOf(officer), name: '接任者' })).toEqual(['new-0']);
  });
  it('is whose number is masked, and keeps it; of a stranger the asterisks stay, to be refused', () => {
    const masked = { ...entryOf(guard), mobile: '138****0003' };
    const [kept, other] = matchedRows(
      held,
      [masked, { ...masked, name: '生人', mobile: '138****0009' }],
      'new',
    );
    expect([kept?.rowId, kept?.mobile]).toEqual(['p3', '13800000003']);
    expect([other?.rowId, other?.mobile]).toEqual(['new-1', '138****0009']);
  });
  it('is nobody twice', () => {
    expect(idsOf(entryOf(guard), { ...entryOf(guard), mobile: '' })).toEqual(['p3', 'new-1']);
  });
});

describe('a school imports its form', () => {
  let product: Product;
  let rosters: ReturnType<typeof rostersOf>;
  let sent = 0;

  beforeAll(async () => {
    product = await startProduct({ ticks: false });
    rosters = rostersOf(product);
  });
  afterAll(() => product.stop());

  const check = async (book: Buffer) => {
    const fileId = await rosters.upload(book, (sent += 1));
    const reply = await product.ask('o-off', 'roster.check', { unitId: 'u1', fileId }, 'OFF@u1');
    return { ...reply, fileId };
  };

  it('first hears what it would change, and nothing has changed', async () => {
    const { answer } = await check(formBook());
    expect(answer).toMatchObject({
      faults: [],
      added: ['辅助网格员魏守门', '辅助网格员方夜巡'],
      removed: [],
      kept: 0,
    });
    expect(answer.changed).toEqual([
      '网格长某o-head：职务、办公电话、手机',
      '责任网格员某o-off：职务、办公电话、手机',
    ]);
    expect((await rosters.read()).lines).toHaveLength(2);
  });

  it('says yes once, and the same file again changes nothing', async () => {
    const { answer } = await check(formBook());
    const { v } = await rosters.read();
    const yes = { unitId: 'u1', v, id: answer.id ?? '' };
    expect((await product.ask('o-off', 'roster.adopt', yes, 'OFF@u1')).ok).toBe(true);
    expect((await product.ask('o-off', 'roster.adopt', yes, 'OFF@u1')).refusal.code).toBe('CONFLICT');
    expect((await rosters.read()).lines.map(({ name, isBound }) => [name, isBound])).toEqual([
      ['某o-head', true], ['某o-off', true], ['魏守门', false], ['方夜巡', false],
    ]); // prettier-ignore
    expect((await check(formBook())).answer).toMatchObject({
      added: [],
      changed: [],
      removed: [],
      kept: 4,
      warnings: [],
    });
  });

  it('is warned when somebody with an account is not on it', async () => {
    const { answer } = await check(
      formBook([headPerson, ['责任网格员', '接任者', '', '', 13800000005, ''], auxPerson], []),
    );
    expect(answer.warnings).toEqual(['责任网格员某o-off不在表里：重新备案后，这个人的登录权限就结束。']);
  });

  it('with a fault imports nothing of it, and the file is gone in any case', async () => {
    const bad = await check(
      formBook([headPerson, ['责任网格员', '接任者', '', '', '138000000012345', ''], auxPerson], []),
    );
    expect(bad.answer).toMatchObject({
      id: null,
      faults: [{ cell: 'E4', words: '手机号应为 11 位，现在是 15 位，请核对' }],
    });
    expect((await rosters.read()).lines).toHaveLength(4);
    const again = await product.ask('o-off', 'roster.check', { unitId: 'u1', fileId: bad.fileId }, 'OFF@u1');
    expect(again.refusal.message).toMatch(/没有收到文件/);
  });

  it('reads no file that was not sent for this school', async () => {
    const fileId = 'cloud://local-env/case/other/1.jpg';
    expect(
      (await product.ask('o-off', 'roster.check', { unitId: 'u1', fileId }, 'OFF@u1')).refusal.code,
    ).toBe('INVALID');
  });
});
