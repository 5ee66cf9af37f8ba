import type { WeatherNotice } from '@yingsheng/shared/api/sla';
import { weatherText } from '@yingsheng/shared/sla/calendar-words';
import { useNow } from '../../platform/now';
import { Announcement } from '../../ui/announcement';
import { usePromises } from './use-places';

/** 红色预警 as residents read it; nothing while none is on. */
export function WeatherAnnouncement({ estateId }: { estateId: string }) {
  const { data } = usePromises(estateId);
  return <WeatherWords weather={data?.weather ?? null} />;
}

export function WeatherWords({ weather }: { weather: WeatherNotice | null }) {
  const now = useNow(60);
  if (weather === null || new Date(weather.untilAt) <= now) return null;
  return <Announcement text={weatherText(weather, now)} />;
}
