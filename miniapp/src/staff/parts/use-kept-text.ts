import { create } from 'zustand';
import { getStored, removeStored, setStored } from '../../platform/storage';

type Name = `draft:${string}`;

/** Shared, so that a note made in one form is there in the other. */
const useKept = create<{ texts: Readonly<Record<string, string>> }>(() => ({ texts: {} }));

function read(name: Name): string {
  const kept = getStored(name);
  return typeof kept === 'string' ? kept : '';
}

function remember(name: Name, text: string): void {
  useKept.setState(({ texts }) => ({ texts: { ...texts, [name]: text } }));
}

/** Puts a text where the form of that key will find it. */
export function keepText(key: string, text: string): void {
  setStored(`draft:${key}`, text);
  remember(`draft:${key}`, text);
}

/**
 * Text of a form that outlives a failed request, a closed sheet and a reload.
 *
 * @param key what is written about, e.g. `return:<order id>`; another key is another text
 * @returns the text, how to change it, and how to forget it once it has arrived
 */
export function useKeptText(key: string): [text: string, change: (text: string) => void, forget: () => void] {
  const name: Name = `draft:${key}`;
  const text = useKept(({ texts }) => texts[name] ?? read(name));
  const change = (next: string) => keepText(key, next);
  const forget = () => {
    removeStored(name);
    remember(name, '');
  };
  return [text, change, forget];
}
