import { showModal } from '../dialogs/modal';
import { fieldsOf, text } from '../fields';
import { phone } from '../phone';

/** Asks the page for its share card and shows what would be sent. */
export function shareFrom(target: object): void {
  const page = phone().stack.top;
  if (page === undefined) return;
  const card = fieldsOf(page.call('onShareAppMessage', { from: 'button', target }));
  const path = text(card, 'path', `/${page.url.route}`);
  void showModal({
    title: '转发',
    content: `${text(card, 'title', document.title)}\n${path}`,
    showCancel: false,
  });
}
