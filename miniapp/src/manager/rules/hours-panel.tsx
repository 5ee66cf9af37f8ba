import { Text, View } from '@tarojs/components';
import type { CalendarView, HoursView } from '@yingsheng/shared/api/sla';
import { DEPARTMENT_LABEL } from '@yingsheng/shared/labels.zh';
import { DEPARTMENTS, type DepartmentCode } from '@yingsheng/shared/people/role';
import { hoursText } from '@yingsheng/shared/sla/calendar-words';
import { useState } from 'react';
import { useSetHours } from '../../features/rules/use-rules';
import { confirm, toast } from '../../platform/feedback';
import { messageOf } from '../../platform/request';
import { Button } from '../../ui/button';
import { OptionSheet } from '../../ui/select';
import { Panel } from '../parts/panel';
import { HoursSheet } from './hours-sheet';

/** 工作时间: the estate's, and those of departments that keep their own. */
export function HoursPanel({ calendar }: { calendar: CalendarView }) {
  const { estateId, mayEdit, hours } = calendar;
  const [editing, setEditing] = useState<HoursView | null>(null);
  const [isChoosing, setChoosing] = useState(false);
  const own = new Set(hours.map(({ owner }) => owner));
  const others = DEPARTMENTS.filter((code) => !own.has(code));
  const beginOwn = (owner: DepartmentCode) => hours[0] && setEditing({ owner, hours: hours[0].hours });
  return (
    <Panel title="工作时间" note="按工作时间计时的承诺，只有这些时间才算">
      {hours.map((view) => (
        <HoursRow key={view.owner ?? 'estate'} estateId={estateId} view={view} mayEdit={mayEdit} onEdit={setEditing} />
      ))}
      {mayEdit && others.length > 0 && (
        <View className="mg-rules-add">
          <Button kind="secondary" small label="为部门单设工作时间" onTap={() => setChoosing(true)} />
        </View>
      )}
      <OptionSheet
        open={isChoosing}
        title="哪个部门"
        options={others.map((value) => ({ value, label: DEPARTMENT_LABEL[value] }))}
        value={null}
        onChange={beginOwn}
        onClose={() => setChoosing(false)}
      />
      {editing !== null && <HoursSheet estateId={estateId} initial={editing} onClose={() => setEditing(null)} />}
    </Panel>
  );
}

interface HoursRowProps {
  readonly estateId: string;
  readonly view: HoursView;
  readonly mayEdit: boolean;
  readonly onEdit: (view: HoursView) => void;
}

function HoursRow({ estateId, view, mayEdit, onEdit }: HoursRowProps) {
  const set = useSetHours(estateId);
  const { owner } = view;
  const name = owner === null ? '整个小区' : DEPARTMENT_LABEL[owner];
  const follow = async () => {
    const isSure = await confirm({
      title: `${name}不再单设？`,
      body: '之后的承诺按小区的工作时间计时；已经给出的承诺不变。',
      confirmLabel: '跟随小区',
    });
    if (!isSure) return;
    set.mutate(
      { owner, hours: null },
      { onSuccess: () => toast(`${name}已跟随小区`), onError: (error) => toast(messageOf(error)) },
    );
  };
  return (
    <View className="mg-version">
      <View className="mg-version-words">
        <Text className="mg-version-name">{name}</Text>
        <Text>{hoursText(view.hours)}</Text>
      </View>
      {mayEdit && (
        <View className="mg-limits-tools">
          <Button kind="plain" small label="修改" ariaLabel={`修改${name}的工作时间`} onTap={() => onEdit(view)} />
          {owner !== null && (
            <Button kind="plain" small label="跟随小区" busy={set.isPending} onTap={() => void follow()} />
          )}
        </View>
      )}
    </View>
  );
}
