import { showModal } from '../dialogs/modal';
import { askPlace, type Place } from '../dialogs/place';
import { type Fields, number, text } from '../fields';
import { Failure } from '../pages/failure';
import { api, type WxGroup } from './call';
import { permissions } from './permissions';

const TIMEOUT_MILLISECONDS = 4000;
const ACCURACY_METRES = 30;
// Where the prompt starts when the browser knows no position: the middle of China, clearly not a real answer.
const NOWHERE: Place = { name: '', address: '', latitude: 35, longitude: 105 };

interface Position {
  readonly latitude: number;
  readonly longitude: number;
  readonly accuracy: number;
}

const fromBrowser = (): Promise<Position | undefined> =>
  new Promise((resolve) => {
    navigator.geolocation.getCurrentPosition(
      ({ coords }) =>
        resolve({ latitude: coords.latitude, longitude: coords.longitude, accuracy: coords.accuracy }),
      () => resolve(undefined),
      { timeout: TIMEOUT_MILLISECONDS },
    );
  });

async function locate(name: string, scope: string): Promise<object> {
  if (!(await permissions.ask(scope))) throw new Failure(`${name}:fail auth deny`);
  const found = (await fromBrowser()) ?? (await askPlace(NOWHERE));
  if (found === undefined) throw new Failure(`${name}:fail ERROR_NOCELL&WIFI_LOCATIONSWITCHOFF`, 2);
  const { latitude, longitude } = found;
  const accuracy = 'accuracy' in found ? found.accuracy : ACCURACY_METRES;
  return {
    latitude,
    longitude,
    accuracy,
    speed: -1,
    altitude: 0,
    verticalAccuracy: 0,
    horizontalAccuracy: accuracy,
  };
}

async function choosePlace(options: Fields): Promise<object> {
  const known = number(options, 'latitude') === 0 ? ((await fromBrowser()) ?? NOWHERE) : undefined;
  const start = known ?? { latitude: number(options, 'latitude'), longitude: number(options, 'longitude') };
  const place = await askPlace({
    name: '',
    address: '',
    latitude: start.latitude,
    longitude: start.longitude,
  });
  if (place === undefined) throw new Failure('chooseLocation:fail cancel');
  return place;
}

/** Location: the browser's position after a consent, else a prompt. */
export const placeFunctions: WxGroup = {
  getLocation: api('getLocation', () => locate('getLocation', 'scope.userLocation')),
  getFuzzyLocation: api('getFuzzyLocation', () => locate('getFuzzyLocation', 'scope.userFuzzyLocation')),
  chooseLocation: api('chooseLocation', choosePlace),
  openLocation: api('openLocation', async (options) => {
    const where = `${text(options, 'name')}\n${text(options, 'address')}\n${number(options, 'latitude')}, ${number(options, 'longitude')}`;
    await showModal({ title: '查看位置', content: where.trim(), showCancel: false });
  }),
};
