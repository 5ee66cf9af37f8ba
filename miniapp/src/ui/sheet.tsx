import { ScrollView, Text, View } from '@tarojs/components';
import { type ReactNode, useRef } from 'react';
import { role } from '../platform/a11y';
import { useDialogFocus } from '../platform/dialog-focus';
import { Pressable } from './pressable';

export interface SheetProps {
  open: boolean;
  title: string;
  onClose: () => void;
  footer?: ReactNode;
  children?: ReactNode;
}

let nextId = 0;

/**
 * From below on a phone, in the middle on a desk. Focus moves in and back; Esc and Back close. The page below does not
 * move with the finger, so that only a `ScrollView` can be scrolled in here: WeChat holds back every other touch.
 */
export function Sheet(props: SheetProps) {
  return props.open ? <OpenSheet {...props} /> : null;
}

function OpenSheet({ title, onClose, footer, children }: SheetProps) {
  const id = useRef('');
  if (id.current === '') {
    nextId += 1;
    id.current = `ys-sheet-${nextId}`;
  }
  useDialogFocus(id.current, onClose);
  return (
    <View className="ys-sheet" catchMove>
      <View className="ys-sheet__shade" onClick={onClose} />
      <View id={id.current} className="ys-sheet__panel" {...role('dialog', { label: title })} {...{ tabindex: '-1' }}>
        <View className="ys-sheet__head">
          <Text className="ys-sheet__title">{title}</Text>
          <Pressable className="ys-sheet__close" onTap={onClose} label="关闭">
            <Text>关闭</Text>
          </Pressable>
        </View>
        <ScrollView className="ys-sheet__body" scrollY>
          <View className="ys-sheet__content">{children}</View>
        </ScrollView>
        {footer ? <View className="ys-gap-top">{footer}</View> : null}
      </View>
    </View>
  );
}
