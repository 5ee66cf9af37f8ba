import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Words of the trade: staff keep them, a resident never reads one. */
const STAFF_WORDS = /首接|给排水|暖通|办结|非物业|并案|挂起|不予受理|协办|工单|转派|裁定|研判/u;
const PAGES = ['resident', 'pages/home', 'pages/submit', 'pages/complaints'];
const source = join(__dirname, '..');

function filesUnder(folder: string): string[] {
  return readdirSync(join(source, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name) && !name.includes('.spec.'))
    .map((name) => join(folder, name));
}

/** What stands in the file besides its comments. */
function wordsIn(file: string): string {
  return readFileSync(join(source, file), 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '');
}

it.each(PAGES.flatMap(filesUnder))('%s speaks in words that a resident knows', (file) => {
  expect(wordsIn(file)).not.toMatch(STAFF_WORDS);
});
