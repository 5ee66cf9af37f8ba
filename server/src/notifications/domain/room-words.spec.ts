import { refusedWords } from './room-words';

it.each(['姓名对不上', '姓名对不上。', '姓名对不上，'])('whyARoomWasRefused_endsWithOneMark, typed as %s', (reason) => {
  expect(refusedWords({ where: '翠湖花园 3 栋 1201', reason }).body).toBe(
    '翠湖花园 3 栋 1201：姓名对不上。您可以补充材料后再申请，也可以到客服中心办理。',
  );
});
