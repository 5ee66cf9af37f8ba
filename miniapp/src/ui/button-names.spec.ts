import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const source = join(__dirname, '..');
const BUTTON = /<(?:Call)?Button\b(.*?)\/>/gs;

/** An attribute written out, as a text or a template; `null` where it is reckoned or absent. */
function written(attributes: string, name: string): string | null {
  const found = new RegExp(`\\b${name}=(?:"([^"]*)"|\\{\`([^\`]*)\`\\})`).exec(attributes);
  return found?.[1] ?? found?.[2] ?? null;
}

const named = readdirSync(source, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.tsx') && !file.includes('.spec.'))
  .flatMap((file) =>
    [...readFileSync(join(source, file), 'utf8').matchAll(BUTTON)].flatMap(([, attributes = '']) => {
      const [seen, heard] = [written(attributes, 'label'), written(attributes, 'ariaLabel')];
      return seen === null || heard === null ? [] : [{ file, seen, heard }];
    }),
  );

it('thereAreButtonsCalledByMoreThanTheirWords', () => expect(named.length).toBeGreaterThan(20));

it.each(named)('$file: «$heard» contains «$seen», so that who speaks to the button says what they see', (button) => {
  expect(button.heard).toContain(button.seen);
});
