import type { Phone, PhoneOptions } from './phone';
import type { Suite } from './suite';

/** A poster's code for one school unit, as WeChat opens it. */
export const posterOf = (unitId: string): PhoneOptions => ({
  path: `pages/report/submit/index?scene=u%3D${unitId}`,
  scene: 1047,
});

/** Writes one sentence on a poster's page, confirms the school when asked; stops before 送出. */
export async function writeReport(
  { phoneOf, photo }: Suite,
  openid: string,
  unitId: string,
  words: string,
): Promise<Phone> {
  const phone = await phoneOf(openid, posterOf(unitId));
  await phone.seeId('send-to');
  await phone.choose('add-photo', [photo('puddle')]);
  await phone.fill('text', words);
  if ((await phone.byId('unit-yes').count()) > 0) await phone.tap('unit-yes');
  return phone;
}

/** Files a report and goes on to its page; answers the phone and the report's id. */
export async function fileReport(
  suite: Suite,
  openid: string,
  unitId: string,
  words: string,
): Promise<{ readonly phone: Phone; readonly id: string; readonly number: string }> {
  const phone = await writeReport(suite, openid, unitId, words);
  await phone.tap('submit');
  return received(phone);
}

/** Waits for the receipt and follows it. */
export async function received(
  phone: Phone,
): Promise<{ readonly phone: Phone; readonly id: string; readonly number: string }> {
  await phone.see('收到了，谢谢您');
  const number = await phone.read('number');
  await phone.tap('follow');
  await phone.see('办理经过');
  return { phone, number, id: (await phone.query())['id'] ?? '' };
}
