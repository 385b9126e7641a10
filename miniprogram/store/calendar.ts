import { ask } from '../cloud/ask';

/** WeChat of an old version, or on a PC, cannot hand a file to a chat. */
const cannot = '这台设备不能转出日历文件，请更新微信，或在手机上打开。';

/**
 * Hands a calendar file to a chat of the person's own choice (文件传输助手, say), from where the phone's calendar opens
 * it; null: all turns that are to come. Empty when it went, or nobody was chosen; else why not, in words.
 */
export async function sendCalendar(id: string | null, as: string): Promise<string> {
  if (!wx.canIUse('shareFileMessage')) return cannot;
  const outcome = await ask('shift.calendar', { id }, as);
  if (!outcome.ok) return outcome.refusal.message;
  const { name, text } = outcome.answer;
  const filePath = `${wx.env.USER_DATA_PATH}/${name}`;
  return new Promise((settle) => {
    wx.getFileSystemManager().writeFile({
      filePath,
      data: text,
      encoding: 'utf8',
      success: () => {
        wx.shareFileMessage({
          filePath,
          fileName: name,
          success: () => settle(''),
          fail: ({ errMsg }) => settle(errMsg.includes('cancel') ? '' : cannot),
        });
      },
      fail: () => settle('手机空间不够，没有写成日历文件，请清理后再试。'),
    });
  });
}
