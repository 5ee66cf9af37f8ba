import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import Taro from '@tarojs/taro';
import { fireEvent, render, screen, waitFor } from '@testing-library/react';
import type { KnowledgeEntryView } from '@yingsheng/shared/api/knowledge';
import { EntrySheet } from './entry-sheet';

const entry: KnowledgeEntryView = {
  id: 'k',
  questions: ['停车费怎么交'],
  answer: '月租 300 元。',
  validUntil: null,
  isForGuests: false,
  isCompanyWide: false,
  state: 'valid',
  department: { id: 'd', name: '客服部', isRetired: false },
  person: null,
  version: 2,
  updatedByName: '陈志远',
  updatedAt: '2026-11-01T00:00:00Z',
  counts: { opened: 0, helped: 0, wentOn: 0, desk: 0 },
  mayEdit: true,
};
const taroRequest = Taro.request as unknown as jest.Mock;
let sent: { url: string; method: string; data: Record<string, unknown> }[] = [];
let answer: { statusCode: number; data: unknown } = { statusCode: 204, data: '' };
const close = jest.fn();

beforeEach(() => {
  Taro.clearStorageSync();
  sent = [];
  close.mockReset();
  answer = { statusCode: 204, data: '' };
  taroRequest.mockImplementation((call: { url: string; method: string; data: Record<string, unknown> }) => {
    if (call.method === 'GET') return Promise.resolve({ statusCode: 200, data: [] });
    sent.push(call);
    return Promise.resolve(answer);
  });
});

const sheet = (shown: KnowledgeEntryView | null) => (
  <QueryClientProvider client={new QueryClient()}>
    <EntrySheet estateId="e" entry={shown} mayEditCompanyWide={false} onClose={close} />
  </QueryClientProvider>
);
const write = (label: string, value: string) => fireEvent.input(screen.getByLabelText(label), { target: { value } });
const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }));

it('whatIsRefused_isSaidBesideItsField_andNothingTypedIsLost', async () => {
  const fields = { answer: '还有没填的【】，填好才能发布；也可以先存草稿' };
  answer = { statusCode: 400, data: { code: 'REQUEST.INVALID', message: '有内容填得不对', facts: { fields } } };
  const { unmount } = render(sheet(entry));
  write('答案', '月租【金额】元。');
  press('保存');
  await screen.findByText(fields.answer);
  expect(close).not.toHaveBeenCalled();
  unmount();
  render(sheet(entry));
  expect((screen.getByLabelText('答案') as HTMLTextAreaElement).value).toBe('月租【金额】元。');
  press('不要这些改动');
  expect((screen.getByLabelText('答案') as HTMLTextAreaElement).value).toBe(entry.answer);
});

it('aColleagueWasFaster_bothVersionsAreInSight_andThePersonDecides', async () => {
  const { rerender } = render(sheet(entry));
  write('答案', '月租 310 元。');
  rerender(sheet({ ...entry, version: 3, answer: '月租 320 元。' }));
  expect(screen.getByText(/陈志远刚改过这一条/)).toBeTruthy();
  expect(screen.getByText('月租 320 元。')).toBeTruthy();
  press('保存');
  expect(sent).toEqual([]);
  press('看过了，用我写的');
  press('保存');
  await waitFor(() => expect(close).toHaveBeenCalled());
  expect(sent).toMatchObject([{ method: 'PUT', data: { version: 3, answer: '月租 310 元。', isPublished: true } }]);
});

it('theirs_mayBeTakenInstead', () => {
  const { rerender } = render(sheet(entry));
  write('答案', '月租 310 元。');
  rerender(sheet({ ...entry, version: 3, answer: '月租 320 元。' }));
  press('用现在的，丢掉我写的');
  expect((screen.getByLabelText('答案') as HTMLTextAreaElement).value).toBe('月租 320 元。');
});

it('aNewOne_saysWhatItLacks_andMayBeKeptAsADraft', async () => {
  render(sheet(null));
  expect(screen.getByRole('button', { name: '请写至少一种问法' })).toBeTruthy();
  write('业主会怎么问', '停车费怎么交\n月卡怎么办');
  expect(screen.getByRole('button', { name: '停车费怎么交' })).toBeTruthy();
  expect(screen.getByRole('button', { name: '请写答案' })).toBeTruthy();
  write('答案', '到前台。');
  expect(screen.getByRole('button', { name: '请选负责部门' })).toBeTruthy();
});

it('outOfUse_isRestoredInTheSamePlace', async () => {
  const { rerender } = render(sheet(entry));
  press('停用');
  await waitFor(() =>
    expect(sent).toMatchObject([{ url: expect.stringMatching(/\/k\/retire$/), data: { version: 2 } }]),
  );
  rerender(sheet({ ...entry, version: 3, state: 'retired' }));
  press('恢复使用');
  await waitFor(() => expect(sent).toHaveLength(2));
  expect(sent[1]).toMatchObject({ url: expect.stringMatching(/\/k\/restore$/), data: { version: 3 } });
});

it('theCompanysOwn_isOnlyRead', () => {
  render(sheet({ ...entry, isCompanyWide: true, mayEdit: false }));
  expect(screen.queryByLabelText('答案')).toBeNull();
  expect(screen.getByText(/由公司品质部维护/)).toBeTruthy();
});
