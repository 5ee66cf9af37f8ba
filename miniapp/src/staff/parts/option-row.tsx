import { Text, View } from '@tarojs/components';
import { Pressable } from '../../ui/pressable';

interface Props {
  title: string;
  note: string;
  isSelected: boolean;
  onTap: () => void;
}

/** One of several, with a line that helps choosing. */
export function OptionRow({ title, note, isSelected, onTap }: Props) {
  return (
    <Pressable
      className={`staff-option${isSelected ? ' staff-option-selected' : ''}`}
      as="radio"
      label={`${title},${note}`}
      isChecked={isSelected}
      onTap={onTap}
    >
      <View>
        <Text className="staff-option-title">{title}</Text>
        <Text className="ys-second">{note}</Text>
      </View>
      <Text className="staff-option-mark">{isSelected ? '已选' : ''}</Text>
    </Pressable>
  );
}
