import type { MembershipKind } from '@yingsheng/shared/people/membership';
import { plainCell } from './file-sheet';
import type { HeadedColumn } from './find-heading';
import { kindOfHeading, type PlaceField } from './place-headings';
import { readDayCell } from './read-day-cell';
import { kindIn, type NameRead, readNameCell } from './read-name-cell';
import { type PhonesRead, readPhoneCell } from './read-phone-cell';
import type { FilePerson } from './register-reading';

type Column = HeadedColumn<PlaceField>;

/** Companies own rooms too. */
const LONGEST_NAME = 40;

export interface PersonProblem {
  readonly field: PlaceField;
  /** Where it is in a column of its own. */
  readonly column: Column | null;
  readonly text: string;
  readonly isBlocking: boolean;
}

/** Reads the people of one row. */
export interface PeopleReader {
  isSomebodyIn(cells: readonly string[]): boolean;
  read(
    cells: readonly string[],
    kind: string,
    until: string,
  ): { readonly people: readonly FilePerson[]; readonly problems: readonly PersonProblem[] };
}

/** A column of names with the columns of numbers that belong to it. */
interface Group {
  readonly name: Column | null;
  readonly phones: readonly Column[];
  /** As the heading says: 租户姓名. */
  readonly kind: MembershipKind | null;
}

export function peopleReader(columns: readonly Column[]): PeopleReader {
  const groups = groupsOf(columns);
  return {
    isSomebodyIn: (cells) =>
      groups.some(({ name, phones }) =>
        [...(name === null ? [] : [name]), ...phones].some(({ index }) => plainCell(cells[index] ?? '') !== ''),
      ),
    read: (cells, kind, until) => {
      const problems: PersonProblem[] = [];
      const lastDay = untilIn(until, problems);
      const said = kindSaid(kind, problems);
      const people = groups.flatMap((group) => peopleOf(group, groups.length, cells, said, problems));
      return { people: untilTheirDay(people, lastDay), problems };
    },
  };
}

/** The end of a lease is the tenant's, not that of the owner in the same row. `undefined`: not readable. */
function untilTheirDay(people: readonly FilePerson[], lastDay: string | null | undefined): readonly FilePerson[] {
  const isLease = people.some(({ kind }) => kind === 'tenant');
  const ends = ({ kind }: FilePerson) => !isLease || kind === 'tenant';
  if (lastDay === undefined) return people.filter((person) => !ends(person));
  return people.map((person) => (ends(person) ? { ...person, until: lastDay } : person));
}

/** Numbers belong to the names of the same kind, otherwise to the names on their left. */
function groupsOf(columns: readonly Column[]): Group[] {
  const names = columns.filter(({ field }) => field === 'name');
  const phones = columns.filter(({ field }) => field === 'phone');
  const ownerOf = (phone: Column): Column | null => {
    const kind = kindOfHeading(phone.plain);
    const alike = kind === null ? [] : names.filter(({ plain }) => kindOfHeading(plain) === kind);
    const candidates = alike.length > 0 ? alike : names;
    return candidates.filter(({ index }) => index < phone.index).at(-1) ?? candidates[0] ?? null;
  };
  const isSingle = names.length <= 1;
  const named = names.map((name) => ({
    name,
    phones: phones.filter((phone) => ownerOf(phone) === name),
    kind: isSingle && columns.some(({ field }) => field === 'kind') ? null : kindOfHeading(name.plain),
  }));
  const orphans = names.length === 0 ? phones : [];
  return orphans.length === 0 ? named : [{ name: null, phones: orphans, kind: null }];
}

