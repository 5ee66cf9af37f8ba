import type { ImportView } from '@yingsheng/shared/api/import';
import type { ReactNode } from 'react';

export interface RunFacts {
  readonly estateId: string;
  readonly estateName: string;
  readonly view: ImportView;
  /** Which import this is; above everything else. */
  readonly head: ReactNode;
}
