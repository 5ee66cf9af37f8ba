import { Text, View } from '@tarojs/components';
import type { AnnouncedChange, PromiseRow, PublicPromises } from '@yingsheng/shared/api/board';
import { DEPARTMENT_LABEL } from '@yingsheng/shared/labels.zh';
import { hoursText, limitText, uncoveredText } from '@yingsheng/shared/sla/calendar-words';
import { writtenDay } from '@yingsheng/shared/written-time';
import { WeatherWords } from '../../features/directory/weather-announcement';
import { role } from '../../platform/a11y';
import { makePhoneCall } from '../../platform/environment';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';

/** 我们的承诺: the limits, how they are counted, and whom to ring. */
export function PublishedLimits({ promises }: { promises: PublicPromises }) {
  return (
    <View>
      <Text className="ys-title promises-estate" {...role('heading', { level: 2 })}>
        我们的承诺
      </Text>
      <WeatherWords weather={promises.weather} />
      <Changes changes={promises.changes} />
      {promises.rows.map((row) => (
        <PromiseCard key={row.label} row={row} />
      ))}
      <WorkingTime promises={promises} />
      <Text className="ys-small ys-block promises-note">
        承诺就是系统计时的标准；暂停的、您还没确认的、到期自动关闭的、合并掉的都不算办好。
      </Text>
      <Button
        kind="secondary"
        label={`物业服务电话 ${promises.servicePhone}`}
        onTap={() => makePhoneCall(promises.servicePhone)}
      />
    </View>
  );
}

function PromiseCard({ row }: { row: PromiseRow }) {
  const limit = (minutes: number) => `${limitText(minutes, row.workdayMinutes)}内`;
  const counted = row.isRoundTheClock ? '24 小时计时' : '按工作时间计时';
  return (
    <Card>
      <Text className="ys-subtitle">{row.label}</Text>
      <View className="promises-limits">
        <Limit name="响应" text={limit(row.firstResponseMinutes)} />
        {row.onSiteMinutes === null ? null : <Limit name="到场" text={limit(row.onSiteMinutes)} />}
        <Limit name="解决" text={limit(row.resolutionMinutes)} />
      </View>
      <Text className="ys-small ys-block">{row.isLengthened ? `${counted}，预警期间已延长一半` : counted}</Text>
    </Card>
  );
}

/** 承诺变更: from which day, from how much to how much; what is to come is announced, what came is not hidden. */
function Changes({ changes }: { changes: readonly AnnouncedChange[] }) {
  if (changes.length === 0) return null;
  return (
    <Card>
      <Text className="ys-subtitle">承诺变更</Text>
      {changes.map(({ effectiveFrom, lines }) =>
        lines.map(({ label, from, to }) => (
          <Text key={`${effectiveFrom}${label}`} className="ys-second ys-block ys-wrap">
            自 {writtenDay(effectiveFrom)}起，{label}由 {from} 改为 {to}。
          </Text>
        )),
      )}
      <Text className="ys-small ys-block">只管生效以后提交的；以前提交的，照当时的承诺计时。</Text>
    </Card>
  );
}

/** 工作时间: what "按工作时间计时" means here. */
function WorkingTime({ promises }: { promises: PublicPromises }) {
  return (
    <Card>
      <Text className="ys-subtitle">工作时间</Text>
      {promises.workingHours.map(({ owner, hours }) => (
        <Text key={owner ?? 'estate'} className="ys-second ys-block">
          {owner === null ? '' : `${DEPARTMENT_LABEL[owner]}：`}
          {hoursText(hours)}
        </Text>
      ))}
      <Text className="ys-small ys-block">法定节假日不计时，调休上班日照常计时。</Text>
      {promises.uncoveredYear === null ? null : (
        <Text className="ys-small ys-block promises-uncovered">{uncoveredText(promises.uncoveredYear)}</Text>
      )}
    </Card>
  );
}

function Limit({ name, text }: { name: string; text: string }) {
  return (
    <View>
      <Text className="ys-small ys-block">{name}</Text>
      <Text className="ys-subtitle">{text}</Text>
    </View>
  );
}
