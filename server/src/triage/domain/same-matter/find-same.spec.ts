import type { CategoryCode } from '@yingsheng/shared/complaint/category';
import type { Hazard } from '@yingsheng/shared/complaint/urgency';
import { judgeModel } from '../../judge-model';
import { findSame } from './find-same';
import { meaningBy } from './meaning';
import { type ReadMatter, readWords } from './read-matter';

interface Written {
  readonly text: string;
  readonly place: string;
  readonly category?: CategoryCode;
  readonly hazard?: Hazard | null;
  readonly minutesAgo?: number;
  readonly assetId?: string;
  readonly publicAreaId?: string;
  readonly buildingId?: string;
}

const meaningOf = meaningBy(judgeModel());
const NOW = new Date('2026-03-02T02:00:00Z');

function read({ text, place, category = 'other', hazard = null, minutesAgo = 0, ...ids }: Written): ReadMatter {
  return {
    buildingId: null,
    publicAreaId: null,
    assetId: null,
    ...ids,
    ...readWords({ text, placeText: place }, meaningOf),
    categories: [{ code: category, probability: 0.8 }],
    hazard,
    at: new Date(NOW.getTime() - minutesAgo * 60_000),
  };
}

const found = (inHand: Written, open: Written[]) =>
  findSame(
    read(inHand),
    open.map((written) => ({ written, matter: read(written), category: written.category ?? 'other' })),
  );
const textsOf = (inHand: Written, open: Written[]) =>
  found(inHand, open).map(({ candidate }) => candidate.written.text);

const NO_WATER: Written = { text: '停水了，一滴没有', place: '6 栋 1 单元 302', category: 'plumbing', minutesAgo: 20 };
const UNRELATED: Written[] = [
  { text: '垃圾桶满了没人收', place: '11 栋楼下', category: 'refuse' },
  { text: '路灯坏了一排', place: '中心花园', category: 'power-lighting' },
  { text: '物业费发票怎么开', place: '2 栋 1 单元 101', category: 'property-fee' },
  { text: '南门道闸抬不起来', place: '南门', category: 'gate' },
];

describe('findSame', () => {
  it('oneBuildingWithoutWater_isFoundInOtherWords_andSaidWhy', () => {
    const inHand: Written = { text: '龙头拧开是干的，是不是停水了', place: '六号楼 1单元', category: 'plumbing' };
    const [best, ...others] = found(inHand, [...UNRELATED, NO_WATER]);
    expect(best?.candidate.written).toBe(NO_WATER);
    expect(best?.reasons).toEqual(['同一单元', '同为停水', '相隔 20 分钟内']);
    expect(others).toEqual([]);
  });
  it('whereNothingFits_nothingIsShown', () => {
    expect(textsOf({ text: '楼上半夜跳绳', place: '8 栋 2 单元 701', category: 'noise' }, UNRELATED)).toEqual([]);
  });
  it.each<[string, Written, Written]>([
    [
      'the same words about another building',
      NO_WATER,
      { text: '停水了，一滴没有', place: '13 栋 1 单元 302', category: 'plumbing' },
    ],
    [
      'the same words about another lift',
      { text: '电梯按钮坏了', place: '5 栋电梯厅 · 1 号梯', category: 'lift', publicAreaId: 'p5', assetId: 'one' },
      { text: '电梯按钮坏了', place: '5 栋电梯厅 · 2 号梯', category: 'lift', publicAreaId: 'p5', assetId: 'two' },
    ],
    [
      'another thing at the same place',
      { text: '西门杆子不抬', place: '西门', category: 'gate' },
      { text: '西门外面积水没过鞋面', place: '西门', category: 'roads-facilities' },
    ],
    [
      'the same trouble in another public area',
      { text: '灯不亮，黑漆漆的', place: '5 栋楼道', category: 'power-lighting', publicAreaId: 'p5' },
      { text: '灯不亮，黑漆漆的', place: '环湖步道 · 路灯', category: 'power-lighting', publicAreaId: 'lake' },
    ],
    [
      'a matter that is over',
      { text: '闻到臭鸡蛋味，头晕', place: '5 栋 2 单元', category: 'gas', hazard: 'gas' },
      { text: '上个月煤气味那次早换了软管，没事了，谢谢', place: '5 栋 2 单元', category: 'gas' },
    ],
  ])('%s is another matter', (_what, one, other) => {
    expect(textsOf(one, [...UNRELATED, other])).toEqual([]);
  });
  it('theSameLift_isNamedAsAReason', () => {
    const lift = { category: 'lift', publicAreaId: 'p5', assetId: 'one', place: '5 栋电梯厅 · 1 号梯' } as const;
    const [best] = found({ ...lift, text: '按钮坏了，十二层上不去' }, [
      ...UNRELATED,
      { ...lift, text: '电梯按键十二楼按不亮', minutesAgo: 130 },
    ]);
    expect(best?.reasons).toEqual(expect.arrayContaining(['同一设施', '相隔 3 小时内']));
  });
  it('whatIsOlderThanItsCategoryLasts_isNotMeant', () => {
    const old = (days: number): Written => ({ ...NO_WATER, minutesAgo: days * 24 * 60 });
    expect(textsOf(NO_WATER, [...UNRELATED, old(6)])).toHaveLength(1);
    expect(textsOf(NO_WATER, [...UNRELATED, old(8)])).toEqual([]);
  });
  it('atMostThree_mostAlikeFirst_eachWithReasons', () => {
    const inHand: Written = { text: '停水了', place: '6 栋 1 单元 501', category: 'plumbing' };
    const many = [1, 2, 3, 4, 5].map((floor) => ({ ...NO_WATER, place: `6 栋 1 单元 ${floor}02` }));
    const shown = found(inHand, [...UNRELATED, ...many]);
    expect(shown).toHaveLength(3);
    expect(shown.every(({ reasons }) => reasons.length > 0)).toBe(true);
    expect(shown.map(({ likeness }) => likeness)).toEqual(shown.map(({ likeness }) => likeness).sort((a, b) => b - a));
  });
  it('severalGuessesOfTheCategory_countByTheirProbability', () => {
    const guessed = (share: number): ReadMatter => ({
      ...read(NO_WATER),
      categories: [
        { code: 'other', probability: 1 - share },
        { code: 'plumbing', probability: share },
      ],
    });
    const likenessWith = (matter: ReadMatter) =>
      findSame(read({ ...NO_WATER, minutesAgo: 0 }), [{ matter, category: 'plumbing' as const }])[0]?.likeness ?? 0;
    expect(likenessWith(guessed(0.9))).toBeGreaterThan(likenessWith(guessed(0.1)));
  });
});
