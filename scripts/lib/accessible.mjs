import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Axe comes with every page that is opened here: where each is looked at, that costs a part of bringing it to each. */
export function bringAxe(page) {
  return page.addInitScript(AXE);
}

/** Waits until the page stands and has answered: nothing on it is a grey placeholder any more. */
export async function settle(page) {
  await page.locator('.ys-screen').filter({ visible: true }).first().waitFor();
  await page.waitForFunction(() => ![...document.querySelectorAll('.ys-skeleton')].some((each) => each.offsetParent));
}

/** So many elements the page has that is in sight: WeChat advises no more than a thousand. */
export function nodesOf(page) {
  return page.evaluate(() => {
    const shown = [...document.querySelectorAll('.ys-screen')].find((each) => each.offsetParent);
    return shown.querySelectorAll('*').length;
  });
}

/** Axe leaves this one out by itself: what is seen on a button has to be in what it is called. */
const RULES = { 'label-content-name-mismatch': { enabled: true } };

/**
 * What axe finds wrong with what is on the page, by any rule of any level it has switched on; one line for each
 * element. Empty when nothing is. `isDialogOnly`: of what lies over a page that has been looked at.
 */
export async function faultsOf(page, { isDialogOnly = false } = {}) {
  // Evaluated and not added as a script: the content policy forbids scripts from elsewhere.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(AXE);
  const violations = await page.evaluate(
    async ({ rules, isDialogOnly: isOnly }) => {
      const dialogs = [...document.querySelectorAll('[role=dialog]')].filter((each) => each.checkVisibility());
      const context = isOnly ? dialogs.at(-1) : document;
      const { violations: found } = await window.axe.run(context, { resultTypes: ['violations'], rules });
      return found.flatMap(({ id, impact, nodes }) =>
        nodes.map(({ html, failureSummary, target }) => ({
          id,
          impact,
          html,
          failureSummary,
          target: target.join(' '),
        })),
      );
    },
    { rules: RULES, isDialogOnly },
  );
  return violations.map(({ id, impact, html, failureSummary, target }) =>
    [`${id} (${impact}) at ${target}`, html.slice(0, 200), failureSummary].join('\n  '),
  );
}
