import type { EmergencyCall } from '../../typings/checklist';

/** Whom a security lead is told to, and in a danger of this very moment: no word of either stays here (F073, T27). */
export const officialChannel = [
  { number: '12339', label: '12339 国家安全举报' },
  { number: '110', label: '110 正在发生的危险' },
] as const satisfies readonly EmergencyCall[];
