import type {
  ImportChange,
  ImportCount,
  ImportKind,
  ImportProgress,
  ImportState,
  ImportSubject,
  ImportView,
} from '@yingsheng/shared/api/import';
import type { Tone } from '../../ui/tag';

export const KIND_WORD: Readonly<Record<ImportKind, string>> = { places: '房屋和住户', staff: '同事' };

export const STATE_WORD: Readonly<Record<ImportState, { text: string; tone: Tone }>> = {
  previewed: { text: '等您确认', tone: 'amber' },
  waiting: { text: '马上开始', tone: 'blue' },
  writing: { text: '正在写入', tone: 'blue' },
  done: { text: '已导入', tone: 'green' },
  failed: { text: '没有写入', tone: 'red' },
  undone: { text: '已撤销', tone: 'grey' },
  discarded: { text: '已放弃', tone: 'grey' },
};

export const SUBJECT_WORD: Readonly<Record<ImportSubject, string>> = {
  building: '楼栋',
  unit: '单元',
  room: '房间',
  resident: '住户登记',
  colleague: '同事',
  role: '角色',
};
const QUANTITY: Readonly<Record<ImportSubject, (count: number) => string>> = {
  building: (count) => `${count} 栋楼`,
  unit: (count) => `${count} 个单元`,
  room: (count) => `${count} 户`,
  resident: (count) => `${count} 条住户登记`,
  colleague: (count) => `${count} 位同事`,
  role: (count) => `${count} 个角色`,
};

export const CHANGE_WORD: Readonly<Record<ImportChange, string>> = {
  added: '新增',
  changed: '改动',
  ended: '结束',
  unchanged: '不变',
};

export type WrittenChange = Exclude<ImportChange, 'unchanged'>;
export const WRITTEN_CHANGES: readonly WrittenChange[] = ['added', 'changed', 'ended'];

type Counted = Pick<ImportView, 'kind' | 'counts'>;

/** `新增 10 栋楼、2488 户`; empty: nothing of the kind. */
export function changeText(counts: readonly ImportCount[], change: WrittenChange): string {
  const parts = counts.filter((count) => count[change] > 0).map((count) => QUANTITY[count.subject](count[change]));
  return parts.length === 0 ? '' : `${CHANGE_WORD[change]} ${parts.join('、')}`;
}

/** Everything that is written, in one line; empty: nothing. */
export function changesText(counts: readonly ImportCount[]): string {
  return WRITTEN_CHANGES.map((change) => changeText(counts, change))
    .filter((text) => text !== '')
    .join('；');
}

/** What is counted when somebody says how large the import is: rooms or colleagues, else whatever changes. */
export function startLabel({ kind, counts }: Counted): string {
  const main: ImportSubject = kind === 'places' ? 'room' : 'colleague';
  const added = counts.find(({ subject }) => subject === main)?.added ?? 0;
  if (added > 0) return kind === 'places' ? `导入 ${added} 户` : `导入 ${added} 位同事`;
  const changes = counts.reduce((sum, count) => sum + count.added + count.changed + count.ended, 0);
  return changes > 0 ? `写入 ${changes} 处变化` : '没有要写入的';
}

const UNTOUCHED: Readonly<Record<ImportKind, string>> = {
  places: '已经绑定的住户不会因此解除。',
  staff: '表里没有的同事不动，谁的角色也不会收回。',
};

/** What will happen, whole and without a way around it. */
export function startBody({ kind, counts, leftOutRowCount, estateName }: StartFacts): string {
  const leftOut = leftOutRowCount > 0 ? `有 ${leftOutRowCount} 行不能全部导入，问题文件里写明了原因。` : '';
  return `${estateName}将${changesText(counts)}。${leftOut}要么全部写入，要么一条也不写；${UNTOUCHED[kind]}`;
}
interface StartFacts extends Pick<ImportView, 'kind' | 'counts' | 'leftOutRowCount'> {
  readonly estateName: string;
}

interface ReadSheet {
  readonly name: string;
  readonly headingRow: number;
}

/** So many sheets are named, of the rest how many there are. */
const NAMED_SHEETS = 3;

/** `1 号楼、2 号楼等 10 张表的表头在第 3 行；商铺的表头在第 1 行`: of each sheet it is said which row. */
export function sheetsText(sheets: readonly ReadSheet[]): string {
  const rows = [...new Set(sheets.map(({ headingRow }) => headingRow))];
  return rows
    .map((row) => sheets.filter(({ headingRow }) => headingRow === row))
    .map((alike) => `${namesOf(alike)}的表头在第 ${alike[0]?.headingRow} 行`)
    .join('；');
}

function namesOf(sheets: readonly ReadSheet[]): string {
  const names = sheets.slice(0, NAMED_SHEETS).map(({ name }) => name);
  return `${names.join('、')}${sheets.length > names.length ? `等 ${sheets.length} 张表` : ''}`;
}

const MEGABYTE = 1024 * 1024;
const KILOBYTE = 1024;

/** `3.9 MB`, `12 MB` */
export function sizeText(bytes: number): string {
  if (bytes >= MEGABYTE) return `${Number((bytes / MEGABYTE).toFixed(1))} MB`;
  return `${Math.max(1, Math.round(bytes / KILOBYTE))} KB`;
}

const UNIT: Readonly<Record<ImportKind, string>> = { places: '套房', staff: '位同事' };
const inHundreds = (count: number): string => count.toLocaleString('en-US');

/** `已读 12,300 行`, `已核对 8,000 / 41,000 套房`, `正在写入 3 栋，已写 8,000 / 41,000 套房` */
export function progressWords({ step, done, total, place }: ImportProgress, kind: ImportKind): string {
  if (step === 'reading') return `已读 ${inHundreds(done)} 行`;
  const count = `${inHundreds(done)}${total === null ? '' : ` / ${inHundreds(total)}`} ${UNIT[kind]}`;
  if (step === 'comparing') return `已核对 ${count}`;
  return place === '' ? `正在写入，已写 ${count}` : `正在写入 ${place}，已写 ${count}`;
}
