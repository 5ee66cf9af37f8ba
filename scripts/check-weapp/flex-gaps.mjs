import postcss from 'postcss';

const GAP = /^(row-|column-)?gap$/;
const isNothing = (value) => value.split(/\s+/).every((part) => /^0[a-z]*$/.test(part));
const displaysOf = (root) => {
  const found = new Map();
  root.walkDecls('display', ({ value, parent }) => {
    for (const selector of parent.selectors) found.set(selector, value);
  });
  return found;
};

/** Flex boxes with a gap and no margins in its place for phones that know no gap there (iOS before 14.5). */
export function flexGaps(styles) {
  const root = postcss.parse(styles);
  const displays = displaysOf(root);
  const replaced = new Set();
  root.walkRules((rule) => {
    for (const selector of rule.selectors) {
      const [, box] = /^\.nogap (.+)>(?:view|text)(?::nth-child\(n\+2\))?$/.exec(selector) ?? [];
      if (box !== undefined) replaced.add(box);
    }
  });
  const found = new Set();
  root.walkDecls(GAP, ({ value, parent }) => {
    if (isNothing(value)) return;
    for (const selector of parent.selectors) {
      const isGrid = /grid/.test(displays.get(selector) ?? '');
      if (!isGrid && !replaced.has(selector)) found.add(`${selector} keeps its distances by gap alone`);
    }
  });
  return [...found];
}
