import { weatherText } from '@yingsheng/shared/sla/calendar-words';
import { useNow } from '../../platform/now';
import { Announcement } from '../../ui/announcement';
import { usePromises } from './use-places';

/** 红色预警 as residents read it; nothing while none is on. */
export function WeatherAnnouncement({ estateId }: { estateId: string }) {
  const now = useNow(60);
  const { data } = usePromises(estateId);
  if (!data?.weather || new Date(data.weather.untilAt) <= now) return null;
  return <Announcement text={weatherText(data.weather, now)} />;
}
