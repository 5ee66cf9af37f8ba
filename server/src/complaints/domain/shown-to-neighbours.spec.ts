import { CATEGORY_CODES, isAboutStaff } from '@yingsheng/shared/complaint/category';
import { COMPLAINT_STATUSES } from '@yingsheng/shared/complaint/status';
import { HAZARDS } from '@yingsheng/shared/complaint/urgency';
import fc from 'fast-check';
import { mayBeShownToNeighbours, type ShownFacts } from './shown-to-neighbours';

const OF_THE_LIFT: ShownFacts = {
  status: 'in_progress',
  isConfidential: false,
  category: 'lift',
  suggestedCategory: 'lift',
  accusedIds: [],
  accusedText: null,
  householdId: null,
  buildingId: 'b3',
  publicAreaId: 'a3',
  placeText: '3 栋电梯厅 · 东侧电梯',
  text: '电梯停在九楼不动了',
  hazard: null,
  filedById: null,
};
const matter = (facts: Partial<ShownFacts>): ShownFacts => ({ ...OF_THE_LIFT, ...facts });

describe('mayBeShownToNeighbours', () => {
  it('aMatterOfEverybody_is', () => {
    expect(mayBeShownToNeighbours(OF_THE_LIFT)).toBe(true);
    expect(mayBeShownToNeighbours(matter({ hazard: 'trapped', text: '有人困在电梯里，一直在拍门' }))).toBe(true);
    expect(mayBeShownToNeighbours(matter({ publicAreaId: null, placeText: '3 栋门口' }))).toBe(true);
  });
  it.each<[string, Partial<ShownFacts>]>([
    ['in confidence', { isConfidential: true }],
    ['of a home', { householdId: 'h' }],
    ['of a place in words that name a home', { publicAreaId: null, placeText: '3 栋 2 单元 1201 门口' }],
    ['of a place that nobody knows', { publicAreaId: null, buildingId: null, placeText: '那边' }],
    ['first taken for one about staff', { suggestedCategory: 'rudeness' }],
    ['inside a home', { category: 'in-home' }],
    ['of a leak between neighbours', { category: 'leak-liability' }],
    ['of a danger to a person', { hazard: 'persons' }],
    ['filed for another', { filedById: 'daughter' }],
    ['naming staff', { accusedIds: ['plumber'] }],
    ['describing staff', { accusedText: '高个子保安' }],
    ['whose words name a man', { text: '电梯停了，王先生困过一次' }],
    ['whose words name a name', { text: '那个叫李强的又把车停在门口' }],
    ['whose words name a home', { text: '1602室的水漏到楼道' }],
    ['whose words name a home by its number', { text: '5-2-701门口堆鞋柜' }],
    ['about whoever lives next door', { text: '隔壁又把鞋柜放在楼道' }],
    ['with a number of a telephone', { text: '电梯停了，打我 138 0000 1234' }],
    ['with a number of a car', { text: '浙A·12345堵着门' }],
    ['solved already', { status: 'resolved' }],
    ['that is over', { status: 'closed' }],
  ])('a matter %s is not', (_what, facts) => {
    expect(mayBeShownToNeighbours(matter(facts))).toBe(false);
  });
  it('whateverElseItIs_whatIsConfidentialPrivateOrAboutStaffNeverIs', () => {
    const anything = fc.record<ShownFacts>({
      status: fc.constantFrom(...COMPLAINT_STATUSES),
      isConfidential: fc.boolean(),
      category: fc.constantFrom(...CATEGORY_CODES),
      suggestedCategory: fc.constantFrom(...CATEGORY_CODES),
      accusedIds: fc.array(fc.string(), { maxLength: 2 }),
      accusedText: fc.option(fc.string()),
      householdId: fc.option(fc.uuid()),
      buildingId: fc.option(fc.uuid()),
      publicAreaId: fc.option(fc.uuid()),
      placeText: fc.constantFrom('3 栋电梯厅', '3 栋 2 单元 1201', '3-2-1201', '东门', ''),
      text: fc.constantFrom('停水了', '1201室漏水', '王阿姨摔了', '保安骂人', '电梯停了'),
      hazard: fc.option(fc.constantFrom(...HAZARDS)),
      filedById: fc.option(fc.uuid()),
    });
    fc.assert(
      fc.property(anything, (facts) => {
        const isPrivate =
          facts.isConfidential ||
          facts.householdId !== null ||
          facts.placeText.includes('1201') ||
          /1201|王阿姨/.test(facts.text) ||
          isAboutStaff(facts.category) ||
          isAboutStaff(facts.suggestedCategory) ||
          facts.accusedIds.length > 0 ||
          facts.accusedText !== null ||
          facts.category === 'in-home' ||
          facts.hazard === 'persons';
        return !isPrivate || !mayBeShownToNeighbours(facts);
      }),
      { numRuns: 2000 },
    );
  });
});
