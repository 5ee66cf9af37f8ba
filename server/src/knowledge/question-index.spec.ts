import { QuestionIndex } from './question-index';
import { STARTERS } from './starters';

const index = new QuestionIndex(STARTERS.map(({ key, questions }) => ({ id: key, questions })));
const suggested = (text: string) =>
  index
    .find(text)
    .slice(0, 3)
    .map(({ entryId }) => entryId);

describe('a question is found in ordinary words', () => {
  it.each([
    ['停车费咋交啊', 'parking-fee'],
    ['车位一个月好多钱嘛', 'parking-fee'],
    ['听车费怎么交', 'parking-fee'],
    ['停车废咋缴', 'parking-fee'],
    ['交停车费去哪儿', 'parking-fee'],
    ['月卡咋办', 'parking-fee'],
    ['啥时候能放水', 'water-back'],
    ['停水停到啥时候', 'water-back'],
    ['几点来水啊', 'water-back'],
    ['啥时候来电', 'power-back'],
    ['家里跳闸咋整', 'power-back'],
    ['微信能交物业费吗，公众号找不到入口', 'property-fee'],
    ['老人不会用手机，可以拿现金去交物业费吗', 'property-fee'],
    ['电子发票怎么开，抬头写公司行吗', 'invoice'],
    ['收据丢了能补么，房子要卖。', 'invoice'],
    ['门禁卡掉了补一张好多钱', 'door-card'],
    ['租客换人了怎么改门禁的人脸啊', 'door-card'],
    ['外卖让进不', 'visitor-entry'],
    ['旧床垫咋个扔', 'bulky-waste'],
    ['请问哈垃圾站几点钟关门', 'refuse-hours'],
    ['装修押金多久退，我三月完工的。', 'renovation-papers'],
    ['礼拜天能装修不', 'renovation-hours'],
    ['建筑垃圾咋弄', 'renovation-waste'],
    ['封阳台颜色要不要统一', 'balcony'],
    ['电瓶车哪里充电', 'e-bike-charging'],
    ['遛狗有没有时间规定', 'dogs'],
    ['换锁找谁', 'repairs'],
    ['我车被蹭了 怎么申请看录像😊', 'recordings'],
    ['换电梯能用维修基金吗，要几分之几的人同意', 'maintenance-fund'],
    ['物业前台几点上班，周六有人吗', 'office-hours'],
    ['夜里值班的电话是多少', 'office-hours'],
    ['亲戚来了车停哪', 'visitor-parking'],
  ])('%s_finds_%s', (text, key) => {
    expect(suggested(text)).toContain(key);
  });

  it('in_the_middle_of_a_longer_text_too', () => {
    expect(suggested('楼下的灯昨天修好了，谢谢师傅。顺便问一下停车费怎么交？')[0]).toBe('parking-fee');
  });

  it('each_form_of_a_question_finds_its_own_entry_first', () => {
    for (const { key, questions } of STARTERS) {
      for (const question of questions)
        expect({ question, first: suggested(question)[0] }).toEqual({ question, first: key });
    }
  });
});

describe('where nothing fits nothing is suggested', () => {
  it.each([
    '厨房顶上一直滴水，从昨晚开始',
    '楼上半夜打麻将吵得睡不着',
    '电梯又坏了，爬了十八楼',
    '瓷砖缝里爬出来一种小虫',
    '管家在群里阴阳怪气，说有些业主闲得慌',
    '你们那电话是摆设啊，打一百遍忙音',
    '停车线磨没了，我车轮压了一条没看见的线，让别人贴条了',
    '养大型犬不登记，进电梯也不避人，我闺女怕得躲我身后',
    '派个人来看看吧',
    '几路公交到人民医院？',
    '炖牛肉大火几分钟 小火几分钟',
    '在吗',
    '？？？',
    '',
  ])('%s', (text) => {
    expect(suggested(text)).toEqual([]);
  });
});

describe('hostile texts', () => {
  it.each([
    ['ten thousand characters', '停车费怎么交'.repeat(1_700)],
    ['ten thousand clauses', '停车费怎么交，'.repeat(1_500)],
    ['one character over and over', '车'.repeat(10_000)],
    ['markup', '<img src=x onerror=alert(1)>停车费怎么交</img>'],
    ['names of an object', '__proto__ constructor toString'],
  ])('%s_do_no_harm', (_name, text) => {
    expect(index.find(text).length).toBeLessThanOrEqual(STARTERS.length);
  });

  it('an_estate_without_entries_finds_nothing', () => {
    expect(new QuestionIndex([]).find('停车费怎么交')).toEqual([]);
  });

  it('a_question_of_blanks_alone_hurts_nobody', () => {
    expect(new QuestionIndex([{ id: 'a', questions: ['请问一下'] }]).find('请问一下')).toEqual([]);
  });
});
