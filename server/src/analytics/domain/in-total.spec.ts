import { BOARD_FIGURES, type BoardFigure } from '@yingsheng/shared/board/figure';
import { inTotal } from './in-total';

const estate = (rated: number, satisfied: number, open = 0) => ({
  ...(Object.fromEntries(BOARD_FIGURES.map((figure) => [figure, 0])) as Record<BoardFigure, number>),
  rated,
  satisfied,
  open,
});

it('theRateOfAll_isThatOfAllRatings_notTheMeanOfTheEstates', () => {
  expect(inTotal([estate(1, 1, 2), estate(9, 0, 3)])).toMatchObject({
    counts: { rated: 10, open: 5 },
    satisfaction: 0.1,
  });
});

it('withoutAnyRating_thereIsNoRate', () => {
  expect(inTotal([estate(0, 0), estate(0, 0)]).satisfaction).toBeNull();
  expect(inTotal([]).satisfaction).toBeNull();
});
