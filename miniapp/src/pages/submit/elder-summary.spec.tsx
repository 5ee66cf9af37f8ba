import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render, screen } from '@testing-library/react';
import type { TriageSuggestion } from '@yingsheng/shared/api/triage';
import { emptyDraft } from '../../features/complaint/submit-draft';
import { ElderSummary } from './elder-steps';

const HOME = { estateId: 'lake', householdId: 'room', text: '3 栋 1201' };
const suggestion: TriageSuggestion = {
  category: 'plumbing',
  urgency: 'normal',
  confidence: 0.8,
  decidingWords: [],
  isRaisedByOpinion: false,
  isUnsure: false,
  likelyHazard: null,
  safetyAdvice: null,
  promise: {
    firstResponseMinutes: 30,
    firstResponseDueAt: '2036-12-01T01:00:00.000Z',
    onSiteMinutes: null,
    onSiteDueAt: null,
    resolutionMinutes: 2880,
    resolutionDueAt: '2036-12-09T03:30:00.000Z',
    isRoundTheClock: false,
    isLengthened: false,
  },
};

it('beforeSubmitting_whatIsPromised_standsByDayAndHour_asInTheOrdinaryForm', () => {
  render(
    <QueryClientProvider client={new QueryClient()}>
      <ElderSummary estateId="lake" draft={{ ...emptyDraft(HOME), text: '水槽漏水' }} suggestion={suggestion} />
    </QueryClientProvider>,
  );
  expect(screen.getByText('2036 年 12 月 1 日（周一）09:00 前答复')).toBeTruthy();
  expect(screen.getByText('2036 年 12 月 9 日（周二）11:30 前解决')).toBeTruthy();
});
