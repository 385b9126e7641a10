import { showModal } from '../dialogs/modal';
import { type Fields, fieldsOf, number, text } from '../fields';
import { Failure } from '../pages/failure';
import { phone } from '../phone';
import { api, type WxGroup } from './call';
import { askMerchant } from './doors';

const TRANSFER = 'requestMerchantTransfer';
/** What WeChat wants of every transfer; without `openId` the person at the phone is meant. */
const NEEDED = ['mchId', 'appId', 'package'] as const;

const refused = (words: string): Failure => new Failure(`${TRANSFER}:fail ${words}`);

function transferIn(options: Fields): Fields {
  const { openid } = phone();
  for (const name of NEEDED)
    if (typeof options[name] !== 'string' || options[name] === '')
      throw refused(`parameter error: parameter.${name} should be a non-empty String`);
  if (text(options, 'openId', openid) !== openid) throw refused('openId 与当前用户不一致');
  return { mchId: options['mchId'], appId: options['appId'], package: options['package'], openid };
}

/** Shows who pays how much; confirmed, the simulator pays, and tells the product in its own time. */
async function transfer(options: Fields): Promise<void> {
  const asked = transferIn(options);
  const shown = await askMerchant(TRANSFER, 'look', asked);
  if (text(shown, 'refused') !== '') throw refused(text(shown, 'refused'));
  const content = `${(number(shown, 'fen') / 100).toFixed(2)} 元，${text(shown, 'remark')}`;
  const { confirm } = await showModal({ title: '确认收款', content, confirmText: '确认收款' });
  if (!confirm) throw refused('cancel');
  const { package: packageInfo, openid } = asked;
  const answer = await askMerchant(TRANSFER, 'confirm', { package: packageInfo, openid });
  if (text(answer, 'refused') !== '') throw refused(text(answer, 'refused'));
}

/** Money that comes to the phone's person. NB: alone among its neighbours it never gives a promise. */
export const payFunctions: WxGroup = {
  requestMerchantTransfer: (given?: unknown): void => {
    const answer = api(TRANSFER, transfer)(fieldsOf(given));
    if (answer instanceof Promise) void answer.catch(() => undefined);
  },
};
