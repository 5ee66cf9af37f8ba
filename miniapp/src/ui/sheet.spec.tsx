import { fireEvent, render, screen } from '@testing-library/react';
import { useLayers } from '../platform/layers';
import { Sheet } from './sheet';

jest.mock('@tarojs/components', () => {
  const components = jest.requireActual('@tarojs/components');
  return {
    ...components,
    ScrollView: (props: { scrollY?: boolean; children: object }) => (
      <div data-testid={props.scrollY ? 'scrolls-by-finger' : 'still'}>{props.children as never}</div>
    ),
  };
});

const sheet = (isOpen: boolean, onClose = jest.fn()) => (
  <Sheet open={isOpen} title="完成工单" onClose={onClose} footer={<b>提交</b>}>
    <p>根本原因</p>
  </Sheet>
);

describe('a sheet', () => {
  it('content_isScrolledByFinger_titleAndButtonsStayInSight', () => {
    render(sheet(true));
    const area = screen.getByTestId('scrolls-by-finger');
    expect(area.contains(screen.getByText('根本原因'))).toBe(true);
    expect(area.contains(screen.getByText('提交'))).toBe(false);
    expect(area.contains(screen.getByText('完成工单'))).toBe(false);
  });

  it('open_isALayerThatBackCloses_closed_isNone', () => {
    const onClose = jest.fn();
    const { rerender } = render(sheet(true, onClose));
    useLayers.getState().layers.at(-1)?.close();
    expect(onClose).toHaveBeenCalledTimes(1);
    rerender(sheet(false));
    expect(useLayers.getState().layers).toEqual([]);
  });

  it('shade_closes', () => {
    const onClose = jest.fn();
    const { container } = render(sheet(true, onClose));
    fireEvent.click(container.querySelector('.ys-sheet__shade') as Element);
    expect(onClose).toHaveBeenCalledTimes(1);
  });
});
