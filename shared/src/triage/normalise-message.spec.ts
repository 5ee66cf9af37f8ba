import { normaliseMessage } from './normalise-message';

const simplified = new Map([
  ['樓', '楼'],
  ['氣', '气'],
]);
const normalise = (text: string) => normaliseMessage(text, simplified);

it.each([
  ['ＡＢＣ　电梯', 'abc电梯'],
  ['樓道有煤氣味', '楼道有煤气味'],
  ['3 栋 1201 室', '0栋8室'],
  ['13800000000打不通', '8打不通'],
  ['救 命 啊', '救命啊'],
  ['the lift is stuck', 'the lift is stuck'],
  ['啊啊啊啊啊啊!!!!!!', '啊啊啊!!!'],
  ['第一行\r\n\r\n第二行', '第一行。第二行'],
  ['🔥在四楼', '🔥在0楼'.replace('0', '四')],
  ['煤\u200b气\u200d味', '煤气味'],
])('oneWayToWrite_%j', (text, plain) => expect(normalise(text)).toBe(plain));

it('aTextThatIsNormalised_staysAsItIs', () => {
  const plain = normalise('樓上 12 點 又滴水!!!!!');
  expect(normalise(plain)).toBe(plain);
});
