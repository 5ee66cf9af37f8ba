// How registers write numbers, names and days: all of it means what stands behind it.

const fullWidth = (text) => [...text].map((digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)).join('');

/** A cell that holds one number. */
export function phoneCell(draw, phone) {
  const look = draw.weighted([
    ['number', 50],
    ['text', 20],
    ['scientific', 8],
    ['pointZero', 5],
    ['apostrophe', 4],
    ['fullWidth', 3],
    ['spaced', 4],
    ['dashed', 3],
    ['country', 2],
    ['formula', 1],
  ]);
  if (look === 'number') return Number(phone);
  // The cell holds the whole number; only its look is 1.38E+10.
  if (look === 'scientific') return { number: Number(phone), format: '0.00E+00' };
  if (look === 'formula') return { formula: `"${phone.slice(0, 3)}"&"${phone.slice(3)}"`, result: phone };
  return {
    text: phone,
    pointZero: `${phone}.0`,
    apostrophe: `'${phone}`,
    fullWidth: fullWidth(phone),
    spaced: `${phone.slice(0, 3)} ${phone.slice(3, 7)} ${phone.slice(7)}  `,
    dashed: `${phone.slice(0, 3)}-${phone.slice(3, 7)}-${phone.slice(7)}`,
    country: `+86 ${phone}`,
  }[look];
}

const SEPARATORS = [',', '，', '、', '/', ';', '；', ' ', '\n'];

/** A cell that holds several. */
export const phonesCell = (draw, phones) => phones.join(draw.pick(SEPARATORS));

export const nameCell = (draw, name) =>
  draw.weighted([
    [name, 8],
    [`${name}  `, 1],
    [`　${name}`, 1],
  ]);

const DAY_MS = 86_400_000;
const EPOCH_DAY = 25_569;

/** `2023-05-01` as a spreadsheet counts days. */
export const serialOf = (day) => Date.parse(`${day}T00:00:00Z`) / DAY_MS + EPOCH_DAY;

export function dayCell(draw, day) {
  const [year, month, date] = day.split('-').map(Number);
  return draw.weighted([
    [{ number: serialOf(day), format: 'yyyy/m/d' }, 6],
    [serialOf(day), 2],
    [day, 2],
    [`${year}/${month}/${date}`, 2],
    [`${year}.${month}.${date}`, 1],
    [`${year}年${month}月${date}日`, 1],
    [day.replaceAll('-', ''), 1],
  ]);
}

export function drawDay(draw, fromYear, years) {
  const two = (number) => String(number).padStart(2, '0');
  return `${fromYear + draw.below(years)}-${two(1 + draw.below(12))}-${two(1 + draw.below(28))}`;
}
