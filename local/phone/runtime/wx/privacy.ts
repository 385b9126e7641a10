import { type Fields, fieldsOf, isCallback } from '../fields';
import { Failure } from '../pages/failure';
import { phone } from '../phone';
import { settle, type WxFunction, type WxGroup } from './call';
import { permissions } from './permissions';

/** What WeChat keeps behind its privacy guide, of what is there; 小程序用户隐私保护指引内容介绍. */
const PRIVATE = [
  'chooseMedia chooseImage chooseVideo chooseMessageFile saveImageToPhotosAlbum saveVideoToPhotosAlbum',
  'getLocation getFuzzyLocation startLocationUpdate startLocationUpdateBackground chooseLocation choosePoi',
  'setClipboardData getClipboardData addPhoneContact addPhoneCalendar addPhoneRepeatCalendar',
  'chooseAddress chooseInvoiceTitle chooseLicensePlate getWeRunData startRecord joinVoIPChat',
  'openBluetoothAdapter startAccelerometer startCompass startGyroscope startDeviceMotionListening',
]
  .join(' ')
  .split(' ');

/** After a no WeChat asks nothing for so long; every call fails at once. */
const QUIET_MILLISECONDS = 10_000;

let refusedAt = -QUIET_MILLISECONDS;

const refused = (name: string): Failure =>
  new Failure(`${name}:fail privacy permission is not authorized`, undefined, 104);

/** Lets a private interface through once the guide was agreed to; asks by the mini-program's own sheet, if it has one. */
export async function passGuide(name: string): Promise<void> {
  if (permissions.agreedToPrivacy) return;
  const listener = phone().life.lastOf('NeedPrivacyAuthorization');
  if (listener !== undefined) {
    if (!(await askBy(listener, name))) throw refused(name);
    return;
  }
  if (performance.now() - refusedAt < QUIET_MILLISECONDS) throw refused(name);
  if (await permissions.askPrivacy()) return;
  refusedAt = performance.now();
  throw refused(name);
}

/** NB: a yes counts only after WeChat's own button was tapped: saying `agree` without it is refused. */
const askBy = (listener: (...values: unknown[]) => unknown, referrer: string): Promise<boolean> =>
  new Promise((resolve) => {
    const told = (answer: unknown): void => {
      const { event } = fieldsOf(answer);
      if (event === 'agree') resolve(permissions.agreedToPrivacy);
      if (event === 'disagree') resolve(false);
    };
    listener(told, { referrer });
  });

const withoutCallbacks = (options: Fields): Fields =>
  Object.fromEntries(Object.entries(options).filter(([, value]) => !isCallback(value)));

const guarded =
  (name: string, run: WxFunction): WxFunction =>
  (given) => {
    const options = fieldsOf(given);
    const answer = passGuide(name).then(async () => fieldsOf(await run(withoutCallbacks(options))));
    return settle(name, options, answer);
  };

/** The same functions, with what is private behind the guide. */
export const behindGuide = (group: WxGroup): WxGroup =>
  Object.fromEntries(
    Object.entries(group).map(([name, run]) => [
      name,
      PRIVATE.includes(name) && isCallback(run) ? guarded(name, run) : run,
    ]),
  );
