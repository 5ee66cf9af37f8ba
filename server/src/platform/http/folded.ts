import { Transform } from 'class-transformer';

/** What a person types, full-width or not and with blank ends, before any rule looks at it; `fold` does the rest. */
export function Folded(fold: (text: string) => string = (text) => text): PropertyDecorator {
  return Transform(({ value }: { value: unknown }) =>
    typeof value === 'string' ? fold(value.normalize('NFKC').trim()) : value,
  );
}
