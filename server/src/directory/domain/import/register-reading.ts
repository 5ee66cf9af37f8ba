import type { MembershipKind } from '@yingsheng/shared/people/membership';
import type { PlaceWords } from './read-room-cell';

/** A person whom the file names for a room. */
export interface FilePerson {
  readonly name: string;
  /** Digits only. */
  readonly phones: readonly string[];
  readonly kind: MembershipKind;
  /** Last day, `2027-06-30`; `null`: not said. */
  readonly until: string | null;
}

export interface FileRoom {
  /** The same for every spelling of one unit. */
  readonly unitKey: string;
  /** The same for every spelling of one room; its unit's key is part of it. */
  readonly key: string;
  readonly place: PlaceWords;
  /** Where it is named first, from 0. */
  readonly sheet: number;
  readonly row: number;
  readonly column: number;
  readonly people: FilePerson[];
  /** Nothing about its people was left out: whom the file does not name has gone. */
  isWhole: boolean;
}

/** Rows and columns from 0; -1: the whole sheet, the whole row. */
export interface RowProblem {
  readonly sheet: number;
  readonly row: number;
  readonly column: number;
  readonly heading: string;
  readonly value: string;
  readonly text: string;
  readonly isBlocking: boolean;
}

export interface SheetRead {
  /** In the file, from 0. */
  readonly index: number;
  readonly name: string;
  /** From 1. */
  readonly headingRow: number;
  readonly rowCount: number;
  /** Columns up to the last text of any row. */
  readonly width: number;
  /** As the file has them. */
  readonly headings: readonly string[];
}

/** What was understood of a file, besides its rows. */
export interface ReadingHead {
  readonly problems: ProblemSummary;
  readonly remarks: readonly string[];
  /** Of all sheets, also those that were not read. */
  readonly sheetNames: readonly string[];
  readonly sheets: readonly SheetRead[];
}

export interface ProblemSummary {
  readonly count: number;
  /** The first ones of those that leave something out, then the first of the others. */
  readonly first: readonly RowProblem[];
  /** Rows of which something is left out, as `rowCode` says them. */
  readonly leftOutRows: readonly number[];
}

/** A building as the file calls it. */
export type BuildingWords = Pick<PlaceWords, 'phase' | 'building'>;

export interface RegisterHead extends ReadingHead {
  /** Each once, in the order of the file. */
  readonly buildings: readonly BuildingWords[];
  readonly roomCount: number;
}
