import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test, { after, before } from 'node:test';
import ExcelJS from 'exceljs';
import iconv from 'iconv-lite';
import { makeRegister } from './make-register.mjs';

const ROOMS = 300;
let folder;
let made;
before(async () => {
  folder = mkdtempSync(join(tmpdir(), 'yingsheng-register-'));
  made = await makeRegister(join(folder, 'first'), { rooms: ROOMS, staff: 40 });
});
after(() => rmSync(folder, { recursive: true, force: true }));

const books = () => [...made.files, made.staff];

test('forty faults stand where the truth says, each in a cell of its own', async () => {
  const found = [];
  for (const { workbook, faults } of books()) {
    const book = new ExcelJS.Workbook();
    await book.xlsx.readFile(workbook);
    for (const { sheet, cell, value } of faults) {
      assert.equal(book.getWorksheet(sheet).getCell(cell).value, value, `${sheet}!${cell}`);
      found.push(`${workbook} ${sheet}!${cell}`);
    }
  }
  assert.equal(new Set(found).size, 40);
});

test('the same register is made every time, and every room is in it once', async () => {
  const again = await makeRegister(join(folder, 'again'), { rooms: ROOMS, staff: 40 });
  assert.deepEqual(
    again.files.map(({ rooms, faults }) => ({ rooms, faults })),
    made.files.map(({ rooms, faults }) => ({ rooms, faults })),
  );
  const rooms = made.files.flatMap(({ estate, rooms: own }) =>
    own.map(({ building, unit, room }) => `${estate} ${building}-${unit}-${room}`),
  );
  assert.equal(new Set(rooms).size, ROOMS);
});

test('the text files say what the workbook of one sheet says, in both encodings', () => {
  for (const { csv } of books().filter(({ csv }) => csv.gbk !== undefined)) {
    assert.equal(`\ufeff${iconv.decode(readFileSync(csv.gbk), 'gbk')}`, readFileSync(csv.utf8, 'utf8'));
  }
});
