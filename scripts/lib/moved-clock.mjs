// Loaded into a process before everything else (`--import`): its time of day runs ahead by as many milliseconds as the
// file CLOCK_SHIFT_FILE says; the file beside it, `….taken`, says when it does. Waiting stays as it is: only what the
// process believes of the time of day moves.
import { readFileSync, writeFileSync } from 'node:fs';

const LOOK_EVERY_MS = 100;
const RealDate = Date;
let shiftMs = 0;
setInterval(() => {
  const wanted = Number(readFileSync(process.env.CLOCK_SHIFT_FILE, 'utf8'));
  if (wanted === shiftMs) return;
  shiftMs = wanted;
  writeFileSync(`${process.env.CLOCK_SHIFT_FILE}.taken`, String(shiftMs));
}, LOOK_EVERY_MS).unref();

const now = () => RealDate.now() + shiftMs;
globalThis.Date = new Proxy(RealDate, {
  construct: (target, given, maker) => Reflect.construct(target, given.length === 0 ? [now()] : given, maker),
  get: (target, key) => (key === 'now' ? now : Reflect.get(target, key)),
});
