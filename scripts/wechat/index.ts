import { compileMarkup, compileStyles } from './classic';
import { installCompilers } from './install';
import { lookOffline } from './offline';

const phone = 'miniprogram';

installCompilers();
const markup = compileMarkup(phone);
const styles = compileStyles(phone);
const offline = lookOffline();

const checks = [
  { name: 'wcc', said: `${markup.files} WXML and WXS files`, faults: markup.faults },
  { name: 'wcsc', said: `${styles.files} WXSS files`, faults: styles.faults },
  { name: 'miniprogram-ci', ...offline },
];

for (const { name, said, faults } of checks) {
  console.log(`${faults.length === 0 ? '✓' : '✗'} ${name} ${said}`);
  for (const fault of faults) console.error(`  ${fault}`);
}
process.exitCode = checks.some(({ faults }) => faults.length > 0) ? 1 : 0;
