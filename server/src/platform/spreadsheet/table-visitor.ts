/** Takes tables as they are read, sheet by sheet and row by row; nothing of them is kept for it. */
export interface TableVisitor {
  open(sheet: OpenedSheet): void;
  /** Texts, blank where a cell is; as wide as its last text. */
  row(cells: readonly string[]): void;
  close(): void;
  /** How much of the file has been read, from 0 to 1. */
  reached?(share: number): void;
}

export interface OpenedSheet {
  readonly name: string;
  readonly isHidden: boolean;
  /** 隐藏的列, counted from 0. */
  readonly hiddenColumns: readonly number[];
}
