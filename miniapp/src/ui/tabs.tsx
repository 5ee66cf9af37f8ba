import { Text, View } from '@tarojs/components';
import { type ReactNode, useEffect, useId } from 'react';
import { role } from '../platform/a11y';
import { isH5 } from '../platform/environment';
import { Pressable } from './pressable';

export interface TabItem<T extends string> {
  value: T;
  label: string;
  /** The label laid out in its own way. */
  content?: ReactNode;
}

export interface TabsProps<T extends string> {
  items: readonly TabItem<T>[];
  value: T;
  onChange: (value: T) => void;
  /** What is chosen between; heard, not seen. */
  label?: string;
  className?: string;
  itemClass?: (isChosen: boolean) => string;
  /** What the chosen tab shows. */
  children?: ReactNode;
  panelClass?: string;
  /** What the panel is called, where that is not the chosen tab. */
  panelLabel?: string;
}

const chip = (isChosen: boolean): string => `ys-chip${isChosen ? ' is-selected' : ''}`;

/** Tabs, one stop for Tab: arrows, Home and End move between them in a browser and choose at once. */
export function Tabs<T extends string>({ items, value, onChange, label, children, ...looks }: TabsProps<T>) {
  const { className = 'ys-tabs', itemClass = chip, panelClass = '', panelLabel } = looks;
  const chosen = items.findIndex((item) => item.value === value);
  const id = useId();
  useEffect(() => {
    if (isH5 && chosen >= 0) showWithinList(id);
  }, [id, chosen]);
  return (
    <>
      <View
        id={id}
        className={className}
        {...role('tablist', { label: label ?? '分类' })}
        {...byArrows(items.length, chosen, (index) => {
          const item = items[index];
          if (item) onChange(item.value);
        })}
      >
        {items.map((item, index) => (
          <Pressable
            key={item.value}
            className={itemClass(index === chosen)}
            as="tab"
            isSelected={index === chosen}
            isStop={index === Math.max(0, chosen)}
            onTap={() => onChange(item.value)}
          >
            {item.content ?? <Text>{item.label}</Text>}
          </Pressable>
        ))}
      </View>
      {children === undefined ? null : (
        <View className={panelClass} {...role('tabpanel', { label: panelLabel ?? items[chosen]?.label ?? '' })}>
          {children}
        </View>
      )}
    </>
  );
}

/** Brings the chosen tab to the middle of a list that is wider than the screen; the page itself does not move. */
function showWithinList(id: string): void {
  const list = document.getElementById(id);
  const tab = list?.querySelector('[aria-selected=true]');
  if (!list || !tab) return;
  const { left, width } = tab.getBoundingClientRect();
  list.scrollLeft += left - list.getBoundingClientRect().left - (list.clientWidth - width) / 2;
}

interface KeyOnTabs {
  key: string;
  preventDefault(): void;
  currentTarget: { querySelectorAll(selector: string): ArrayLike<{ focus(): void }> };
}

/** Where a key leads from the tab at `index` among `count`; `null` for keys that mean nothing here. */
export function tabAfter(key: string, index: number, count: number): number | null {
  if (key === 'Home') return 0;
  if (key === 'End') return count - 1;
  if (key === 'ArrowRight') return (index + 1) % count;
  if (key === 'ArrowLeft') return (index + count - 1) % count;
  return null;
}

function byArrows(count: number, chosen: number, choose: (index: number) => void): Record<string, unknown> {
  if (!isH5) return {};
  return {
    onKeyDown: (event: KeyOnTabs) => {
      const next = tabAfter(event.key, Math.max(0, chosen), count);
      if (next === null) return;
      event.preventDefault();
      choose(next);
      event.currentTarget.querySelectorAll('[role=tab]')[next]?.focus();
    },
  };
}
