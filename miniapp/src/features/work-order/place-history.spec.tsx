import { render, screen } from '@testing-library/react';
import type { PlaceHistoryRow, WorkOrderDetail } from '@yingsheng/shared/api/work-order';
import { PlaceHistory } from './place-history';

const now = new Date('2026-11-23T02:00:00Z');

function row(complaintId: string, text: string, isSameMatter: boolean): PlaceHistoryRow {
  return { complaintId, number: 'YS-1001-0001', occurredAt: '2026-10-01T02:00:00Z', text, isSameMatter };
}

function show(part: Partial<WorkOrderDetail>) {
  const order = { status: 'arrived', placeHistory: [], recurrenceCount: 1, isRootCauseRequired: false, ...part };
  return render(<PlaceHistory order={order as unknown as WorkOrderDetail} now={now} />);
}

it('theSameMatter_standsApartFromWhateverElseHappenedHere', () => {
  show({
    recurrenceCount: 2,
    isRootCauseRequired: true,
    placeHistory: [row('c1', '漏水：打胶封堵（王强）', true), row('c2', '物业费：已说明', false)],
  });
  const titles = [
    '90 天内同类问题第 2 次：完成时必须填写根本原因',
    '90 天内同类问题',
    '漏水：打胶封堵（王强）',
    '其他情况',
    '物业费：已说明',
  ];
  const found = titles.map((title) => screen.getByText(title));
  found.reduce((before, after) => {
    expect(before.compareDocumentPosition(after) & Node.DOCUMENT_POSITION_FOLLOWING).toBeTruthy();
    return after;
  });
});

it('aPlaceWithoutAPast_saysNothing', () => {
  expect(show({}).container.textContent).toBe('');
});
