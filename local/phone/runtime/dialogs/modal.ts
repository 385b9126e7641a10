import { h } from '../pages/element';
import { dialogButton, openDialog } from './layer';

/** What `wx.showModal` takes. */
export interface ModalOptions {
  readonly title?: string;
  readonly content?: string;
  readonly showCancel?: boolean;
  readonly cancelText?: string;
  readonly confirmText?: string;
  readonly editable?: boolean;
  readonly placeholderText?: string;
}

/** What `wx.showModal` answers. */
export interface ModalAnswer {
  readonly confirm: boolean;
  readonly cancel: boolean;
  readonly content: string | null;
}

/** Shows a dialog with one or two buttons and, when editable, a line to type in. */
export function showModal(options: ModalOptions): Promise<ModalAnswer> {
  const { title = '', content = '', showCancel = true, editable = false } = options;
  return new Promise((resolve) => {
    const line = editable ? h('input', { value: content, placeholder: options.placeholderText ?? '' }) : null;
    const finish = (confirm: boolean): void => {
      close();
      resolve({ confirm, cancel: !confirm, content: confirm && line !== null ? line.value : null });
    };
    const confirm = dialogButton(options.confirmText ?? '确定', () => finish(true), 'ok');
    const cancel = showCancel ? dialogButton(options.cancelText ?? '取消', () => finish(false)) : null;
    const heading = title === '' ? null : h('h3', {}, title);
    const body = line ?? h('p', {}, content);
    const close = openDialog('ui-modal', title || '提示', heading, body, h('footer', {}, cancel, confirm));
    line?.addEventListener('keydown', (event) => (event.key === 'Enter' ? finish(true) : undefined));
    (line ?? confirm).focus();
  });
}

/** Asks for a permission; true when granted. */
export const askConsent = async (title: string, content: string): Promise<boolean> =>
  (await showModal({ title, content, confirmText: '允许', cancelText: '拒绝' })).confirm;

/** Asks for a line of text; undefined when cancelled. */
export async function askText(title: string, placeholder: string, value = ''): Promise<string | undefined> {
  const answer = await showModal({ title, content: value, editable: true, placeholderText: placeholder });
  return answer.confirm ? (answer.content ?? '') : undefined;
}
