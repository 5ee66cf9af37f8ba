import { Text, View } from '@tarojs/components';
import { useEffect, useState } from 'react';
import { arrowKeys, hidden } from '../platform/a11y';
import { isTouchScreen } from '../platform/environment';
import { focusField, focusFirst } from '../platform/focus-field';
import { useDownKey } from '../platform/keys';
import type { Option } from './chips';
import { Input } from './field';
import { LongRows } from './long-rows';
import { Pressable } from './pressable';
import { Sheet } from './sheet';
import { Empty } from './states';

/** More than so many are searched rather than read. */
const READ_AT_A_GLANCE = 12;
const QUERY_MAX_LENGTH = 20;
/** One sheet is open at a time. */
const FIELD = 'ys-options-field';
const LIST = 'ys-options';
/** So many stand in the sheet at once. */
const MOST_OPTIONS = 80;

export interface SelectProps<T extends string> {
  options: readonly Option<T>[];
  value: T | null;
  onChange: (value: T) => void;
  /** Shown while nothing is chosen, and the title of the list. */
  placeholder: string;
  label?: string;
}

export function Select<T extends string>({ options, value, onChange, placeholder, label }: SelectProps<T>) {
  const [isOpen, setOpen] = useState(false);
  const shown = options.find((option) => option.value === value)?.label;
  return (
    <>
      <Pressable
        className="ys-input ys-select__value"
        onTap={() => setOpen(true)}
        label={`${label ?? placeholder}：${shown ?? `未选择，${placeholder}`}`}
      >
        <Text className={shown === undefined ? 'ys-second' : ''}>{shown ?? placeholder}</Text>
        <View className="ys-arrow" />
      </Pressable>
      <OptionSheet
        open={isOpen}
        title={label ?? placeholder}
        options={options}
        value={value}
        onClose={() => setOpen(false)}
        onChange={onChange}
      />
    </>
  );
}

export interface OptionSheetProps<T extends string> {
  open: boolean;
  title: string;
  options: readonly Option<T>[];
  value: T | null;
  onChange: (value: T) => void;
  onClose: () => void;
}

/** A list to choose one from; closes on choosing. */
export function OptionSheet<T extends string>({ open, title, options, value, onChange, onClose }: OptionSheetProps<T>) {
  const choose = (chosen: T): void => {
    onChange(chosen);
    onClose();
  };
  return (
    <Sheet open={open} title={title} onClose={onClose}>
      {options.length > READ_AT_A_GLANCE ? (
        <SearchedOptions title={title} options={options} value={value} onChange={choose} />
      ) : (
        <Options options={options} value={value} onChange={choose} />
      )}
    </Sheet>
  );
}

/**
 * Forty estates, a hundred colleagues: a few letters bring the one that is meant. Enter takes the first of those found,
 * arrows go among them; the cursor stands in the field, except where that brings up a keyboard over the list.
 */
function SearchedOptions<T extends string>({
  title,
  options,
  value,
  onChange,
}: Pick<OptionSheetProps<T>, 'title' | 'options' | 'value' | 'onChange'>) {
  const [query, setQuery] = useState('');
  const found = foundAmong(options, query);
  useEffect(() => {
    if (!isTouchScreen()) focusField(FIELD);
  }, []);
  useDownKey(FIELD, () => focusFirst(LIST));
  const [first] = query.trim() === '' ? [] : found;
  return (
    <>
      <View id={FIELD}>
        <Input
          label={`在“${title}”里找`}
          placeholder="写几个字来找"
          value={query}
          onChange={setQuery}
          maxLength={QUERY_MAX_LENGTH}
          onConfirm={() => first && onChange(first.value)}
        />
      </View>
      {found.length === 0 ? <Empty title="没有找到" hint="换个字，或写短一点再找。" /> : null}
      <View id={LIST}>
        <LongRows key={query} rows={found} most={MOST_OPTIONS} label="后面的" isInSheet>
          {(shown) => <Options options={shown} value={value} onChange={onChange} />}
        </LongRows>
      </View>
    </>
  );
}

/** By what is written of them or of their heading, however it is spaced. */
export function foundAmong<T extends string>(options: readonly Option<T>[], query: string): readonly Option<T>[] {
  const plain = (text: string): string => text.normalize('NFKC').replace(/\s+/g, '').toLowerCase();
  const wanted = plain(query);
  if (wanted === '') return options;
  return options.filter(({ label, hint = '', group = '' }) => plain(`${label}\n${hint}\n${group}`).includes(wanted));
}

/** The list itself, under headings; arrows go from one to the next. */
export function Options<T extends string>({
  options,
  value,
  onChange,
}: Pick<OptionSheetProps<T>, 'options' | 'value' | 'onChange'>) {
  return (
    <View {...arrowKeys()}>
      {options.map((option, index) => (
        <View key={option.value}>
          {option.group && option.group !== options[index - 1]?.group ? (
            <Text className="ys-options__group">{option.group}</Text>
          ) : null}
          <Pressable
            className={`ys-option${option.value === value ? ' is-selected' : ''}`}
            as="radio"
            isChecked={option.value === value}
            onTap={() => onChange(option.value)}
          >
            <View>
              <Text className="ys-block">{option.label}</Text>
              {option.hint ? <Text className="ys-second ys-block">{option.hint}</Text> : null}
            </View>
            {option.value === value ? (
              <Text className="ys-option__chosen" {...hidden}>
                已选
              </Text>
            ) : null}
          </Pressable>
        </View>
      ))}
    </View>
  );
}
