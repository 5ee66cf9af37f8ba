import { isH5 } from './environment';

export type AriaRole =
  | 'button'
  | 'heading'
  | 'radio'
  | 'group'
  | 'checkbox'
  | 'switch'
  | 'tablist'
  | 'tab'
  | 'tabpanel'
  | 'dialog'
  | 'alert'
  | 'status';

export interface AriaFacts {
  label?: string;
  isDisabled?: boolean;
  isChecked?: boolean;
  isSelected?: boolean;
  /** Where the person is now, among links to other pages. */
  isCurrent?: boolean;
  /** The day it is. */
  isToday?: boolean;
  level?: number;
  /** Of what opens in place. */
  isExpanded?: boolean;
}

/** Attributes that tell a screen reader what this is: `role` in a browser, `aria-role` in WeChat. */
export function role(name: AriaRole, facts: AriaFacts = {}): Record<string, unknown> {
  const attributes: Record<string, unknown> = { [isH5 ? 'role' : 'aria-role']: name };
  if (facts.label !== undefined) attributes['aria-label'] = facts.label;
  if (facts.isDisabled !== undefined) attributes['aria-disabled'] = String(facts.isDisabled);
  if (facts.isChecked !== undefined) attributes['aria-checked'] = String(facts.isChecked);
  if (facts.isSelected !== undefined) attributes['aria-selected'] = String(facts.isSelected);
  if (facts.isExpanded !== undefined) attributes['aria-expanded'] = String(facts.isExpanded);
  // WeChat has no word for it but the one for what is chosen.
  if (facts.isCurrent && isH5) attributes['aria-current'] = 'page';
  if (facts.isCurrent !== undefined && !isH5) attributes['aria-selected'] = String(facts.isCurrent);
  if (facts.isToday && isH5) attributes['aria-current'] = 'date';
  if (facts.level !== undefined && isH5) attributes['aria-level'] = String(facts.level);
  return attributes;
}

/** Decoration: not read aloud. */
export const hidden: Record<string, unknown> = { 'aria-hidden': 'true' };

/** The name of an input or a picture. In a browser it belongs on the element inside Taro's wrapper. */
export function named(label: string | undefined): Record<string, unknown> {
  if (label === undefined) return {};
  return isH5 ? { nativeProps: { 'aria-label': label } } : { 'aria-label': label };
}

interface KeyLike {
  key: string;
  preventDefault(): void;
}
interface ArrowLike extends KeyLike {
  readonly currentTarget: HTMLElement;
}

const STEP: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 };

/** For what holds several that can be pressed: the arrow keys go from one to the next; nothing in WeChat. */
export function arrowKeys(): Record<string, unknown> {
  if (!isH5) return {};
  return {
    onKeyDown: (event: ArrowLike) => {
      const step = STEP[event.key];
      const { currentTarget: group } = event;
      const stops = [...group.querySelectorAll<HTMLElement>('[tabindex]')];
      const at = stops.indexOf(document.activeElement as HTMLElement);
      if (step === undefined || (at === -1 && group !== document.activeElement)) return;
      event.preventDefault();
      stops[at + step]?.focus();
    },
  };
}

/**
 * Focusable by Tab and pressed by Enter or Space in a browser; nothing in WeChat. Of several that are one stop
 * for Tab, as tabs are, only one is `isStop`.
 */
export function pressable(onPress: () => void, isDisabled = false, isStop = true): Record<string, unknown> {
  if (!isH5) return {};
  return {
    // As text: the web component wrapper would set a number as a property, which no browser reads.
    // Also while it is off: its words say what is still missing.
    tabindex: isStop ? '0' : '-1',
    onKeyDown: (event: KeyLike) => {
      if (isDisabled || (event.key !== 'Enter' && event.key !== ' ')) return;
      event.preventDefault();
      onPress();
    },
  };
}
