import type { BootConfig } from '../config';
import { h } from '../pages/element';
import { dialogButton, openDialog } from './layer';

/** What the person said about one template. */
export type Consent = 'accept' | 'reject';

/** WeChat's prompt for one-time messages: one tick box a template, then one answer for all. */
export function askSubscription(
  ids: readonly string[],
  known: BootConfig['templates'],
): Promise<Readonly<Record<string, Consent>>> {
  return new Promise((resolve) => {
    const boxes = ids.map((id) => ({ id, box: h('input', { type: 'checkbox', checked: true, value: id }) }));
    const rows = boxes.map(({ id, box }) => {
      const template = known.find((item) => item.id === id);
      const fields = template?.fields.map((field) => field.label).join('、') ?? '';
      return h('label', {}, box, h('span', {}, h('b', {}, template?.title ?? id), h('small', {}, fields)));
    });
    const finish = (allowed: boolean): void => {
      close();
      const answers = boxes.map(({ id, box }): [string, Consent] => [
        id,
        allowed && box.checked ? 'accept' : 'reject',
      ]);
      resolve(Object.fromEntries(answers));
    };
    const allow = dialogButton('允许', () => finish(true), 'ok');
    const footer = h(
      'footer',
      {},
      dialogButton('取消', () => finish(false)),
      allow,
    );
    const close = openDialog(
      'ui-modal ui-subscribe',
      '订阅消息',
      h('h3', {}, '申请发送一次以下消息'),
      ...rows,
      footer,
    );
    allow.focus();
  });
}
