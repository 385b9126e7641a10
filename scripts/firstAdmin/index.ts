import { firstInvitation } from './invitation';
import { placeOf, plant } from './plant';

/*
 * npm run first-admin -- <姓名> [--local http://127.0.0.1:5180] [--again]
 * Without --local it works on the environment that TCB_ENV, TENCENTCLOUD_SECRETID and TENCENTCLOUD_SECRETKEY name.
 * 0: a code was made · 1: there is a first administrator already · 2: it could not be done
 */
const words = process.argv.slice(2);
const local = words.includes('--local') ? words[words.indexOf('--local') + 1] : undefined;
const [name] = words.filter((word) => !word.startsWith('--') && word !== local);

if (name === undefined || !/^[\p{L}·. -]{2,20}$/u.test(name)) {
  console.error('用法：npm run first-admin -- <姓名> [--local http://127.0.0.1:5180] [--again]');
  process.exitCode = 2;
} else {
  try {
    const place = await placeOf(local);
    const { code, invitation } = firstInvitation(place.district, place.title, name, new Date());
    const planted = await plant(place, invitation, words.includes('--again'));
    if (planted)
      console.log(`请${name}在小程序“我的 → 认领身份”里输入邀请码（三天内有效，只能用一次）：\n${code}`);
    if (!planted)
      console.error(
        '第一个管理员的邀请已经发过。还没认领、码丢了，加 --again 重发；已认领的，请由管理员在“人员”里邀请。',
      );
    process.exitCode = planted ? 0 : 1;
  } catch (error) {
    console.error(`没有办成：${error instanceof Error ? error.message : String(error)}`);
    process.exitCode = 2;
  }
}
