import type { Role } from '@yingsheng/shared/people/role';
import type { RowProblem, SheetRead } from '../../directory/domain/import/register-reading';

/** A colleague whom the file names. */
export interface FileColleague {
  /** Where, from 0. */
  readonly sheet: number;
  readonly row: number;
  readonly columns: Readonly<Partial<Record<'account' | 'phone' | 'department' | 'role', number>>>;
  readonly name: string;
  /** Lower case; `null`: not said. */
  readonly account: string | null;
  readonly phone: string;
  readonly workPhone: string | null;
  /** As the file calls it; empty: not said. */
  readonly department: string;
  readonly roles: readonly Role[];
}

export interface StaffReading {
  readonly colleagues: readonly FileColleague[];
  readonly problems: readonly RowProblem[];
  readonly remarks: readonly string[];
  readonly sheetNames: readonly string[];
  readonly sheets: readonly SheetRead[];
}
