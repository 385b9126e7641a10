import type { ReadSheet } from '../../../typings/book';
import type { Outcome } from '../../../typings/refusal';
import { type BookForm, readBook } from '../../readBook';
import { refuse } from '../../refuse';
import { headerRowOf } from './form.rules';

const form: BookForm = {
  isForm: (sheet) => headerRowOf(sheet) !== null,
  hidden: refuse('INVALID', '名单在隐藏的工作表里，请在 Excel 里取消隐藏后再上传。'),
  several: refuse(
    'INVALID',
    '文件里有几张名单，分不清哪一张是本校的。请删去别的工作表，只留本校这一张，再上传。',
  ),
  wrong: refuse(
    'INVALID',
    '没有找到名单：表头要依次是“类别、姓名、职务、办公电话、手机”。请按附件2的表头填写后再上传。',
  ),
};

/** The sheet with the roster, from a file of which nothing is known. */
export const readRosterBook = (bytes: Buffer): Outcome<ReadSheet> => readBook(bytes, form);
