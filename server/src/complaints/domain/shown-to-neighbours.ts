/**
 * 能不能给邻居看: a matter is shown to somebody who may mean the same only where nobody is recognised by it. Never shown: in
 * confidence; about staff or naming them; in or about a home; a danger that befalls a person; words that name people.
 */
import { type CategoryCode, isAboutStaff } from '@yingsheng/shared/complaint/category';
import { type ComplaintStatus, isOpen } from '@yingsheng/shared/complaint/status';
import { readPlace } from '../../triage/domain/same-matter/read-place';
import type { ComplaintState } from './facts';

export type ShownFacts = Pick<
  ComplaintState,
  | 'status'
  | 'isConfidential'
  | 'category'
  | 'suggestedCategory'
  | 'accusedIds'
  | 'accusedText'
  | 'householdId'
  | 'buildingId'
  | 'publicAreaId'
  | 'placeText'
  | 'text'
  | 'hazard'
  | 'filedById'
>;

/** Matters between neighbours, or inside somebody's walls. */
const OF_HOMES: readonly CategoryCode[] = ['in-home', 'leak-liability', 'noise', 'fumes', 'group-rental', 'renovation'];

/** 姓王的、王先生、老李、张阿姨、叫李强的: somebody who could be recognised. */
const NAMES_PEOPLE =
  /[\p{Script=Han}](先生|女士|小姐|太太|阿姨|大爷|大妈|叔叔?|师傅|老师|医生|经理|主任|队长|哥|姐|奶奶|爷爷|家的)|姓[\p{Script=Han}]|(名)?叫[\p{Script=Han}]{2,3}(的|，|,|。)|[老小][\p{Script=Han}](家|他|她|说|的|，|,)|1[3-9]\d[\d\s-]{8,}|[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼][A-Z][·\s]?[A-Z0-9]{4,6}/u;

/** 1201、12-3-1502、502室: a home, also where only a neighbour names it. */
const NAMES_A_HOME =
  /(?<![\d.])\d{3,4}\s*(室|户|房|家|号房|的|他|她|那|业主|邻居)|\d{1,2}[-—]\d{1,2}[-—]\d{3,4}|隔壁|对门|楼上那家|楼下那家|邻居家/;

/** What a neighbour can still usefully join: worked on, or waiting to be. */
export function isJoinable(status: ComplaintStatus): boolean {
  return isOpen(status) && status !== 'resolved';
}

export function mayBeShownToNeighbours(matter: ShownFacts): boolean {
  return isJoinable(matter.status) && isOfEverybody(matter) && !mayNameSomebody(matter);
}

function isOfEverybody(matter: ShownFacts): boolean {
  const { category, suggestedCategory, isConfidential, householdId, hazard, filedById } = matter;
  const isPrivate = (code: CategoryCode) => isAboutStaff(code) || OF_HOMES.includes(code);
  return (
    !isConfidential &&
    !isPrivate(category) &&
    !isPrivate(suggestedCategory) &&
    householdId === null &&
    filedById === null &&
    hazard !== 'persons' &&
    isPlaceOfEverybody(matter)
  );
}

/** Words of a person's own may name a home that the directory does not know as one. */
function isPlaceOfEverybody({ buildingId, publicAreaId, placeText }: ShownFacts): boolean {
  return (publicAreaId !== null || buildingId !== null) && readPlace(placeText).parts.room === undefined;
}

function mayNameSomebody({ accusedIds, accusedText, text, placeText }: ShownFacts): boolean {
  if (accusedIds.length > 0 || accusedText !== null) return true;
  return [text, placeText].some((words) => NAMES_PEOPLE.test(words) || NAMES_A_HOME.test(words));
}
