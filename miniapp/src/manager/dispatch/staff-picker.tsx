import { Text, View } from '@tarojs/components';
import type { StaffMember } from '@yingsheng/shared/api/directory';
import { byAvailability } from '../../features/work-order/use-dispatch-options';
import { Pressable } from '../../ui/pressable';
import { Tag } from '../../ui/tag';

interface StaffPickerProps {
  readonly staff: readonly StaffMember[];
  /** Who may not be chosen: they have the order already. */
  readonly exceptId?: string | null;
  readonly value: string | null;
  readonly onChange: (personId: string | null) => void;
  /** What it means to choose nobody; absent where somebody must be chosen. */
  readonly automaticLabel?: string;
}

function Member({ member, isChosen, onTap }: { member: StaffMember; isChosen: boolean; onTap: () => void }) {
  const isFull = member.openWorkOrderCount >= member.loadCap;
  return (
    <Pressable
      className={`mg-option ${isChosen ? 'mg-option-chosen' : ''}`}
      label={`${member.name},手上 ${member.openWorkOrderCount} 单,${member.isOnDuty ? '值班中' : '不在班'}`}
      as="radio"
      isChecked={isChosen}
      onTap={onTap}
    >
      <View className="mg-option-words">
        <Text className="mg-option-name">{member.name}</Text>
        <Text className="mg-option-note">
          {member.department.name} · 手上 {member.openWorkOrderCount} / {member.loadCap} 单
        </Text>
      </View>
      {!member.isOnDuty && <Tag tone="grey" text="不在班" />}
      {member.isOnDuty && <Tag tone={isFull ? 'amber' : 'green'} text={isFull ? '已满' : '值班中'} />}
    </Pressable>
  );
}

/** Colleagues with what they carry now: on duty and least loaded first. */
export function StaffPicker({ staff, exceptId, value, onChange, automaticLabel }: StaffPickerProps) {
  const members = staff.filter((member) => member.personId !== exceptId).sort(byAvailability);
  return (
    <View className="mg-options" aria-label="派给谁">
      {automaticLabel !== undefined && (
        <Pressable
          className={`mg-option ${value === null ? 'mg-option-chosen' : ''}`}
          label={automaticLabel}
          as="radio"
          isChecked={value === null}
          onTap={() => onChange(null)}
        >
          <Text className="mg-option-name">{automaticLabel}</Text>
        </Pressable>
      )}
      {members.map((member) => (
        <Member
          key={member.personId}
          member={member}
          isChosen={value === member.personId}
          onTap={() => onChange(member.personId)}
        />
      ))}
      {members.length === 0 && <Text className="mg-note">这个部门现在没有可派的同事,请换一个部门。</Text>}
    </View>
  );
}
