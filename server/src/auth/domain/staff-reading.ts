import type { CategoryCode } from '@yingsheng/shared/complaint/category';
import type { Role } from '@yingsheng/shared/people/role';
import type { ReadingHead } from '../../directory/domain/import/register-reading';

/** A colleague whom the file names. */
export interface FileColleague {
  /** Where, from 0. */
  readonly sheet: number;
  readonly row: number;
  readonly columns: Readonly<Partial<Record<'account' | 'phone' | 'department' | 'role' | 'zones', number>>>;
  /** Something in the row has to be mended first, and was named; what else is wrong is to be named too. */
  readonly isLeftOut: boolean;
  readonly name: string;
  /** Lower case; `null`: not said. */
  readonly account: string | null;
  readonly phone: string;
  readonly workPhone: string | null;
  /** As the file calls it; empty: not said. */
  readonly department: string;
  readonly roles: readonly Role[];
  /** `null`: not said; empty: everything. */
  readonly skills: readonly CategoryCode[] | null;
  /** Buildings as the file calls them; empty: not said. */
  readonly zones: string;
  /** `null`: not said. */
  readonly loadCap: number | null;
}

export interface StaffHead extends ReadingHead {
  readonly colleagues: readonly FileColleague[];
}
