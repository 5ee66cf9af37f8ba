import type { ComplaintDetail } from '@yingsheng/shared/api/complaint';
import { escalatedText, heardText, urgedText } from './pressing-words';

const now = new Date('2026-11-23T02:30:00.000Z');
type Part = Partial<ComplaintDetail['urge']> & Pick<Partial<ComplaintDetail>, 'status'>;

function pressed({ status = 'in_progress', ...urge }: Part = {}): ComplaintDetail {
  const escalatedTo = { role: 'estateManager', person: { name: '陈志远' } };
  const header = { firstContactOwner: { name: '周敏' }, escalatedTo };
  return {
    status,
    header,
    urge: { count: 0, toldName: urge.count ? '周敏' : null, againAt: null, leftToEscalate: 3, ...urge },
  } as ComplaintDetail;
}

it('escalated_saysWhoKnowsOfItNow_untilItIsSolved', () => {
  expect(escalatedText(pressed())).toBe('已上报项目经理陈志远');
  expect(escalatedText(pressed({ status: 'resolved' }))).toBeNull();
  const quiet = pressed();
  expect(escalatedText({ ...quiet, header: { ...quiet.header, escalatedTo: null } })).toBeNull();
});

it('staff_seeHowOftenWasUrged_andThatTheNextGoesFurtherUp', () => {
  expect(urgedText(pressed())).toBeNull();
  expect(urgedText(pressed({ count: 1, leftToEscalate: 2 }))).toBe('业主已催 1 次');
  expect(urgedText(pressed({ count: 2, leftToEscalate: 1 }))).toBe('业主已催 2 次，再催就上报');
});

it('reporter_readsWhoWasTold_notThatTheyRead_andWhenToUrgeAgain', () => {
  expect(heardText(pressed(), now)).toBeNull();
  expect(heardText(pressed({ count: 1, againAt: '2026-11-23T03:10:00.000Z' }), now)).toBe(
    '您催过 1 次，已提醒周敏；11:10 以后还可以再催。',
  );
  expect(heardText(pressed({ count: 2 }), now)).toBe('您催过 2 次，已提醒周敏。');
  expect(heardText(pressed({ count: 2, status: 'closed' }), now)).toBeNull();
});
