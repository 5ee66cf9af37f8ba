import { parse } from 'acorn';
import { full } from 'acorn-walk';
import postcss from 'postcss';

const named = (object, name) => object.properties.find(({ key }) => (key?.name ?? key?.value) === name)?.value;
const isOff = (value) => value.type === 'UnaryExpression' && value.argument.value === 1;

function hasFingerScroll(node) {
  let found = false;
  full(node, (inner) => {
    if (inner.type === 'ObjectExpression' && named(inner, 'scrollY') !== undefined) found = true;
  });
  return found;
}

/**
 * Elements that hold every touch back from the page (`catchMove`) without a `scroll-view` inside: whatever is longer
 * than the screen in there cannot be reached.
 */
export function heldTouches(source) {
  const program = parse(source, { ecmaVersion: 2018, sourceType: 'script', allowReturnOutsideFunction: true });
  const found = [];
  full(program, (node) => {
    if (node.type !== 'ObjectExpression') return;
    const held = named(node, 'catchMove');
    if (held === undefined || isOff(held) || hasFingerScroll(node)) return;
    found.push(`${source.slice(node.start, node.start + 60)}… holds touches and has no scroll-view`);
  });
  return found;
}

const isForDesk = (rule) =>
  rule.parent?.type === 'atrule' && /min-width: *[89]\d\dpx|min-width: *\d{4}/.test(rule.parent.params);

/** Boxes that scroll by style alone: inside a sheet WeChat gives them no touch. The page and a `scroll-view` scroll. */
export function scrollingBoxes(styles) {
  const found = [];
  postcss.parse(styles).walkDecls(/^overflow(-y)?$/, ({ prop, value, parent }) => {
    const vertical = prop === 'overflow-y' ? value : value.split(/\s+/).at(-1);
    if (/^(auto|scroll)$/.test(vertical) && !isForDesk(parent))
      found.push(`${parent.selector} scrolls without a scroll-view`);
  });
  return found;
}
