import { nameCell, phoneCell, phonesCell } from './looks.mjs';

const KIND_WORDS = { owner: ['业主', '产权人', '业主'], family: ['家属', '家属'], tenant: ['租户', '租客'] };

/**
 * The lines that a register needs for one household, with its cells for name, phone and kind. A cell is a text, a number,
 * `{ number, format }`, `{ formula, result }` or `null`.
 */
export function linesOf(draw, { way, people }) {
  if (people.length === 0) return [{ name: null, phone: null, kind: null }];
  if (way === 'slashed') {
    const name = people.map((person) => person.name).join(draw.pick(['/', '、']));
    const phones = people.map((person) => person.phones[0]);
    return [{ name, phone: phonesCell(draw, phones), kind: '业主' }];
  }
  if (way === 'bracketed') {
    const [tenant] = people;
    return [{ name: `${tenant.name}(租)`, phone: phoneCell(draw, tenant.phones[0]), kind: null }];
  }
  return people.map(({ name, kind, phones, until }, index) => ({
    name: nameCell(draw, name),
    phone: phones.length > 1 ? phonesCell(draw, phones) : phoneCell(draw, phones[0]),
    kind: way === 'coOwner' && index === 1 ? '共有人' : draw.pick(KIND_WORDS[kind]),
    until,
  }));
}
