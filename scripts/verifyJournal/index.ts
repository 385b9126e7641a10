import { verifyFile } from '../support/verifying';
import { verify } from './verify';

await verifyFile('npm run verify-journal <导出的流转记录.jsonl>', verify);
