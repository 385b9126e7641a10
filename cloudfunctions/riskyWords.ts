import type { WeChat } from './world';
import { refuse } from './refuse';
import { mostCharacters } from './report/content.table';

/** What is added to a case that others are working on is not kept back but handed back: nothing of it is lost (F060). */
export const notAccepted = refuse(
  'INVALID',
  '这段文字没有通过内容安全检查，没有发出；内容还在您的手机里，请改写后再发。紧急情况请直接拨打 110。',
);

/**
 * True when WeChat says that these words must not be shown. No answer, or one that only says that somebody should look,
 * is no reason to keep a report from whoever has to act on it: that somebody is who receives it (F060).
 */
export async function looksRisky(
  words: readonly string[],
  openid: string,
  { judge }: Pick<WeChat, 'judge'>,
): Promise<boolean> {
  const said = words.map((one) => one.trim()).filter((one) => one !== '');
  const content = [...said.join('\n')].slice(0, mostCharacters).join('');
  return content !== '' && (await judge(content, openid)) === 'risky';
}
