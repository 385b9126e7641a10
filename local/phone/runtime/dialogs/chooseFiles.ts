import { h } from '../pages/element';
import { layer } from './layer';

interface Choice {
  readonly accept?: string;
  readonly multiple?: boolean;
  /** Opens the camera on a real phone. */
  readonly capture?: string;
}

/** Opens the browser's file chooser; an empty list when nothing was chosen. */
export function chooseFiles({ accept, multiple = false, capture }: Choice): Promise<readonly File[]> {
  return new Promise((resolve) => {
    const input = h('input', { type: 'file', accept, multiple, capture, hidden: true, 'data-chooser': '' });
    const finish = (): void => {
      input.remove();
      resolve([...(input.files ?? [])]);
    };
    input.addEventListener('change', finish);
    input.addEventListener('cancel', finish);
    layer().append(input);
    input.click();
  });
}
