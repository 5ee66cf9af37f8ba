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

it('aCount_leadsToTheMattersBehindIt', () => {
  const onBuilding = jest.fn();
  render(<HeatMap heat={heat} onBuilding={onBuilding} />);
  fireEvent.click(screen.getByLabelText('查看3 栋 工程维修 5 件'));
  expect(onBuilding).toHaveBeenCalledWith('b3', 'engineering');
});

it('nothing_leadsNowhere', () => {
  render(<HeatMap heat={heat} onBuilding={jest.fn()} />);
  expect(screen.queryByLabelText('查看3 栋 安保秩序 0 件')).toBeNull();
  expect(screen.queryByLabelText(/查看公共区域/)).toBeNull();
});
