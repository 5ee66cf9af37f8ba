import assert from 'node:assert/strict';
import test from 'node:test';
import { heldTouches, scrollingBoxes } from './held-touches.mjs';

test('a sheet that holds touches around a plain box is found', () => {
  const [problem] = heldTouches(
    'e.jsx(V,{className:"sheet",catchMove:!0,children:e.jsx(V,{className:"body",children:c})})',
  );
  assert.match(problem, /^\{className:"sheet",catchMove:!0.*no scroll-view$/);
});

test('a sheet whose content stands in a scroll-view is let through', () => {
  const source = 'e.jsx(V,{catchMove:!0,children:[e.jsx(H,{}),e.jsx(S,{scrollY:!0,children:c})]})';
  assert.deepEqual(heldTouches(source), []);
});

test('touches that are not held need no scroll-view', () => {
  assert.deepEqual(heldTouches('e.jsx(V,{catchMove:!1,children:c})'), []);
});

test('a box that scrolls by style is found, also in shorthand', () => {
  const styles = '.body{overflow-y:auto}.list{overflow:hidden scroll}.all{overflow:auto}';
  assert.deepEqual(
    scrollingBoxes(styles).map((problem) => problem.split(' ')[0]),
    ['.body', '.list', '.all'],
  );
});

test('what scrolls sideways, is cut off, or stands on a desk is let through', () => {
  const styles = '.a{overflow-x:auto}.b{overflow:hidden}@media (min-width:900px){.c{overflow-y:auto}}';
  assert.deepEqual(scrollingBoxes(styles), []);
});
