/**
 * Space between the children of a flex box where `gap` does nothing for it (iOS before 14.5): the same distance as
 * margins, under the class that `Screen` sets there (see `src/platform/flex-gap.ts`). WeChat's compiler knows no `*`
 * after `>`, so the children are named by kind; grids need nothing, their gap is old enough.
 */
const MISSING = '.nogap';
const NOT_FIRST = ':nth-child(n+2)';
const CONDITIONAL = /^(media|supports)$/;

function lastOf(rule, name) {
  return rule.nodes.filter(({ type, prop }) => type === 'decl' && prop === name).at(-1)?.value;
}

/** `{ row, column }`; `null` for a rule that sets none. */
function gapOf(rule) {
  const [row, column = row] = splitBySpace(lastOf(rule, 'gap') ?? '');
  const found = { row: lastOf(rule, 'row-gap') ?? row, column: lastOf(rule, 'column-gap') ?? column };
  return found.row || found.column ? found : null;
}

/** Not inside parentheses: `calc(1px + 2px) 3px` are two. */
function splitBySpace(value) {
  return value.match(/(?:[^\s(]|\([^)]*\))+/g) ?? [];
}

function marginsOf(rule, { row, column }) {
  if (/wrap/.test(lastOf(rule, 'flex-wrap') ?? '')) {
    return [
      [
        '',
        [
          ['margin-right', column],
          ['margin-bottom', row],
        ],
      ],
    ];
  }
  const isColumn = /column/.test(lastOf(rule, 'flex-direction') ?? '');
  return [[NOT_FIRST, [isColumn ? ['margin-top', row] : ['margin-left', column]]]];
}

function isDistance(value) {
  return value !== undefined && !/^0[a-z]*$/.test(value);
}

/** `children`: the names of views and texts where the styles are for. */
module.exports = ({ children = ['view', 'text'] } = {}) => ({
  postcssPlugin: 'flex-gap',
  OnceExit(root, { Rule }) {
    const groups = new Map();
    root.walkRules((rule) => {
      const gap = gapOf(rule);
      if (gap === null || !/flex/.test(lastOf(rule, 'display') ?? '')) return;
      const place = CONDITIONAL.test(rule.parent.name ?? '') ? rule.parent : root;
      for (const [which, margins] of marginsOf(rule, gap)) {
        const declared = margins.filter(([, value]) => isDistance(value)).map(([prop, value]) => `${prop}:${value}`);
        if (declared.length === 0) continue;
        const key = declared.join(';');
        if (!groups.has(place)) groups.set(place, new Map());
        const selectors = groups.get(place).get(key) ?? [];
        for (const selector of rule.selectors) {
          selectors.push(...children.map((child) => `${MISSING} ${selector}>${child}${which}`));
        }
        groups.get(place).set(key, selectors);
      }
    });
    for (const [place, byMargin] of groups) {
      const rules = [...byMargin].map(([key, selectors]) => {
        const rule = new Rule({ selector: selectors.join(',') });
        for (const declaration of key.split(';')) {
          const [prop, value] = declaration.split(':');
          rule.append({ prop, value });
        }
        return rule;
      });
      // Stronger than what they stand in for wherever they stand; those of a condition come after the others.
      place.prepend(rules);
    }
  },
});
module.exports.postcss = true;