function peopleOf(
  { name, phones, kind }: Group,
  groupCount: number,
  cells: readonly string[],
  said: MembershipKind | 'unknown' | null,
  problems: PersonProblem[],
): FilePerson[] {
  const numbers = phones.map((column) => ({ column, ...readPhoneCell(cells[column.index] ?? '') }));
  for (const { column, problem } of numbers) {
    if (problem !== null) problems.push({ field: 'phone', column, text: problem, isBlocking: true });
  }
  const read = name === null ? [] : readNameCell(cells[name.index] ?? '');
  if (!areNames(read, name, problems)) return [];
  const [first] = read;
  if (first === undefined) {
    if (numbers.some((number) => number.phones.length > 0)) {
      problems.push({
        field: 'name',
        column: name ?? phones[0] ?? null,
        text: '有电话，没有姓名；请填写姓名',
        isBlocking: true,
      });
    }
    return [];
  }
  const ofColumn = groupCount > 1 && kind !== null ? kind : said;
  if (ofColumn === 'unknown' && read.some((one) => one.kind === null)) return [];
  const kindOf = (one: NameRead) => one.kind ?? (ofColumn === 'unknown' ? null : ofColumn) ?? kind ?? 'owner';
  const all = theirNumbers(
    numbers,
    read.some((one) => kindOf(one) === 'tenant'),
    problems,
  );
  if (read.length > 1 && all.length > 0 && all.length !== read.length) {
    const text = `这里有 ${read.length} 个人、${all.length} 个号码，对不上谁是谁的；多出的号码记在“${first.name}”名下，请核对`;
    problems.push({ field: 'name', column: name, text, isBlocking: false });
  }
  const perName = read.length >= all.length;
  return read.map((one, index) => ({
    name: one.name,
    phones: perName
      ? all.slice(index, index + 1)
      : index === 0
        ? [...all.slice(0, 1), ...all.slice(read.length)]
        : all.slice(index, index + 1),
    kind: kindOf(one),
    until: null,
  }));
}

/** One that is none leaves out the others of its cell: whose the numbers are could not be told. */
function areNames(read: readonly NameRead[], column: Column | null, problems: PersonProblem[]): boolean {
  const isTooLong = read.some((one) => one.name.length > LONGEST_NAME);
  const wrong = isTooLong
    ? '姓名太长了，这个人没有导入；请只写姓名'
    : read.map(({ problem }) => problem).find((text) => text !== null);
  if (wrong) {
    problems.push({ field: 'name', column, text: wrong, isBlocking: true });
    return false;
  }
  if (read.some((one) => /\d/.test(one.name))) {
    problems.push({ field: 'name', column, text: '姓名里有数字；照写的导入，请核对', isBlocking: false });
  }
  return true;
}

/** A number that is said to be the tenant's is not the owner's: it would make an owner of the tenant. */
function theirNumbers(
  numbers: readonly (PhonesRead & { readonly column: Column })[],
  isTenant: boolean,
  problems: PersonProblem[],
): string[] {
  if (isTenant) return [...new Set(numbers.flatMap(({ phones }) => phones))];
  for (const { column, ofTenants } of numbers.filter((number) => number.ofTenants.length > 0)) {
    const text = `这里有 ${ofTenants.length} 个号码写着是租户的，没有导入；请把租户另写一行，身份写“租户”`;
    problems.push({ field: 'phone', column, text, isBlocking: true });
  }
  return [...new Set(numbers.flatMap(({ phones, ofTenants }) => phones.filter((phone) => !ofTenants.includes(phone))))];
}

/** Whoever is an owner may bring others in and end them: it is never guessed from a word that is not known. */
function kindSaid(text: string, problems: PersonProblem[]): MembershipKind | 'unknown' | null {
  if (text === '') return null;
  const kind = kindIn(text);
  if (kind !== null) return kind;
  problems.push({
    field: 'kind',
    column: null,
    text: '不认得这个身份，这个人没有导入；请写业主、家属或租户',
    isBlocking: true,
  });
  return 'unknown';
}

/** `undefined`: not readable; a lease without its end would never end. */
function untilIn(text: string, problems: PersonProblem[]): string | null | undefined {
  const read = readDayCell(text);
  if ('day' in read) return read.day;
  problems.push({ field: 'until', column: null, text: `${read.problem}；这个人没有导入`, isBlocking: true });
  return undefined;
}
