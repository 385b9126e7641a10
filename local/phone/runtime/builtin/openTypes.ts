import { shareFrom } from '../pages/share';
import { chooseFiles } from '../dialogs/chooseFiles';
import { askConsent } from '../dialogs/modal';
import { temporaryFile } from '../wx/files';
import { permissions } from '../wx/permissions';
import type { Host } from './host';

interface OpenType {
  /** Event that carries the answer; none when the button only starts something. */
  readonly event?: string;
  run(host: Host): Promise<object> | object;
}

async function phoneNumber(): Promise<object> {
  if (!permissions.agreedToPrivacy)
    return { errMsg: 'getPhoneNumber:fail privacy permission is not authorized', errno: 104 };
  const allowed = await askConsent('获取手机号', '允许小程序使用您的手机号？');
  if (!allowed) return { errMsg: 'getPhoneNumber:fail user deny', errno: 103 };
  return { errMsg: 'getPhoneNumber:ok', code: `phone-${Date.now().toString(36)}` };
}

async function avatar(): Promise<object> {
  const [file] = await chooseFiles({ accept: 'image/*' });
  return file === undefined
    ? { errMsg: 'chooseAvatar:fail cancel' }
    : { avatarUrl: temporaryFile(file, file.name) };
}

/** What a button with `open-type` starts, by its value. */
export const openTypes: Readonly<Record<string, OpenType>> = {
  getPhoneNumber: { event: 'getphonenumber', run: phoneNumber },
  getRealtimePhoneNumber: { event: 'getrealtimephonenumber', run: phoneNumber },
  getUserInfo: {
    event: 'getuserinfo',
    run: () => ({ errMsg: 'getUserInfo:ok', userInfo: { nickName: '微信用户', avatarUrl: '' } }),
  },
  chooseAvatar: { event: 'chooseavatar', run: avatar },
  openSetting: {
    event: 'opensetting',
    run: async () => ({ errMsg: 'openSetting:ok', authSetting: await permissions.openSettings() }),
  },
  agreePrivacyAuthorization: {
    event: 'agreeprivacyauthorization',
    run: () => {
      permissions.agreeToPrivacy();
      return { errMsg: 'agreePrivacyAuthorization:ok' };
    },
  },
  contact: { event: 'contact', run: () => ({ errMsg: 'enterContact:ok', path: '', query: {} }) },
  share: {
    run: (host) => {
      shareFrom({ dataset: host.component.dataset, id: host.component.id });
      return {};
    },
  },
};
