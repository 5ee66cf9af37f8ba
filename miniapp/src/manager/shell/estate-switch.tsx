import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { Pressable } from '../../ui/pressable';
import { OptionSheet } from '../../ui/select';
import { useManagedEstate } from './managed-estate';

/** 切换小区: only there where the person manages more than one. */
export function EstateSwitch() {
  const { estate, estates, choose } = useManagedEstate();
  const [isOpen, setOpen] = useState(false);
  if (estate === null || estates.length < 2) return null;
  return (
    <View>
      <Pressable className="mg-pill" label={`切换小区，现在是${estate.name}`} onTap={() => setOpen(true)}>
        <Text>{estate.name} ▾</Text>
      </Pressable>
      <OptionSheet
        open={isOpen}
        title="切换小区"
        options={estates.map(({ id, name }) => ({ value: id, label: name }))}
        value={estate.id}
        onChange={choose}
        onClose={() => setOpen(false)}
      />
    </View>
  );
}
