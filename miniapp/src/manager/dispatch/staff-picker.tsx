import { Text, View } from '@tarojs/components';
import type { StaffMember } from '@yingsheng/shared/api/directory';
import { byAvailability } from '../../features/work-order/use-dispatch-options';
import { Pressable } from '../../ui/pressable';
import { Tag } from '../../ui/tag';

interface StaffPickerProps {
  readonly staff: readonly StaffMember[];
  /** Who may not be chosen: they have the order already. */
  readonly exceptId?: string | null;
  /** A person's id or the value of one of `ways`. */
  readonly value: string | null;
  readonly onChange: (value: string) => void;
  /** Ways that name nobody, e.g. the system's choice; none where somebody must be chosen. */
  readonly ways?: readonly { readonly value: string; readonly label: string }[];
}

/** Off duty they cannot be given work; they stay in the list so that nobody looks for them in vain. */
function Member({ member, isChosen, onTap }: { member: StaffMember; isChosen: boolean; onTap: () => void }) {
  const isFull = member.openWorkOrderCount >= member.loadCap;
  return (
    <Pressable
      className={`mg-option ${isChosen ? 'mg-option-chosen' : ''} ${member.isOnDuty ? '' : 'mg-option-off'}`}
      label={`${member.name},手上 ${member.openWorkOrderCount} 单,${member.isOnDuty ? '值班中' : '不在班'}`}
      as="radio"
      isChecked={isChosen}
      isDisabled={!member.isOnDuty}
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

/** Colleagues with what they carry now, on duty and least loaded first; above them the ways that name nobody. */
export function StaffPicker({ staff, exceptId, value, onChange, ways = [] }: StaffPickerProps) {
  const members = staff.filter((member) => member.personId !== exceptId).sort(byAvailability);
  return (
    <View className="mg-options" aria-label="派给谁">
      {ways.map((way) => (
        <Pressable
          key={way.value}
          className={`mg-option ${value === way.value ? 'mg-option-chosen' : ''}`}
          label={way.label}
          as="radio"
          isChecked={value === way.value}
          onTap={() => onChange(way.value)}
        >
          <Text className="mg-option-name">{way.label}</Text>
        </Pressable>
      ))}
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
