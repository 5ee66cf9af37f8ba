import { Text, View } from '@tarojs/components';
import type { ServiceStaffMember } from '@yingsheng/shared/api/directory';
import { ACCUSED_MAX_COUNT } from '@yingsheng/shared/complaint/limits';
import { useState } from 'react';
import { Button } from '../../../ui/button';
import { Input } from '../../../ui/field';
import { Pressable } from '../../../ui/pressable';
import { Sheet } from '../../../ui/sheet';
import { Empty, ErrorState, Skeleton } from '../../../ui/states';
import { matching, type NamedPerson } from './accused-words';
import { useServiceStaff } from './use-service-staff';

interface StaffPickerProps {
  estateId: string;
  value: readonly NamedPerson[];
  onChange: (people: NamedPerson[]) => void;
}

/** 选择工作人员: found by name or post, as many as a complaint may name. */
export function StaffPicker({ estateId, value, onChange }: StaffPickerProps) {
  const [isOpen, setOpen] = useState(false);
  const takeOff = (id: string) => onChange(value.filter(({ personId }) => personId !== id));
  return (
    <View>
      {value.map(({ personId, name }) => (
        <View key={personId} className="ys-between">
          <Text className="ys-subtitle">{name}</Text>
          <Button kind="plain" small label="去掉" ariaLabel={`去掉 ${name}`} onTap={() => takeOff(personId)} />
        </View>
      ))}
      {value.length < ACCUSED_MAX_COUNT ? (
        <Button kind="secondary" label={value.length === 0 ? '选择姓名' : '再选一位'} onTap={() => setOpen(true)} />
      ) : (
        <Text className="ys-small ys-block">最多选 {ACCUSED_MAX_COUNT} 位</Text>
      )}
      {isOpen ? (
        <StaffSheet
          estateId={estateId}
          chosen={value}
          onChoose={({ personId, name }) => {
            onChange([...value, { personId, name }]);
            setOpen(false);
          }}
          onClose={() => setOpen(false)}
        />
      ) : null}
    </View>
  );
}

interface StaffSheetProps {
  estateId: string;
  chosen: readonly NamedPerson[];
  onChoose: (person: ServiceStaffMember) => void;
  onClose: () => void;
}

function StaffSheet({ estateId, chosen, onChoose, onClose }: StaffSheetProps) {
  const [typed, setTyped] = useState('');
  const { data, error, refetch } = useServiceStaff(estateId);
  const others = data?.filter(({ personId }) => !chosen.some((person) => person.personId === personId));
  const found = matching(others ?? [], typed);
  return (
    <Sheet open title="选择工作人员" onClose={onClose}>
      <Input value={typed} onChange={setTyped} label="找工作人员" placeholder="姓名或岗位，例如：李、工程、客服" />
      {data === undefined && !error ? <Skeleton lines={4} /> : null}
      {data === undefined && error ? <ErrorState error={error} onRetry={() => void refetch()} /> : null}
      {data !== undefined && found.length === 0 ? (
        <Empty title="没有找到" hint="换几个字再试；不知道姓名，可以返回后描述一下。" />
      ) : null}
      {found.map((person, index) => (
        <View key={person.personId}>
          {person.departmentName === found[index - 1]?.departmentName ? null : (
            <Text className="ys-options__group">{person.departmentName}</Text>
          )}
          <Pressable
            className="ys-option"
            label={`${person.name}，${person.departmentName}`}
            onTap={() => onChoose(person)}
          >
            <Text>{person.name}</Text>
          </Pressable>
        </View>
      ))}
    </Sheet>
  );
}
