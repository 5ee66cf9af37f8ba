import type { LadderView, SetLadderRequest } from '@yingsheng/shared/api/ladder';
import type {
  CompanyBoundsView,
  RefuseRuleChangeRequest,
  RuleChanges,
  SetCompanyBoundsRequest,
} from '@yingsheng/shared/api/rule-change';
import type {
  CalendarView,
  ImportYearRequest,
  ImportYearResult,
  MarkDayRequest,
  PolicyPreview,
  PolicyVersions,
  PreviewPolicyRequest,
  PublishPolicyRequest,
  RaiseWeatherAlertRequest,
  SetHoursRequest,
  WeatherAlerts,
} from '@yingsheng/shared/api/sla';
import { request } from '../../platform/request';

const of = (estateId: string) => `/api/estates/${estateId}`;

export const fetchPolicies = (estateId: string) => request<PolicyVersions>('GET', `${of(estateId)}/policies`);
export const publishPolicy = (estateId: string, body: PublishPolicyRequest) =>
  request<PolicyVersions>('POST', `${of(estateId)}/policies`, body);
export const previewPolicy = (estateId: string, body: PreviewPolicyRequest) =>
  request<PolicyPreview>('POST', `${of(estateId)}/policies/preview`, body);

export const fetchWeatherAlerts = (estateId: string) => request<WeatherAlerts>('GET', `${of(estateId)}/weather-alerts`);
export const raiseWeatherAlert = (estateId: string, body: RaiseWeatherAlertRequest) =>
  request<WeatherAlerts>('POST', `${of(estateId)}/weather-alerts`, body);
export const liftWeatherAlert = (estateId: string) =>
  request<WeatherAlerts>('POST', `${of(estateId)}/weather-alerts/lift`, {});

export const fetchCalendar = (estateId: string, year: number) =>
  request<CalendarView>('GET', `${of(estateId)}/calendar?year=${year}`);
export const setHours = (estateId: string, body: SetHoursRequest) =>
  request<CalendarView>('POST', `${of(estateId)}/calendar/hours`, body);
export const markDay = (estateId: string, body: MarkDayRequest) =>
  request<CalendarView>('POST', `${of(estateId)}/calendar/days`, body);
export const importYear = (estateId: string, body: ImportYearRequest) =>
  request<ImportYearResult>('POST', `${of(estateId)}/calendar/years`, body);

export const fetchLadder = (estateId: string) => request<LadderView>('GET', `${of(estateId)}/ladder`);
export const setLadder = (estateId: string, body: SetLadderRequest) =>
  request<LadderView>('PUT', `${of(estateId)}/ladder`, body);

export const fetchRuleChanges = (estateId: string) => request<RuleChanges>('GET', `${of(estateId)}/rule-changes`);
export const endRuleChange = ({ id, verb, answer }: RuleChangeEnding) =>
  request<RuleChanges>('POST', `/api/rule-changes/${id}/${verb}`, { ...(answer === undefined ? {} : { answer }) });
export interface RuleChangeEnding extends Partial<RefuseRuleChangeRequest> {
  readonly id: string;
  readonly verb: 'approve' | 'refuse' | 'withdraw';
}

export const fetchBounds = (estateId: string) => request<CompanyBoundsView>('GET', `${of(estateId)}/company-bounds`);
export const setBounds = (estateId: string, body: SetCompanyBoundsRequest) =>
  request<CompanyBoundsView>('PUT', `${of(estateId)}/company-bounds`, body);
