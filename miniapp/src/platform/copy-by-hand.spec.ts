import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { PRIVACY_GUIDELINE } from '@yingsheng/shared/people/privacy-guideline';
import ts from 'typescript';

const source = resolve(__dirname, '..');

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return filesBelow(path);
    return /\.tsx?$/.test(path) && !/\.spec\.tsx?$/.test(path) ? [path] : [];
  });
}

interface Copying {
  /** What is put into the clipboard, as written: `receipt.number`. */
  copied: string[];
  /** What stands in texts that a long press selects. */
  selectable: string[];
  saysLongPress: boolean;
}

function lookInto(name: string, text: string): Copying {
  const file = ts.createSourceFile(name, text, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX);
  const found: Copying = { copied: [], selectable: [], saysLongPress: text.includes('长按') };
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && node.expression.getText() === 'copyText') {
      found.copied.push(node.arguments[0]?.getText() ?? '');
    }
    if (ts.isJsxElement(node) && node.openingElement.tagName.getText() === 'Text') {
      const isSelectable = node.openingElement.attributes.properties.some(
        (one) => ts.isJsxAttribute(one) && one.name.getText() === 'userSelect' && one.initializer === undefined,
      );
      const said = node.children.filter(ts.isJsxExpression).map(({ expression }) => expression?.getText() ?? '');
      if (isSelectable) found.selectable.push(...said);
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

/** What of `copying` a person could not get by a long press, though nothing else is left to them. */
const outOfReach = ({ copied, selectable, saysLongPress }: Copying): string[] => {
  const missing = copied.filter((words) => !selectable.includes(words));
  return saysLongPress && selectable.length === 0 ? [...missing, '长按'] : missing;
};

const all = filesBelow(source)
  .map((path) => ({ name: relative(source, path), ...lookInto(path, readFileSync(path, 'utf8')) }))
  .filter(({ name }) => name !== 'platform/environment.ts');
const concerned = all.filter(({ copied, saysLongPress }) => copied.length > 0 || saysLongPress);

describe('whoever does not allow the clipboard copies by a long press, as the guideline says', () => {
  it('theGuideline_saysSo', () => {
    const clipboard = PRIVACY_GUIDELINE.purposes.find(({ key }) => key === 'clipboard');
    expect(clipboard?.without).toContain('长按');
    expect(concerned.length).toBeGreaterThanOrEqual(3);
  });

  it.each(concerned)('$name: what is copied can be selected', (copying) => {
    expect(outOfReach(copying)).toEqual([]);
  });

  it.each([
    ['<Text>{words}</Text>; copyText(words)', ['words']],
    ['<Text userSelect={false}>{words}</Text>; copyText(words)', ['words']],
    ['<Text userSelect>{title}</Text>; copyText(words)', ['words']],
    ['<Text>{words}</Text>; toast("请长按文字复制")', ['长按']],
    ['<Text userSelect>{words}</Text>; copyText(words); toast("请长按文字复制")', []],
  ])('%s: out of reach is %j', (text, missing) => {
    expect(outOfReach(lookInto('a.tsx', text))).toEqual(missing);
  });
});
