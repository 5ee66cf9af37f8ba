import { Text, View } from '@tarojs/components';
import type { DepartmentRecord } from '@yingsheng/shared/api/places';
import { useState } from 'react';
import { Button } from '../../ui/button';
import { Card, Row } from '../../ui/card';
import { Empty, ErrorState, Skeleton } from '../../ui/states';
import { Tag } from '../../ui/tag';
import { DepartmentSheet } from './department-sheet';
import { MATTER_LABEL } from './place-words';
import { type PanelProps, useDepartments } from './use-places';

const NEW = 'new';

/** 部门 of the company: what each takes the lead in; only administrators change them. */
export function DepartmentsPanel({ records }: PanelProps) {
  const { id: estateId, mayAdminister } = records.estate;
  const { data, error, refetch } = useDepartments(estateId);
  const [openId, setOpen] = useState<string | null>(null);
  const close = () => setOpen(null);
  if (data === undefined) {
    return error === null ? <Skeleton lines={5} /> : <ErrorState error={error} onRetry={() => void refetch()} />;
  }
  const department = data.find(({ id }) => id === openId);
  return (
    <View>
      <Text className="ys-second ys-block">
        部门是全公司共用的。新工单先看派单规则，没有规则的按“牵头”派到部门。
        {mayAdminister ? '' : '要改请联系系统管理员。'}
      </Text>
      {mayAdminister && (
        <View className="ad-tools ys-gap-top">
          <Button small label="加部门" onTap={() => setOpen(NEW)} />
        </View>
      )}
      {data.length === 0 ? <Empty title="还没有部门" hint="先加一个客服部门，没有部门牵头的事都归它。" /> : null}
      <Card>
        {data.map((one) => (
          <Row
            key={one.id}
            label={one.name}
            value={one.isRetired ? <Tag tone="grey" text="已停用" /> : <Text>{noteOf(one)}</Text>}
            {...(mayAdminister ? { onTap: () => setOpen(one.id) } : {})}
          />
        ))}
      </Card>
      {openId === NEW && <DepartmentSheet estateId={estateId} department={null} departments={data} onClose={close} />}
      {department !== undefined && (
        <DepartmentSheet
          key={JSON.stringify([department.id, department.name, department.code])}
          estateId={estateId}
          department={department}
          departments={data}
          onClose={close}
        />
      )}
    </View>
  );
}

function noteOf({ code, peopleCount }: DepartmentRecord): string {
  const people = `${peopleCount} 人`;
  return code === null ? people : `牵头${MATTER_LABEL[code]}，${people}`;
}
