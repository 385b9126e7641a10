import type { Answer, Ask } from '../../typings/contract';
import type { Outcome } from '../../typings/refusal';
import { reachOf } from '../permission.rules';
import { grant, refuse } from '../refuse';
import type { Asker, World } from '../world';
import { differencesOf } from './differences.rules';
import { recordOf, versionLine } from './version.rules';
import { listedVersions } from './versionList';

const shown = 30;
const shownChanges = 100;

/** The versions of the checklist, newest first: drafts, the one that waits, the valid one, those that were (F075). */
export async function listVersions(
  { look }: Ask<'checklist.versions'>,
  { post }: Asker,
  world: World,
): Promise<Outcome<Answer<'checklist.versions'>>> {
  if (post === null) return refuse('FORBIDDEN', '请在“我的”里切换到教育局或管理员身份。');
  const stored = await listedVersions(world);
  const valid = await world.directory.checklist();
  const isStored = stored.some(({ version }) => version === valid.version);
  const all = isStored ? stored : [...stored, recordOf(valid)];
  const looked = look === undefined ? null : await world.store.read('checklists', look);
  if (look !== undefined && looked === null)
    return refuse('NOT_FOUND', '没有找到这个版本，请刷新后再试。', 'look');
  const at = world.now().toISOString();
  return grant({
    mayImport: reachOf('config.checklist', post.role) !== null,
    mayApprove: reachOf('config.approveChecklist', post.role) !== null,
    changed: looked === null ? [] : differencesOf(looked.items, valid).changed.slice(0, shownChanges),
    versions: all.slice(0, shown).map((version) => versionLine(version, all, at)),
  });
}
