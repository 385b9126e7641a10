import type { Answer, Ask } from '../../typings/contract';
import type { RowProblem, VersionImport } from '../../typings/checklistVersion';
import type { Outcome } from '../../typings/refusal';
import { grant, refuse } from '../refuse';
import type { Asker, World } from '../world';
import { differencesOf } from './differences.rules';
import { rowsOf } from './rowsOf.rules';
import { draftOf } from './version.rules';
import { entriesFrom, namedIn, problemsIn } from './versionRows.rules';

const mostBytes = 512 * 1024;
const noCounts = { items: 0, added: 0, changed: 0, removed: 0 };
const shownProblems = 50;
const shownChanges = 100;

/**
 * Reads a version of the checklist from a file: everything wrong with it by row, or what it would change; kept as a draft
 * only when nothing is wrong and this is no dry run. The same file twice is one draft (F075, W29).
 */
export async function importChecklist(
  { fileId, dryRun, reason }: Ask<'checklist.import'>,
  { post, openid, name }: Asker,
  world: World,
): Promise<Outcome<Answer<'checklist.import'>>> {
  if (post === null) return refuse('FORBIDDEN', '请在“我的”里切换到教育局或管理员身份。');
  if (!dryRun && reason.length < 2) return refuse('INVALID', '请写明为什么改清单，至少两个字。', 'reason');
  const text = await world.files.text(fileId, mostBytes);
  if (text === null) return refuse('NOT_FOUND', '文件没有读到，或超过 512 KB，请重新选择。', 'fileId');
  const read = rowsOf(text);
  if (read === null)
    return refuse('INVALID', '文件不是清单的 JSON，也不是按模板的 CSV，请用模板重新导出。', 'fileId');
  const valid = await world.directory.checklist();
  const named = namedIn(valid, await world.directory.district());
  const problems = problemsIn(read.rows, named);
  if (problems.length > 0) return grant(wrong(problems));
  const items = entriesFrom(read.rows, named, valid);
  const { counts, changed } = differencesOf(items, valid);
  const shown = { problems: [], counts, changed: changed.slice(0, shownChanges) };
  if (dryRun) return grant({ ...shown, draft: null, said: '没有问题，可以存为草稿。' });
  const by = { role: post.role, title: post.title, openid, ...(name === null ? {} : { name }) };
  const draft = draftOf(items, valid, { source: read.source, reason, by, at: world.now() });
  const isNew = (await world.store.insert('checklists', draft)) === 'inserted';
  const said = isNew ? '已存为草稿，批准之前不会生效。' : '这份清单今天已经导入过，没有重复存。';
  return grant({ ...shown, draft: draft._id, said });
}

const wrong = (problems: readonly RowProblem[]): VersionImport => ({
  problems: problems.slice(0, shownProblems),
  counts: noCounts,
  changed: [],
  draft: null,
  said: `有 ${problems.length} 处要改，一条都没有导入。`,
});
