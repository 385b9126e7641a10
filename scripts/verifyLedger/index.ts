import { verifyFile } from '../support/verifying';
import { verifyLedger } from './verify';

await verifyFile('npm run verify-ledger <导出的奖励资金账.jsonl>', verifyLedger);
