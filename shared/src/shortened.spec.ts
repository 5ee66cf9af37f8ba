import fc from 'fast-check';
import { shortened } from './shortened';

describe('shortened', () => {
  it.each([
    ['短的不动，原样', 24, '短的不动，原样'],
    [
      '地库出口坡道上停了辆私家车，后面已经堵了一长串，喇叭响个不停',
      25,
      '地库出口坡道上停了辆私家车，后面已经堵了一长串…',
    ],
    ['厨房顶上一直滴水。用盆接着', 10, '厨房顶上一直滴水。'],
    ['厨房顶上一直滴水！用盆接着呢', 11, '厨房顶上一直滴水！用…'],
    ['他说“马上来。”等了一天', 9, '他说“马上来。”'],
    ['走廊（七楼）积水', 4, '走廊…'],
    ['灯\n不亮 了 很久', 6, '灯 不亮…'],
    ['👨‍👩‍👧', 5, '👨‍👩‍👧'],
  ])('%s, %i', (text, most, expected) => {
    expect(shortened(text, most)).toBe(expected);
  });

  it('neverTrailsOffAfterAWholeSentence_norAfterAComma', () => {
    const piece = fc.constantFrom('水', '管', '，', '。', '！', '、', '“', '”', '（', ' ', 'a', '1');
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), fc.integer({ min: 2, max: 20 }), (pieces, most) => {
        const short = shortened(pieces.join(''), most);
        expect(short).not.toMatch(/[。！？，、“（]…$/u);
        expect([...short].length).toBeLessThanOrEqual(most);
      }),
    );
  });
});
