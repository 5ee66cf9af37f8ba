import type { MyDuty } from '@yingsheng/shared/api/staff';
import { writtenTime } from '@yingsheng/shared/written-time';

type Shifts = MyDuty['shifts'];

/** Whether I am on duty, and if not, when: in one sentence. */
export function dutyText(isOnDuty: boolean, shifts: Shifts, now: Date): string {
  if (isOnDuty) return '您现在在班，新的事情会派给您。';
  const [next] = shifts
    .filter(({ startsAt }) => Date.parse(startsAt) > now.getTime())
    .sort((a, b) => Date.parse(a.startsAt) - Date.parse(b.startsAt));
  if (next === undefined) return '这两周没有排您的班。系统先把事情派给在班的同事。';
  const when = `${writtenTime(next.startsAt, now)} 到 ${writtenTime(next.endsAt, now)}`;
  return `您现在不在班，下一班在${next.estateName}，${when}。`;
}
