import { createHash } from 'node:crypto';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import Taro from '@tarojs/taro';
import { fireEvent, render, screen, waitFor } from '@testing-library/react';
import type { GuestComplaintRequest } from '@yingsheng/shared/api/guest';
import { carryGuestReport } from '../../features/complaint/guest/guest-courier';
import { GUEST_KIND } from '../../features/complaint/guest/guest-kind';
import {
  GUEST_PHOTOS_KIND,
  guestPhotosOf,
  guestUploadOf,
  sendGuestPhotosAfter,
} from '../../features/complaint/guest/guest-photos';
import { keptGuestReports } from '../../features/complaint/guest/kept-guest-reports';
import { NOBODY } from '../../platform/outbox/queue';
import { readQueue } from '../../platform/outbox/queue-storage';
import { setCouriers } from '../../platform/outbox/sender';
import ReportPage from './index';

const later = '2026-11-24T02:00:00Z';
const receipt = {
  number: 'YS-261124-0042',
  code: 'A2B3C4D5E6',
  ownerName: '周敏',
  urgency: 'normal',
  category: 'power-lighting',
  firstResponseDueAt: later,
  promise: { onSiteDueAt: null, resolutionDueAt: later, isLengthened: false },
  isBeyondCalendar: false,
  safetyAdvice: null,
};
const taroRequest = Taro.request as unknown as jest.Mock;
let sent: { data: GuestComplaintRequest; header: Record<string, string> }[] = [];
let answers: { statusCode: number; data: unknown }[] = [];

beforeEach(() => {
  setCouriers({ [GUEST_KIND]: carryGuestReport });
  Taro.clearStorageSync();
  sent = [];
  answers = [{ statusCode: 201, data: receipt }];
  taroRequest.mockImplementation(
    (call: { url: string; data: GuestComplaintRequest; header: Record<string, string> }) => {
      if (call.url.endsWith('/api/service-phones')) {
        return Promise.resolve({
          statusCode: 200,
          data: [{ estateId: 'a', estateName: '云栖里', servicePhone: '0571-1' }],
        });
      }
      if (call.url.endsWith('/api/estates/a/public-places')) {
        const area = (id: string, name: string, buildingId: string | null) => ({ id, name, buildingId, assets: [] });
        const publicAreas = [area('lift', '3 栋电梯厅', 'b3'), area('gate', '东门', null)];
        return Promise.resolve({ statusCode: 200, data: { estateId: 'a', publicAreas } });
      }
      sent.push(call);
      const answer = answers.shift();
      return answer === undefined ? Promise.reject(new Error('no network')) : Promise.resolve(answer);
    },
  );
});

const write = (label: string, value: string) => fireEvent.input(screen.getByLabelText(label), { target: { value } });

async function fillIn(): Promise<void> {
  render(
    <QueryClientProvider client={new QueryClient()}>
      <ReportPage />
    </QueryClientProvider>,
  );
  write('发生了什么？', '东门外的路灯不亮');
  await screen.findByText('请写在哪里');
  write('具体位置', '东门外第二盏');
  write('您的电话', '13800001234');
  fireEvent.click(await screen.findByText('提交'));
}

it('reportGoesOut_underItsKey_andItsCodeIsShown_andKept', async () => {
  await fillIn();
  await screen.findByText('A2B3C 4D5E6');
  expect(screen.getByText('已收到，周敏负责到底')).toBeTruthy();
  expect(sent[0]?.data).toEqual({
    estateId: 'a',
    text: '东门外的路灯不亮',
    place: { note: '东门外第二盏' },
    phone: '13800001234',
  });
  expect(sent[0]?.header['idempotency-key']).toMatch(/^[\w-]{8,64}$/);
  expect(keptGuestReports()).toEqual([{ number: receipt.number, code: receipt.code, text: '东门外的路灯不亮' }]);
});

