import { buildPackages } from './packages';

console.log(`${buildPackages('.').join(', ')} in miniprogram/miniprogram_npm`);
