import type { ChecklistEntry } from '../../typings/directory';
import type { Outcome } from '../../typings/refusal';
import type { ReportDraft } from '../../typings/report';
import { grant, refuse } from '../refuse';
import type { Submission } from '../world';

/** What a draft turns out to be about, once the directory has been asked. */
export interface CheckedDraft {
  readonly unit: NonNullable<Submission['unit']>;
  readonly item: ChecklistEntry | null;
}

/** Holds a draft against the directory: the unit exists and was confirmed, the item may be picked, the files are its own. */
export function checkDraft(
  draft: ReportDraft,
  { unit, checklist }: Submission,
  isStaff: boolean,
): Outcome<CheckedDraft> {
  if (unit === null) return refuse('INVALID', '没有找到这所学校，请重新选择。', 'unitId');
  if (unit.closed === true) return refuse('INVALID', '这个网格已经调整，请重新选择学校。', 'unitId');
  if (unit.lookAlikes.length > 0 && !draft.unitConfirmed)
    return refuse('INVALID', `请确认是“${unit.name}”，不是${unit.lookAlikes.join('、')}。`, 'unitConfirmed');
  if (draft.text.trim() === '' && draft.media.length === 0)
    return refuse('INVALID', '请写一句话，或拍一张照片。', 'text');
  if (!draft.media.every(({ fileId }) => fileId.includes(`/report/${draft.draftId}/`)))
    return refuse('INVALID', '有照片没有传完，请删去后重新添加。', 'media');
  if (draft.found !== undefined && (!isStaff || draft.reporter !== 'named' || draft.aboutSchool))
    return refuse('INVALID', '巡查中发现的要以本校的身份实名上报；想不留名，请从首页“上报”另外报。', 'found');
  const item = checklist.items.find(({ id }) => id === draft.itemId) ?? null;
  if (draft.itemId !== null && (item === null || !(item.forCitizens || isStaff)))
    return refuse('INVALID', '没有这个事项，请重新选择，或选“不确定”。', 'itemId');
  if (item?.storesNoDetail === true)
    return refuse('INVALID', item.hint ?? '这类线索请直接拨打 12339，不要在这里填写。', 'itemId');
  if (draft.subMatterId !== null && item?.subMatters.every(({ id }) => id !== draft.subMatterId) !== false)
    return refuse('INVALID', '没有这个小类，请重新选择。', 'subMatterId');
  return grant({ unit, item });
}
