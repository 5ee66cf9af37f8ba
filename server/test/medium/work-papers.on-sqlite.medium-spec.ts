/** 派工单、验收单: what the order's page shows, on paper to be signed. */
import type { WorkPaperQuery } from '@yingsheng/shared/api/work-paper';
import { type BootedApp, bootApp } from '../support/boot-app';
import { Journey } from '../support/journey';
import { codesOnPages, pagesOfPdf } from '../support/read-pdf';
import { buildSmallEstate } from '../support/small-estate';

let booted: BootedApp;
let journey: Journey;

beforeAll(async () => {
  booted = await bootApp();
});
beforeEach(async () => {
  journey = new Journey(await buildSmallEstate(booted));
});
afterAll(() => booted.close());

type Reader = 'plumber' | 'desk' | 'lin' | 'foreignDesk';
const ask = (who: Reader, orderId: string, query: WorkPaperQuery) =>
  journey.estate.as(who).get(`/api/work-orders/${orderId}/paper`).query(query);
const printed = async (who: Reader, orderId: string, query: WorkPaperQuery) => {
  const { body } = await ask(who, orderId, query).responseType('blob').expect('Content-Type', /pdf/).expect(200);
  const pages = await pagesOfPdf(body as Buffer);
  return { pages, codes: codesOnPages(body as Buffer), text: pages.join('\n').replace(/\s/g, '') };
};

it.each(['A4', 'A5'] as const)('theDispatchSlip_says_whatWhereWhoAndByWhen_onOnePageOf_%s', async (size) => {
  const { orderId, number } = await journey.dispatched({ text: '厨房水管漏水，地上都是水' });
  const { pages, codes, text } = await printed('plumber', orderId, { paper: 'dispatchSlip', size });
  expect(pages).toHaveLength(1);
  expect(codes).toEqual([expect.stringMatching(new RegExp(`/staff/work-order/index\\?id=${orderId}$`))]);
  for (const words of [
    '派工单',
    number,
    '厨房水管漏水，地上都是水',
    '时限',
    '材料（名称、数量、单价、金额）',
    '接单人',
  ]) {
    expect(text).toContain(words);
  }
});

it('theCompletionSlip_says_whatWasDone_andIsSignedByTheResident', async () => {
  const { orderId } = await journey.resolved();
  const { text } = await printed('desk', orderId, { paper: 'completionSlip', size: 'A5' });
  for (const words of ['验收单', '处理结果', '业主签字', '已修好', '还没好，哪里：']) expect(text).toContain(words);
});

it('whoReportedInConfidence_isOnNoPaper_asOnNoScreen_ofWhoDoesTheWork', async () => {
  const { orderId } = await journey.dispatched({ isConfidential: true });
  await journey.estate.as('plumber').get(`/api/work-orders/${orderId}`).expect(200);
  const { text } = await printed('plumber', orderId, { paper: 'dispatchSlip', size: 'A4' });
  expect(text).not.toMatch(/林晓梅|13800001234/);
});

it('longWords_goOnAnotherPage_andTheSignaturesStandUnderThem', async () => {
  const { orderId } = await journey.dispatched({ text: '厨房水管漏水。\n'.repeat(62) });
  const { pages } = await printed('desk', orderId, { paper: 'dispatchSlip', size: 'A5' });
  expect(pages.length).toBeGreaterThan(1);
  expect(pages.at(-1)?.replace(/\s/g, '')).toContain('接单人');
});

it('whoMayNotReadTheOrder_getsNoPaper', async () => {
  const { orderId } = await journey.dispatched();
  const query = { paper: 'dispatchSlip', size: 'A4' } as const;
  await ask('lin', orderId, query).expect(403);
  await ask('foreignDesk', orderId, query).expect(404);
  await ask('desk', orderId, { ...query, size: 'A3' as never }).expect(400);
});
