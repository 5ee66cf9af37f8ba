// `node scripts/messy-register/make-register.mjs FOLDER [--rooms 5000] [--estates 3] [--staff 120] [--seed N] [--faultless]`:
// registers as companies keep them, for one seed the same every time, and `truth.json`: what they mean and what is wrong in
// them.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { makeDraw, makePhones } from './draw.mjs';
import { everyKind } from './every-kind.mjs';
import { plantInPlaces, plantInStaff } from './faults.mjs';
import { oneAddress } from './one-address.mjs';
import { perBuilding } from './per-building.mjs';
import { staffSheet } from './staff-sheet.mjs';
import { writeCsv, writeWorkbook } from './write-files.mjs';

const SEED = 20_261_123;
const ESTATES = [
  { name: '翠湖花园', layout: perBuilding, share: 0.5 },
  { name: '枫林苑', layout: oneAddress, share: 0.3 },
  { name: '观澜里', layout: everyKind, share: 0.2 },
];

/**
 * Writes the files of `estates` estates with `rooms` rooms together, and of their colleagues.
 * A book of one sheet is written as CSV too, once in GBK and once in UTF-8.
 */
export async function makeRegister(
  folder,
  { rooms = 5000, estates = 3, staff = 120, seed = SEED, isFaultless = false } = {},
) {
  mkdirSync(folder, { recursive: true });
  const draw = makeDraw(seed);
  const nextPhone = makePhones();
  const chosen = ESTATES.slice(0, estates);
  const whole = chosen.reduce((sum, { share }) => sum + share, 0);
  const files = [];
  for (const { name, layout, share } of chosen) {
    const count = Math.round((rooms * share) / whole);
    const { sheets, spots, truth } = layout({ draw, nextPhone, count, estateName: name });
    const faults = isFaultless ? [] : plantInPlaces(layout.name, spots);
    files.push({ estate: name, ...(await write(folder, name, sheets)), faults, rooms: truth });
  }
  const { sheet, spots, truth } = staffSheet({ draw, nextPhone, count: staff, estateName: ESTATES[0].name });
  const staffFaults = isFaultless ? [] : plantInStaff(spots);
  const people = { ...(await write(folder, '员工', [sheet])), faults: staffFaults, people: truth };
  const made = { files, staff: people };
  writeFileSync(join(folder, 'truth.json'), JSON.stringify(made));
  return made;
}

async function write(folder, name, sheets) {
  const workbook = join(folder, `${name}.xlsx`);
  await writeWorkbook(workbook, sheets);
  const csv = {};
  if (sheets.length === 1) {
    for (const encoding of ['gbk', 'utf8']) {
      csv[encoding] = join(folder, `${name}-${encoding}.csv`);
      writeCsv(csv[encoding], sheets[0], encoding);
    }
  }
  return { workbook, csv };
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      rooms: { type: 'string', default: '5000' },
      estates: { type: 'string', default: '3' },
      staff: { type: 'string', default: '120' },
      seed: { type: 'string', default: String(SEED) },
      faultless: { type: 'boolean', default: false },
    },
  });
  const [folder] = positionals;
  if (folder === undefined) throw new Error('which folder?');
  const { rooms, estates, staff, seed, faultless } = values;
  await makeRegister(folder, {
    rooms: Number(rooms),
    estates: Number(estates),
    staff: Number(staff),
    seed: Number(seed),
    isFaultless: faultless,
  });
}
