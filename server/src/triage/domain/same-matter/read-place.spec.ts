import { readPlace } from './read-place';

describe('readPlace', () => {
  it.each([
    ['3 栋 2 单元 1201（厨房）', { building: '3', unit: '2', room: '1201', floor: '12' }],
    ['3-2-1201', { building: '3', unit: '2', room: '1201', floor: '12' }],
    ['9-1602', { building: '9', room: '1602', floor: '16' }],
    ['三号楼二门', { building: '3', unit: '2' }],
    ['十二栋十五层', { building: '12', floor: '15' }],
    ['7栋14楼', { building: '7', floor: '14' }],
    ['十四号楼高区', { building: '14' }],
    ['地下车库 B2', { level: '2' }],
    ['地库负二层', { level: '2' }],
    ['地下二层', { level: '2' }],
    ['东大门', { gate: '东' }],
    ['东门岗亭', { gate: '东' }],
    ['6号岗', { post: '6' }],
    ['5 栋电梯厅 · 2 号梯', { building: '5', lift: '2' }],
    ['4 栋电梯厅 · 西侧电梯', { building: '4', lift: '西' }],
    ['地库C12', { slot: 'c12' }],
    ['地下车库（C区12号）', { slot: 'c12' }],
    ['地库 B1 077车位', { level: '1', slot: '77' }],
    ['B1层77号车位', { level: '1', slot: '77' }],
    ['地库B1 215', { level: '1', slot: '215' }],
    ['3-1 十二楼电梯口', { building: '3', unit: '1', floor: '12' }],
    ['16栋2单元4-7楼', { building: '16', unit: '2', floor: '4' }],
    ['地铁A口', { exit: 'a' }],
    ['', {}],
  ])('%s', (placeText, parts) => {
    expect(readPlace(placeText).parts).toEqual(parts);
  });
  it.each([
    ['天台', '7 栋顶楼'],
    ['大堂', '门厅'],
    ['儿童乐园', '儿童活动区'],
    ['快递驿站', '快递点'],
    ['中心水景池', '中央景观水池'],
    ['泳池', '游泳池'],
    ['紫藤架旁草坪', '紫藤架旁草丛'],
  ])('%s and %s are one spot', (one, other) => {
    expect(readPlace(one).rest).toBe(readPlace(other).rest);
  });
  it('aHostileText_isReadInNoTime', () => {
    expect(readPlace(`${'一'.repeat(5000)}-${'1-'.repeat(5000)}栋`).parts).toBeDefined();
  });
});
