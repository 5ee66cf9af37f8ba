import { fireEvent, render, screen } from '@testing-library/react';
import type { HeatMap as HeatMapData } from '@yingsheng/shared/api/board';
import { HeatMap } from './heat-map';

const heat: HeatMapData = {
  columns: [
    { group: 'engineering', name: '工程维修' },
    { group: 'order', name: '安保秩序' },
  ],
  rows: [
    { buildingId: 'b3', name: '3 栋', counts: [5, 0] },
    { buildingId: null, name: '公共区域', counts: [2, 1] },
  ],
};

it('aCount_leadsToTheMattersBehindIt_alsoThoseOfPublicAreas', () => {
  const onOpen = jest.fn();
  render(<HeatMap heat={heat} onOpen={onOpen} />);
  fireEvent.click(screen.getByLabelText('查看3 栋 工程维修 5 件'));
  expect(onOpen).toHaveBeenLastCalledWith({ figure: 'occurring', buildingId: 'b3', group: 'engineering' });
  fireEvent.click(screen.getByLabelText('查看公共区域 安保秩序 1 件'));
  expect(onOpen).toHaveBeenLastCalledWith({ figure: 'occurring', isInPublic: true, group: 'order' });
  fireEvent.click(screen.getByLabelText('公共区域，查看这 3 件'));
  expect(onOpen).toHaveBeenLastCalledWith({ figure: 'occurring', isInPublic: true });
});

it('nothing_leadsNowhere', () => {
  render(<HeatMap heat={{ ...heat, rows: [{ buildingId: 'b3', name: '3 栋', counts: [0, 0] }] }} onOpen={jest.fn()} />);
  expect(screen.queryByLabelText(/查看/)).toBeNull();
});
