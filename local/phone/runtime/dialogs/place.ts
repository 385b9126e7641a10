import { h } from '../pages/element';
import { dialogButton, openDialog } from './layer';

/** A place chosen on WeChat's map. */
export interface Place {
  readonly name: string;
  readonly address: string;
  readonly latitude: number;
  readonly longitude: number;
}

/** Asks for a place in words and degrees; undefined when cancelled. */
export function askPlace(start: Place): Promise<Place | undefined> {
  return new Promise((resolve) => {
    const line = (label: string, value: string): HTMLInputElement =>
      h('input', { 'aria-label': label, placeholder: label, value });
    const name = line('地点名称', start.name);
    const address = line('详细地址', start.address);
    const latitude = line('纬度', String(start.latitude));
    const longitude = line('经度', String(start.longitude));
    const finish = (place: Place | undefined): void => {
      close();
      resolve(place);
    };
    const chosen = (): Place => ({
      name: name.value,
      address: address.value,
      latitude: Number(latitude.value),
      longitude: Number(longitude.value),
    });
    const footer = h(
      'footer',
      {},
      dialogButton('取消', () => finish(undefined)),
      dialogButton('确定', () => finish(chosen()), 'ok'),
    );
    const close = openDialog(
      'ui-modal',
      '选择位置',
      h('h3', {}, '选择位置'),
      name,
      address,
      latitude,
      longitude,
      footer,
    );
    name.focus();
  });
}
