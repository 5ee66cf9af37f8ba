/**
 * Loaded before the server: ends its process without warning at the point that DIE_AT names, a step of the import as
 * `Class.method`, `Class.method:3` for its third call, and with a `!` behind it after the step instead of before.
 */
require('reflect-metadata');

const CLASSES = { KeepProgress: 'keep-progress', RunImports: 'run-imports' };
const [, name, method, nth = '1', isAfter] = /^(\w+)\.(\w+)(?::(\d+))?(!)?$/.exec(process.env.DIE_AT);
const { prototype } = require(`../../dist/directory/import/${CLASSES[name]}`)[name];
const step = prototype[method];
const die = () => process.kill(process.pid, 'SIGKILL');
let calls = 0;

prototype[method] = async function (...args) {
  calls += 1;
  if (calls < Number(nth)) return step.apply(this, args);
  if (!isAfter) die();
  await step.apply(this, args);
  die();
};
