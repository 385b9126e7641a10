import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { workflowPages } from './workflows';

mkdirSync('docs/workflows', { recursive: true });
for (const [name, page] of Object.entries(workflowPages)) {
  writeFileSync(join('docs/workflows', name), page);
  console.log(`docs/workflows/${name}`);
}