it('askedForAProof_thePageComputesIt_andSendsTheSameAgain', async () => {
  const facts = { challenge: '1.10.aa.bb', bits: 10 };
  answers.unshift({ statusCode: 428, data: { code: 'GUEST.PROOF_NEEDED', message: '请稍等', facts } });
  await fillIn();
  await screen.findByText('A2B3C 4D5E6');
  const { proof, ...again } = sent[1]?.data ?? { proof: undefined };
  const digest = createHash('sha256').update(`${proof?.challenge}.${proof?.answer}`).digest();
  expect(Math.clz32(digest.readUInt32BE(0))).toBeGreaterThanOrEqual(10);
  expect(again).toEqual(sent[0]?.data);
  expect(sent[1]?.header['idempotency-key']).toBe(sent[0]?.header['idempotency-key']);
});

it('photos_followTheReport_withItsCode_andHoldUpNothing', async () => {
  const photo = { id: 'k', keptFile: 'k', kind: 'image', purpose: 'evidence', url: '', thumbnailUrl: null } as const;
  const photos = [{ ...photo, bytes: 1, hold: null, uploadedAt: later }];
  sendGuestPhotosAfter({ title: '东门外的路灯不亮', place: '东门外', photos }, 'report-key', receipt.code);
  const [waiting] = readQueue(NOBODY);
  expect(waiting).toMatchObject({ kind: GUEST_PHOTOS_KIND, subjectId: 'report-key', content: { code: receipt.code } });
  expect(guestPhotosOf(readQueue(NOBODY), receipt.code)).toHaveLength(1);
  expect(guestPhotosOf(readQueue(NOBODY), 'B2B3C4D5E6')).toEqual([]);
  expect(guestUploadOf(receipt.code)).toEqual({
    path: '/api/guest-complaints/follow-up/photos',
    header: { 'follow-up-code': receipt.code },
  });
});

it('withoutANetwork_itStaysOnTheDevice_asNobodys_andSaysThatNobodyKnowsYet', async () => {
  answers = [];
  await fillIn();
  await screen.findByText('还没发出，已保存');
  await waitFor(() => expect(readQueue(NOBODY)).toHaveLength(1));
  expect(keptGuestReports()).toEqual([]);
});

it('placeOfTheList_isEnough_andWordsAreOnlyMore', async () => {
  render(
    <QueryClientProvider client={new QueryClient()}>
      <ReportPage />
    </QueryClientProvider>,
  );
  write('发生了什么？', '门禁刷不开');
  write('您的电话', '13800001234');
  fireEvent.click(await screen.findByText('从列表里选'));
  expect(screen.getByText('楼里')).toBeTruthy();
  write('搜地点', '东门');
  expect(screen.queryByText('3 栋电梯厅')).toBeNull();
  fireEvent.click(screen.getByText('东门'));
  fireEvent.click(await screen.findByText('提交'));
  await screen.findByText('A2B3C 4D5E6');
  expect(sent[0]?.data.place).toEqual({ publicAreaId: 'gate' });
});

it('inDanger_whereItIsIsEnough_theReceiptSaysWhenSomebodyComes', async () => {
  const danger = { ...receipt, promise: { ...receipt.promise, onSiteDueAt: '2026-11-24T02:15:00Z' } };
  answers = [{ statusCode: 201, data: danger }];
  render(
    <QueryClientProvider client={new QueryClient()}>
      <ReportPage />
    </QueryClientProvider>,
  );
  fireEvent.click(screen.getByText('电梯困人'));
  await screen.findByText('请写在哪里');
  write('具体位置', '2 栋电梯');
  fireEvent.click(await screen.findByText('马上求助 · 立即派人'));
  expect(await screen.findByText('11 月 24 日（周二）10:15 前有人到场')).toBeTruthy();
  expect(sent[0]?.data).toEqual({
    estateId: 'a',
    hazard: 'trapped',
    text: '电梯困人，请马上来人。',
    place: { note: '2 栋电梯' },
  });
});
