// What people of a journey hold in their hands: a list with what is wrong in it, a slip to scan, a letter.
import assert from 'node:assert/strict';
import jsQR from 'jsqr';
import { getDocumentProxy } from 'unpdf';

/** What the words of a fault's kind have to speak of. */
const NAMED = {
  phone: /号码|公式/,
  name: /姓名/,
  kind: /身份/,
  date: /日期/,
  room: /房号|楼栋/,
  estate: /小区/,
  account: /账号|相同/,
  role: /岗位/,
  department: /部门/,
};
/** What stands before a person, line by line. */
export async function linesBefore({ page }) {
  return (await page.locator('body').innerText()).split('\n').map((line) => line.trim());
}

/** Each fault stands at its cell, with words that speak of it. */
export function faultsAreNamed(lines, faults) {
  for (const { sheet, cell, kind } of faults) {
    const place = `${sheet} ${cell}`;
    const at = lines.findIndex((line) => line === place || line.startsWith(`${place} `));
    assert.ok(at >= 0, `${place} is named among: ${lines.join(' | ')}`);
    assert.match(lines.slice(at, at + 3).join(' '), NAMED[kind], place);
  }
}

/** The address behind a picture that is scanned. */
export async function addressIn(picture) {
  const { pixels, width, height } = await picture.evaluate(async (image) => {
    await image.decode();
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = [image.naturalWidth, image.naturalHeight];
    const drawing = canvas.getContext('2d');
    drawing.drawImage(image, 0, 0);
    const { data, width, height } = drawing.getImageData(0, 0, canvas.width, canvas.height);
    return { pixels: Array.from(data), width, height };
  });
  return jsQR(Uint8ClampedArray.from(pixels), width, height).data;
}

/** What one letter of a file says. */
export async function letterIn(letters, pageNumber, estate) {
  const file = await getDocumentProxy(new Uint8Array(letters));
  const { items } = await (await file.getPage(pageNumber)).getTextContent();
  const text = items.map(({ str }) => str).join('');
  await file.destroy();
  return {
    placeText: new RegExp(`${estate} (.+?) 的业主、住户`).exec(text)[1],
    code: /[2-9A-HJKMNP-Z]{5} [2-9A-HJKMNP-Z]{5}/.exec(text)[0],
  };
}
