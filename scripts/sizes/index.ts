import { table } from '../support/table';
import { weighFunctions, weighPhone } from './weigh';

const weighed = [...weighPhone('miniprogram'), ...weighFunctions('dist/cloudfunctions')];
const kilobytes = (bytes: number): string => `${Math.round(bytes / 1000).toLocaleString('en')} kB`;

console.log(
  table([
    ['what', 'weighs', 'may weigh', ''],
    ...weighed.map(({ what, weighs, bytes }) => [
      what,
      kilobytes(weighs),
      kilobytes(bytes),
      weighs <= bytes ? '' : 'TOO HEAVY',
    ]),
  ]),
);

const nothingBuilt = !weighed.some(({ of }) => of === 'function');
if (nothingBuilt) console.error('No function is built: run npm run build first.');
process.exitCode = nothingBuilt || weighed.some(({ weighs, bytes }) => weighs > bytes) ? 1 : 0;
