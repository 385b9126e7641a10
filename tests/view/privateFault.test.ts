import { describe, expect, it } from '@jest/globals';
import { privateFault, withoutGuide } from '../../miniprogram/view/privateFault';

describe('what WeChat means when it refuses what is private', () => {
  it.each([
    ['chooseMedia:fail privacy permission is not authorized', withoutGuide],
    ['setClipboardData:fail api scope is not declared in the privacy agreement', '还没有在微信的隐私保护指引里登记，请告诉管理员'],
    ['getLocation:fail privacy api banned', '请先用别的办法'],
  ])('%s', (errMsg, words) => {
    expect(privateFault(errMsg)).toContain(words);
  });

  it.each(['chooseMedia:fail cancel', 'getLocation:fail auth deny', ''])('says nothing of %p', (errMsg) => {
    expect(privateFault(errMsg)).toBe('');
  });
}); // prettier-ignore
