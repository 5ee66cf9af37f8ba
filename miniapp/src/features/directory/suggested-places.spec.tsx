import { render, screen } from '@testing-library/react';
import type { EstatePlaces } from '@yingsheng/shared/api/directory';
import { SuggestedPlaces } from './suggested-places';

const area = (name: string) => ({ id: name, name, buildingId: null, assets: [] });
const places = { publicAreas: [area('东门'), area('5 栋电梯')] } as unknown as EstatePlaces;
const offered = (text: string, { chosen = '3 栋 2 单元 1201', words = '' } = {}): string[] => {
  const { unmount } = render(
    <SuggestedPlaces text={text} places={places} chosen={chosen} words={words} onChoose={() => undefined} />,
  );
  const labels = screen.queryAllByRole('radio').map(({ textContent }) => textContent ?? '');
  unmount();
  return labels;
};

describe('places that the text speaks of', () => {
  it('areOffered_untilOneIsChosen', () => {
    expect(offered('东门保安不让进')).toEqual(['东门']);
    expect(offered('东门保安不让进', { chosen: '东门' })).toEqual([]);
  });
  it('areOfferedNoMore_onceThePersonWroteWhereItIs', () => {
    expect(offered('东门和5栋电梯都坏了', { chosen: '', words: '东门岗亭里面' })).toEqual([]);
    expect(offered('3号楼东侧路灯不亮', { chosen: '', words: '路灯在花坛边' })).toEqual([]);
    expect(offered('东门和5栋电梯都坏了', { chosen: '', words: '  ' })).toHaveLength(2);
  });
});
