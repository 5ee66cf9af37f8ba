import { BOARD_FIGURES, type BoardFigure } from '@yingsheng/shared/board/figure';
import { worstFirst } from './worst-first';

const NOTHING = Object.fromEntries(BOARD_FIGURES.map((figure) => [figure, 0])) as Record<BoardFigure, number>;
const estate = (estateName: string, counts: Partial<Record<BoardFigure, number>> = {}) => ({
  estateId: estateName,
  estateName,
  counts: { ...NOTHING, ...counts },
});
const order = (...rows: ReturnType<typeof estate>[]) => worstFirst(rows).map(({ estateName }) => estateName);

it('danger_goesBeforeHoweverMuchIsLate', () => {
  const late = estate('晚', { overdue: 40, open: 200 });
  expect(order(late, estate('险', { dangerous: 1, open: 1 }))).toEqual(['险', '晚']);
});

it('ofTheEquallyDangerous_whereMoreIsLateStandsFirst_thenWhatNobodyTook', () => {
  const rows = [
    estate('少', { overdue: 1, untaken: 9 }),
    estate('多', { overdue: 2 }),
    estate('没人接', { overdue: 1, untaken: 10 }),
  ];
  expect(order(...rows)).toEqual(['多', '没人接', '少']);
});

it('aLargeEstateWithoutNeed_standsBehindASmallOneWithIt', () => {
  expect(order(estate('大', { open: 300 }), estate('小', { urged: 1, open: 2 }))).toEqual(['小', '大']);
});

it('whereNothingTellsThemApart_theNameDoes_andNoRowIsTheWorseForItsRatings', () => {
  expect(order(estate('枫林苑', { rated: 90 }), estate('翠湖花园'))).toEqual(['翠湖花园', '枫林苑']);
});
