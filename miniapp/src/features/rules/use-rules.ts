import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { SetLadderRequest } from '@yingsheng/shared/api/ladder';
import type { SetCompanyBoundsRequest } from '@yingsheng/shared/api/rule-change';
import type {
  ImportYearRequest,
  MarkDayRequest,
  PreviewPolicyRequest,
  PublishPolicyRequest,
  RaiseWeatherAlertRequest,
  SetHoursRequest,
} from '@yingsheng/shared/api/sla';
import {
  endRuleChange,
  fetchBounds,
  fetchCalendar,
  fetchLadder,
  fetchPolicies,
  fetchRuleChanges,
  fetchWeatherAlerts,
  importYear,
  liftWeatherAlert,
  markDay,
  previewPolicy,
  publishPolicy,
  type RuleChangeEnding,
  raiseWeatherAlert,
  setBounds,
  setHours,
  setLadder,
} from './api';

const policiesKey = (estateId: string) => ['policies', estateId];
const weatherKey = (estateId: string) => ['weather-alerts', estateId];
const calendarKey = (estateId: string) => ['calendar', estateId];
const ladderKey = (estateId: string) => ['ladder', estateId];
const changesKey = (estateId: string) => ['rule-changes', estateId];
const boundsKey = (estateId: string) => ['company-bounds', estateId];

export function usePolicies(estateId: string) {
  return useQuery({ queryKey: policiesKey(estateId), queryFn: () => fetchPolicies(estateId) });
}

/** What the draft would mean; asked again whenever it or the question changes. The old answer stays until then. */
export function usePreview(estateId: string, question: PreviewPolicyRequest) {
  return useQuery({
    queryKey: ['policy-preview', estateId, question],
    queryFn: () => previewPolicy(estateId, question),
    retry: false,
  });
}

export function useWeatherAlerts(estateId: string) {
  return useQuery({
    queryKey: weatherKey(estateId),
    queryFn: () => fetchWeatherAlerts(estateId),
    refetchInterval: 60_000,
  });
}

export function useCalendar(estateId: string, year: number) {
  return useQuery({
    queryKey: [...calendarKey(estateId), year],
    queryFn: () => fetchCalendar(estateId, year),
  });
}

/** Asked again while the promises that run already are still being measured against it. */
export function useLadder(estateId: string) {
  return useQuery({
    queryKey: ladderKey(estateId),
    queryFn: () => fetchLadder(estateId),
    refetchInterval: (query) => (query.state.data?.isApplied === false ? 10_000 : false),
  });
}

/** What waits for the quality department, and what was changed. */
export function useRuleChanges(estateId: string) {
  return useQuery({
    queryKey: changesKey(estateId),
    queryFn: () => fetchRuleChanges(estateId),
    refetchInterval: 60_000,
  });
}

export function useBounds(estateId: string) {
  return useQuery({ queryKey: boundsKey(estateId), queryFn: () => fetchBounds(estateId) });
}

export const usePublishPolicy = (estateId: string) =>
  useRuleChange(policiesKey(estateId), (body: PublishPolicyRequest) => publishPolicy(estateId, body));
export const useRaiseWeatherAlert = (estateId: string) =>
  useRuleChange(weatherKey(estateId), (body: RaiseWeatherAlertRequest) => raiseWeatherAlert(estateId, body));
export const useLiftWeatherAlert = (estateId: string) =>
  useRuleChange(weatherKey(estateId), () => liftWeatherAlert(estateId));
export const useSetHours = (estateId: string) =>
  useRuleChange(calendarKey(estateId), (body: SetHoursRequest) => setHours(estateId, body));
export const useMarkDay = (estateId: string) =>
  useRuleChange(calendarKey(estateId), (body: MarkDayRequest) => markDay(estateId, body));
export const useSetLadder = (estateId: string) =>
  useRuleChange(ladderKey(estateId), (body: SetLadderRequest) => setLadder(estateId, body));
export const useEndRuleChange = (estateId: string) =>
  useRuleChange(policiesKey(estateId), (ending: RuleChangeEnding) => endRuleChange(ending));
export const useSetBounds = (estateId: string) =>
  useRuleChange(boundsKey(estateId), (body: SetCompanyBoundsRequest) => setBounds(estateId, body));
export const useImportYear = (estateId: string) =>
  useRuleChange(calendarKey(estateId), (body: ImportYearRequest) => importYear(estateId, body));

/**
 * Whatever the outcome, what is shown is read again: a refusal often means that a colleague was faster. What is
 * published and previewed depends on all three.
 */
function useRuleChange<Body, Answer>(key: readonly string[], change: (body: Body) => Promise<Answer>) {
  const client = useQueryClient();
  return useMutation<Answer, Error, Body>({
    mutationFn: change,
    onSettled: () => {
      for (const queryKey of [key, ['promises'], ['policy-preview'], ['rule-changes'], ['ladder']])
        void client.invalidateQueries({ queryKey });
    },
  });
}
