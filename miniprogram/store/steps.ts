import type { Answers } from '../view/needs';
import { forgetFile } from './drafts';

/** A step's form that somebody has begun: kept until it is sent, so that going back loses nothing. */
export interface KeptStep {
  /** The version of the case it was written for; a case that moved on needs a new form. */
  readonly v: number;
  readonly answers: Answers;
  readonly fileCount: number;
  /** Names the files of this form in the cloud. */
  readonly run: string;
}

const isKept = (value: unknown): value is KeptStep =>
  typeof value === 'object' && value !== null && 'answers' in value && 'run' in value;

const keyOf = (caseId: string, step: string): string => `step:${caseId}:${step}`;

/** The form begun for this step of the case at this version; null when there is none. */
export function keptStep(caseId: string, step: string, v: number): KeptStep | null {
  const kept: unknown = wx.getStorageSync(keyOf(caseId, step));
  return isKept(kept) && kept.v === v ? kept : null;
}

/** Keeps the form as it stands. */
export function keepStep(caseId: string, step: string, kept: KeptStep): void {
  wx.setStorageSync(keyOf(caseId, step), kept);
}

/** Lets go of a form that has been sent, and of its files. */
export function dropStep(caseId: string, step: string, answers: Answers): void {
  Object.values(answers.files).forEach((files) => files.forEach((file) => forgetFile(file.path)));
  wx.removeStorageSync(keyOf(caseId, step));
}
