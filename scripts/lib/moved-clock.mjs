// Loaded into a process before everything else (`--import`): its time of day runs ahead by as many milliseconds as the
// file CLOCK_SHIFT_FILE says. Waiting stays as it is: only what the process believes of the time of day moves.
import { readFileSync } from 'node:fs';

const LOOK_EVERY_MS = 100;
const RealDate = Date;
let shiftMs = 0;
setInterval(() => {
  shiftMs = Number(readFileSync(process.env.CLOCK_SHIFT_FILE, 'utf8'));
}, LOOK_EVERY_MS).unref();

const now = () => RealDate.now() + shiftMs;
globalThis.Date = new Proxy(RealDate, {
  construct: (target, given, maker) => Reflect.construct(target, given.length === 0 ? [now()] : given, maker),
  get: (target, key) => (key === 'now' ? now : Reflect.get(target, key)),
});
