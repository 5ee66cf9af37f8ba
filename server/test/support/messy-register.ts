import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { MembershipKind } from '@yingsheng/shared/people/membership';

const SCRIPT = resolve(__dirname, '../../../scripts/messy-register/make-register.mjs');

/** Something that is really wrong, where it stands. */
export interface PlantedFault {
  readonly kind: 'phone' | 'name' | 'kind' | 'date' | 'room' | 'estate' | 'account' | 'role' | 'department';
  readonly sheet: string;
  readonly cell: string;
}

export interface TrueRoom {
  readonly building: string;
  /** Empty: the building has none. */
  readonly unit: string;
  readonly room: string;
  readonly people: readonly {
    readonly name: string;
    readonly kind: MembershipKind;
    readonly phones: readonly string[];
  }[];
  /** What is wrong with its line. */
  readonly fault?: PlantedFault['kind'];
}

export interface TrueColleague {
  readonly name: string;
  readonly account: string;
  readonly phone: string;
  readonly department: string;
  readonly role: string;
  readonly fault?: PlantedFault['kind'];
}

export interface MessyFile {
  /** Paths. */
  readonly workbook: string;
  readonly csv: { readonly gbk?: string; readonly utf8?: string };
  readonly faults: readonly PlantedFault[];
}

export interface MessyRegister {
  readonly files: readonly (MessyFile & { readonly estate: string; readonly rooms: readonly TrueRoom[] })[];
  readonly staff: MessyFile & { readonly people: readonly TrueColleague[] };
}

/** Registers as companies keep them, written into `folder`; the same every time. */
export function makeMessyRegister(folder: string, ...options: string[]): MessyRegister {
  execFileSync(process.execPath, [SCRIPT, folder, ...options]);
  return JSON.parse(readFileSync(join(folder, 'truth.json'), 'utf8')) as MessyRegister;
}
