import { fireEvent, render, screen } from '@testing-library/react';
import { foundAmong, OptionSheet } from './select';

const estates = (count: number) =>
  Array.from({ length: count }, (_, index) => ({ value: `e${index}`, label: `${index + 1} 号花园` }));
const open = (count: number) =>
  render(
    <OptionSheet
      open
      title="切换小区"
      options={estates(count)}
      value="e0"
      onChange={() => undefined}
      onClose={() => undefined}
    />,
  );

it('aFewOptions_areRead_many_areSearched', () => {
  const { unmount } = open(12);
  expect(screen.queryByLabelText('在“切换小区”里找')).toBeNull();
  unmount();
  open(40);
  fireEvent.input(screen.getByLabelText('在“切换小区”里找'), { target: { value: '23' } });
  expect(screen.getAllByRole('radio')).toHaveLength(1);
  expect(screen.getByRole('radio').textContent).toContain('23 号花园');
});

describe('by keys alone', () => {
  const opened = () => {
    const chosen: string[] = [];
    render(
      <OptionSheet
        open
        title="切换小区"
        options={estates(40)}
        value="e0"
        onChange={(value) => chosen.push(value)}
        onClose={() => undefined}
      />,
    );
    return { chosen, field: screen.getByLabelText('在“切换小区”里找') };
  };

  it('theCursorStandsInTheField_andEnterTakesTheFirstThatWasFound', () => {
    const { chosen, field } = opened();
    expect(document.activeElement).toBe(field);
    fireEvent.keyDown(field, { key: 'Enter' });
    expect(chosen).toEqual([]);
    fireEvent.input(field, { target: { value: '23 号' } });
    fireEvent.keyDown(field, { key: 'Enter' });
    expect(chosen).toEqual(['e22']);
  });

  it('arrowsGoDownIntoTheList_andFromOneToTheNext', () => {
    const { chosen, field } = opened();
    fireEvent.input(field, { target: { value: '3' } });
    fireEvent.keyDown(field, { key: 'ArrowDown' });
    fireEvent.keyDown(document.activeElement as Element, { key: 'ArrowDown' });
    expect(document.activeElement?.textContent).toContain('13 号花园');
    fireEvent.keyDown(document.activeElement as Element, { key: 'Enter' });
    expect(chosen).toEqual(['e12']);
  });
});

it('anOption_isFoundHoweverItIsSpaced_byItsHintAndHeadingToo', () => {
  const options = [
    { value: 'a', label: '翠湖 花园', hint: '湖滨路 1 号' },
    { value: 'b', label: '枫林苑', group: '城东' },
  ];
  const found = (query: string) => foundAmong(options, query).map(({ value }) => value);
  expect(found('翠湖花园')).toEqual(['a']);
  expect(found('湖滨路1号')).toEqual(['a']);
  expect(found('城东')).toEqual(['b']);
  expect(found(' ')).toEqual(['a', 'b']);
  expect(found('没有这个')).toEqual([]);
});
