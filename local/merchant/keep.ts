import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Bank } from './bank';
import type { TransferBill } from './bill';

interface Kept {
  readonly balance: number;
  readonly bills: readonly TransferBill[];
}

/** Lets a bank go on where it was: the real platform forgets nothing when the merchant's machine is started again. */
export function keepIn(file: string | undefined, bank: Bank): () => void {
  if (file === undefined) return () => undefined;
  if (existsSync(file)) {
    const { balance, bills } = JSON.parse(readFileSync(file, 'utf8')) as Kept;
    bank.balance = balance;
    for (const bill of bills) bank.bills.set(bill.asked.out_bill_no, bill);
  }
  // NB: nothing is written before something was taken.
  let last = JSON.stringify({ balance: bank.balance, bills: [...bank.bills.values()] });
  return () => {
    const kept: Kept = { balance: bank.balance, bills: [...bank.bills.values()] };
    const text = JSON.stringify(kept);
    if (text === last) return;
    last = text;
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(`${file}.new`, text);
    renameSync(`${file}.new`, file);
  };
}
