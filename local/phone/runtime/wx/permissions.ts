import { showModal, askConsent } from '../dialogs/modal';
import { isFields } from '../fields';
import { h } from '../pages/element';
import { dialogButton, openDialog } from '../dialogs/layer';
import { storage } from './storage';

const KEY = '\u0000permissions';
const PRIVACY_KEY = '\u0000privacy';
const LABELS: Readonly<Record<string, string>> = {
  'scope.userLocation': '使用您的位置',
  'scope.userFuzzyLocation': '使用您的大致位置',
  'scope.camera': '使用您的摄像头',
  'scope.record': '使用您的麦克风',
  'scope.writePhotosAlbum': '保存图片到您的相册',
};

type Granted = Record<string, boolean>;

/** What the person allowed this mini-program; kept per person like WeChat's settings page. */
class Permissions {
  get granted(): Granted {
    const kept = storage.read(KEY);
    if (!isFields(kept)) return {};
    return Object.fromEntries(Object.entries(kept).map(([scope, allowed]) => [scope, allowed === true]));
  }

  /** Asks once; afterwards the answer stands until it is changed in the settings. */
  async ask(scope: string): Promise<boolean> {
    const known = this.granted[scope];
    if (known !== undefined) return known;
    const allowed = await askConsent('权限申请', `允许小程序${LABELS[scope] ?? scope}？`);
    storage.write(KEY, { ...this.granted, [scope]: allowed });
    return allowed;
  }

  /** Shows the settings page of the mini-program and answers what is allowed afterwards. */
  openSettings(): Promise<Granted> {
    return new Promise((resolve) => {
      const rows = Object.entries(this.granted).map(([scope, allowed]) => ({
        scope,
        box: h('input', { type: 'checkbox', checked: allowed }),
      }));
      const labels = rows.map(({ scope, box }) => h('label', {}, box, h('span', {}, LABELS[scope] ?? scope)));
      const empty = rows.length === 0 ? h('p', {}, '小程序还没有申请过权限') : null;
      const finish = (): void => {
        close();
        const granted = Object.fromEntries(rows.map(({ scope, box }) => [scope, box.checked]));
        storage.write(KEY, granted);
        resolve(granted);
      };
      const close = openDialog(
        'ui-modal ui-subscribe',
        '设置',
        h('h3', {}, '设置'),
        empty,
        ...labels,
        h('footer', {}, dialogButton('完成', finish, 'ok')),
      );
    });
  }

  get agreedToPrivacy(): boolean {
    return storage.read(PRIVACY_KEY) === true;
  }

  agreeToPrivacy(): void {
    storage.write(PRIVACY_KEY, true);
  }

  /** Asks for agreement to the privacy guide once. */
  async askPrivacy(): Promise<boolean> {
    if (this.agreedToPrivacy) return true;
    const answer = await showModal({
      title: '用户隐私保护提示',
      content: '使用前请阅读并同意《小程序隐私保护指引》',
      confirmText: '同意',
      cancelText: '拒绝',
    });
    if (answer.confirm) this.agreeToPrivacy();
    return answer.confirm;
  }
}

/** The permissions of this phone's person. */
export const permissions = new Permissions();
