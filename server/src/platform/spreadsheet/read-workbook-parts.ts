import { posix } from 'node:path';
import { DomainError } from '../domain-error';
import type { Archive } from './open-archive';
import { walkXml } from './walk-xml';

/** Formats of dates and times that every workbook has without naming them, the Chinese ones among them. */
const BUILT_IN_DATES: readonly (readonly [from: number, to: number])[] = [
  [14, 22],
  [27, 36],
  [45, 47],
  [50, 58],
];

const SHARED_STRINGS = 'xl/sharedStrings.xml';
const STYLES = 'xl/styles.xml';

export interface SheetEntry {
  readonly name: string;
  /** Name of the part it is in. */
  readonly part: string;
  readonly isHidden: boolean;
}

export interface WorkbookHead {
  /** The first ones, in their order. */
  readonly sheets: readonly SheetEntry[];
  /** 1904 日期系统: days are counted from another day. */
  readonly countsFrom1904: boolean;
}

/** @throws DomainError SPREADSHEET.UNREADABLE */
export async function readWorkbookHead(archive: Archive, maxSheets: number): Promise<WorkbookHead> {
  const targets = await readTargets(archive);
  const sheets: SheetEntry[] = [];
  let countsFrom1904 = false;
  await walkXml(await archive.stream('xl/workbook.xml'), {
    open: (name, attributes) => {
      if (name === 'workbookPr') countsFrom1904 = ['1', 'true'].includes(attributes.date1904 ?? '');
      if (name !== 'sheet' || sheets.length >= maxSheets) return;
      const [, id] = Object.entries(attributes).find(([key]) => key.endsWith(':id')) ?? [];
      const part = targets.get(id ?? '');
      const isHidden = attributes.state !== undefined && attributes.state !== 'visible';
      // Listed a second time it would only be read again.
      const isListed = sheets.some((sheet) => sheet.part === part);
      if (part !== undefined && !isListed) sheets.push({ name: attributes.name ?? '', part, isHidden });
    },
  });
  if (sheets.length === 0) throw new DomainError('SPREADSHEET.UNREADABLE');
  return { sheets, countsFrom1904 };
}

/** Parts by the ids under which the workbook knows them. */
async function readTargets(archive: Archive): Promise<Map<string, string>> {
  const targets = new Map<string, string>();
  await walkXml(await archive.stream('xl/_rels/workbook.xml.rels'), {
    open: (name, { Id, Target }) => {
      if (name !== 'Relationship' || Id === undefined || Target === undefined) return;
      targets.set(Id, Target.startsWith('/') ? Target.slice(1) : posix.join('xl', Target));
    },
  });
  return targets;
}

/** 共享字符串: texts that cells name by number; how a Chinese or Japanese word is read aloud is left out. */
export async function readSharedStrings(archive: Archive, maxCount: number): Promise<string[]> {
  const strings: string[] = [];
  if (!archive.has(SHARED_STRINGS)) return strings;
  let current = '';
  let isText = false;
  let isReading = false;
  await walkXml(await archive.stream(SHARED_STRINGS), {
    open: (name) => {
      if (name === 'si') current = '';
      if (name === 'rPh') isReading = true;
      isText = name === 't' && !isReading;
    },
    text: (text) => {
      if (isText) current += text;
    },
    close: (name) => {
      isText = false;
      if (name === 'rPh') isReading = false;
      if (name !== 'si') return;
      if (strings.push(current) > maxCount) throw new DomainError('SPREADSHEET.TOO_LARGE');
    },
  });
  return strings;
}

/** Of each cell style, by its number: whether it shows the number of a cell as a date or time. */
export async function readDateStyles(archive: Archive): Promise<boolean[]> {
  const styles: boolean[] = [];
  if (!archive.has(STYLES)) return styles;
  const formats = new Map<number, string>();
  let isCellStyles = false;
  await walkXml(await archive.stream(STYLES), {
    open: (name, attributes) => {
      if (name === 'cellXfs') isCellStyles = true;
      const format = Number(attributes.numFmtId);
      if (name === 'numFmt') formats.set(format, attributes.formatCode ?? '');
      if (name === 'xf' && isCellStyles) styles.push(isDateFormat(format, formats.get(format)));
    },
    close: (name) => {
      if (name === 'cellXfs') isCellStyles = false;
    },
  });
  return styles;
}

function isDateFormat(id: number, code: string | undefined): boolean {
  if (code === undefined) return BUILT_IN_DATES.some(([from, to]) => id >= from && id <= to);
  return /[ymdhs]/i.test(code.replace(/\[[^\]]*\]|"[^"]*"|\\./g, ''));
}
