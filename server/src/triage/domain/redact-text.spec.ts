import fc from 'fast-check';
import { textRedactor } from './redact-text';

const PEOPLE = ['林晓梅', '李建国', '王芳', '欧阳娜娜', '王芳芳', 'Tom Lee'];
const redact = textRedactor({ people: PEOPLE, places: ['翠湖花园'] });

describe('redactText', () => {
  it.each([
    ['林晓梅家一股怪味', '「某人」家一股怪味'],
    ['王芳芳和王芳都头晕', '「某人」和「某人」都头晕'],
    ['tom lee 晕倒了', '「某人」 晕倒了'],
    ['翠湖花园有人晕倒', '「某小区」有人晕倒'],
    ['隔壁张阿姨晕倒了，我叫刘小兵', '隔壁某阿姨晕倒了，我叫「某人」'],
    ['我姓赵，楼上赵师傅知道', '我姓某，楼上某师傅知道'],
    ['打我电话13800138000', '打我电话「某电话」'],
    ['打我电话 138-0013 8000，或０５７１－８８８８１２３４', '打我电话 「某电话」，或「某电话」'],
    ['电话一三八零零一三八零零零', '电话「某电话」'],
    ['身份证33010619900101123X', '身份证「某证件号」'],
    ['卡号 6222 0202 0001 2345 678', '卡号 「某卡号」'],
    ['微信号 lin_xiaomei88，邮箱 a.b@example.com', '微信号 「某账号」，邮箱 「某邮箱」'],
    ['浙A·12345 和粤BD12345 挡了路', '「某车牌」 和「某车牌」 挡了路'],
    ['车 A8K123 着火', '车 「某车牌」 着火'],
    ['3栋2单元1201室漏电', '「某室」漏电'],
    ['三号楼二单元１２０１冒烟', '「某室」冒烟'],
    ['3-2-1201有煤气味', '「某室」有煤气味'],
    ['1201的老人晕倒了', '「某号」的老人晕倒了'],
    ['看 https://example.com/p?id=1 的照片', '看 「某网址」 的照片'],
    ['照片在 www.example.com/p/1', '照片在 「某网址」'],
    ['微信号：lin_xm88，加我V lin88，薇信 lin8888', '微信号：「某账号」，加我V 「某账号」，薇信 「某账号」'],
    ['邮箱 lin.xm @ example.com', '邮箱 「某邮箱」'],
    ['壹叁捌零零壹叁捌零零零', '「某电话」'],
    ['电话138，0013，8000或138/0013/8000', '电话「某电话」或「某电话」'],
    ['沪 A 12345挡了路', '「某车牌」挡了路'],
    ['十二栋三单元一五零二室冒烟', '「某室」冒烟'],
    ['我家五零一，楼下四零一漏水', '我家「某号」，楼下「某号」漏水'],
    ['住在一五一二室', '住在「某室」'],
    ['张杨路 123 号，中山路8号', '张杨路「某号」，中山路「某号」'],
    ['王 芳和林　晓梅晕倒了', '「某人」和「某人」晕倒了'],
    ['我叫刘小兵住这里', '我叫「某人」住这里'],
    ['欧阳先生和张姐、老李家都停电', '某先生和某姐、老某家都停电'],
  ])('%s', (text, redacted) => {
    expect(redact(text)).toBe(redacted);
  });

  it.each([
    '12 楼冒烟，打了119和120',
    '插座380伏，罚了500元，2024年就这样',
    '8:30 闻到煤气味，头晕 3 次',
    '30 户停水，500 家没水',
    '保安师傅和保洁阿姨都闻到了，孩子两岁',
    '一二三楼都有烟',
    '打了一一零和幺二零，二零二四年也这样',
    '一百零二户停电，三零年代的老房子',
    '叫师傅来，小区的路灯和高压线',
  ])('whatNamesNobody_stays: %s', (text) => {
    expect(redact(text)).toBe(text);
  });

  const words = fc.string({ unit: fc.constantFrom(...'我家有烟很呛的,。 -3a林王芳'), maxLength: 12 });
  const digits = fc.string({ unit: fc.constantFrom(...'0123456789０５'), minLength: 5, maxLength: 20 });
  const parts = fc.array(fc.oneof(words, digits, fc.constantFrom(...PEOPLE, '翠湖花园', '浙A12345', '3-2-1201')));

  it('whateverIsSaid_noNameOnRecordAndNoLongNumberRemains', () => {
    fc.assert(
      fc.property(parts, (each) => {
        const redacted = redact(each.join(''));
        expect(redacted).not.toMatch(/\p{Nd}{5,}/u);
        for (const name of [...PEOPLE, '翠湖花园']) expect(redacted).not.toContain(name);
      }),
      { numRuns: 500 },
    );
  });

  it('anyText_isReplacedOnce_andNotAgain', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          parts.map((each) => each.join('')),
          fc.string({ unit: 'binary' }),
        ),
        (text) => {
          const once = redact(text);
          expect(redact(once)).toBe(once);
        },
      ),
      { numRuns: 500 },
    );
  });

  it('aLongHostileText_isReadToItsEnd', () => {
    for (const piece of ['1-', '1 ', 'a', '一', '3栋', 'wx ', '浙A', '.@', 'a.@-']) {
      expect(redact(piece.repeat(20_000))).not.toMatch(/\p{Nd}{5,}/u);
    }
  });
});
