import { drawName, drawSurname } from './draw.mjs';
import { drawDay } from './looks.mjs';

const UNITS = 2;
const FLOORS = 33;
const DOORS = 4;

/** `1201` */
const roomName = (floor, door) => `${floor}${String(door).padStart(2, '0')}`;

/** Towers of 264 rooms, as many as it takes. */
export function towerRooms(count) {
  const rooms = [];
  for (let building = 1; rooms.length < count; building += 1) {
    for (let unit = 1; unit <= UNITS; unit += 1) {
      for (let floor = 1; floor <= FLOORS; floor += 1) {
        for (let door = 1; door <= DOORS && rooms.length < count; door += 1) {
          rooms.push({ building: String(building), unit: String(unit), floor, room: roomName(floor, door) });
        }
      }
    }
  }
  return rooms;
}

const HOUSES_PER_ROW = 12;
const SHOPS = 40;

/** Towers with letters, stacked villas, shops and rooms below ground: no units, and names of every kind. */
export function mixedRooms(count) {
  const named = [];
  const add = (building, room) => named.push({ building, unit: '', floor: null, room });
  for (let villa = 1; villa <= 6; villa += 1) {
    for (let house = 1; house <= HOUSES_PER_ROW; house += 1) add(`叠墅${villa}`, String(100 + house));
  }
  for (let shop = 1; shop <= SHOPS; shop += 1) add('商铺', String(shop));
  for (let shop = 1; shop <= SHOPS; shop += 1) add('S1', String(shop).padStart(2, '0'));
  for (let store = 1; store <= SHOPS; store += 1) add('B1', String(store).padStart(3, '0'));
  for (let tower = 0; named.length < count; tower += 1) {
    const building = `${String.fromCharCode(65 + tower)}座`;
    for (let floor = 1; floor <= FLOORS; floor += 1) {
      for (const door of ['01', '02', '01A', '02A']) add(building, `${floor}${door}`);
    }
  }
  return named.slice(0, count);
}

/** Who lives in a room, in one of the ways in which registers say it. */
export function drawHousehold(draw, nextPhone) {
  const owner = { name: drawName(draw), kind: 'owner', phones: [nextPhone()] };
  const way = draw.weighted([
    ['plain', 62],
    ['empty', 8],
    ['coOwner', 8],
    ['family', 8],
    ['tenant', 6],
    ['threePhones', 4],
    ['slashed', 2],
    ['bracketed', 2],
  ]);
  if (way === 'empty') return { way, people: [] };
  if (way === 'threePhones') owner.phones.push(nextPhone(), nextPhone());
  if (way === 'coOwner' || way === 'slashed') {
    return { way, people: [owner, { name: drawName(draw), kind: 'owner', phones: [nextPhone()] }] };
  }
  if (way === 'family')
    return { way, people: [owner, { name: drawName(draw), kind: 'family', phones: [nextPhone()] }] };
  if (way === 'tenant') {
    const until = drawDay(draw, 2028, 3);
    return { way, people: [owner, { name: drawName(draw), kind: 'tenant', phones: [nextPhone()], until }] };
  }
  if (way === 'bracketed') {
    const name = `${drawSurname(draw)}${draw.pick(['先生', '女士'])}`;
    return { way, people: [{ name, kind: 'tenant', phones: [nextPhone()] }] };
  }
  return { way, people: [owner] };
}
