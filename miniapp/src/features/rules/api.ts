import type { LadderView, SetLadderRequest } from '@yingsheng/shared/api/ladder';
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
