import type { GuestReceipt } from '@yingsheng/shared/api/guest';
import { getStored, setStored } from '../../../platform/storage';

const MOST = 20;

/** A report from this device, with the code that opens it. */
export interface KeptGuestReport {
  number: string;
  code: string;
  text: string;
  /** Whoever signed in here has said whether it is theirs. */
  isAnswered?: true;
}

/** Newest first. */
export function keptGuestReports(): KeptGuestReport[] {
  const kept = getStored('guest-reports');
  return Array.isArray(kept) ? (kept as KeptGuestReport[]) : [];
}

export function keepGuestReport({ number, code }: Pick<GuestReceipt, 'number' | 'code'>, text: string): void {
  const others = keptGuestReports().filter((report) => report.code !== code);
  setStored('guest-reports', [{ number, code, text }, ...others].slice(0, MOST));
}

/** 不再问这一件. */
export function answerKeptReport(answered: Pick<KeptGuestReport, 'number' | 'text'>): void {
  const isIt = ({ number, text }: KeptGuestReport): boolean => number === answered.number && text === answered.text;
  setStored(
    'guest-reports',
    keptGuestReports().map((report) => (isIt(report) ? { ...report, isAnswered: true as const } : report)),
  );
}
