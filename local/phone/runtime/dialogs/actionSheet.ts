import { h } from '../pages/element';
import { dialogButton, openDialog } from './layer';

/** Shows a list to choose from; the index chosen, or -1 when cancelled. */
export function showActionSheet(items: readonly string[], note: string, color: string): Promise<number> {
  return new Promise((resolve) => {
    const finish = (index: number): void => {
      close();
      resolve(index);
    };
    const buttons = items.map((item, index) => dialogButton(item, () => finish(index)));
    for (const button of buttons) button.style.color = color;
    const heading = note === '' ? null : h('p', {}, note);
    const close = openDialog(
      'ui-sheet',
      note || '请选择',
      heading,
      ...buttons,
      dialogButton('取消', () => finish(-1), 'cancel'),
    );
    buttons[0]?.focus();
  });
}
