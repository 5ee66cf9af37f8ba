import { type PushedMessage, pushedList, pushKeyOf, readPushedMessage } from './pushed-message';

const checked: PushedMessage = {
  MsgType: 'event',
  Event: 'wxa_media_check',
  FromUserName: 'openid-lin',
  CreateTime: 1764000000,
  trace_id: 'trace-1',
};

describe('a pushed message', () => {
  it.each(['', 'null', '[]', '"event"', '{"MsgType":"text","Content":"漏水"}', '<xml/>', '{"MsgType":"event"}'])(
    '%s_isNoEvent',
    (text) => expect(readPushedMessage(text)).toBeNull(),
  );
  it('anEvent_isReadWhole', () => {
    expect(readPushedMessage(JSON.stringify(checked))).toEqual(checked);
  });

  it('aRepeat_hasTheSameKey_whetherItsSecondIsTextOrNumber', () => {
    expect(pushKeyOf({ ...checked, CreateTime: '1764000000' })).toBe(pushKeyOf(checked));
  });
  it('whereThereIsAMsgId_itAloneIsTheKey', () => {
    expect(pushKeyOf({ ...checked, MsgId: 7, CreateTime: 1 })).toBe(pushKeyOf({ ...checked, MsgId: '7' }));
  });
  it.each<Partial<PushedMessage>>([
    { FromUserName: 'openid-wang' },
    { CreateTime: 1764000001 },
    { Event: 'subscribe_msg_popup_event' },
    { trace_id: 'trace-2' },
    { List: { TemplateId: 'tmpl-progress' } },
  ])('another %j, another key', (difference) => {
    expect(pushKeyOf({ ...checked, ...difference })).not.toBe(pushKeyOf(checked));
  });

  it('aListOfOne_isAnObject_andOfManyAnArray', () => {
    const one = { TemplateId: 'tmpl-progress' };
    expect(pushedList({ List: one })).toEqual([one]);
    expect(pushedList({ List: [one, { TemplateId: 'tmpl-2' }, 'nonsense', null] })).toHaveLength(2);
    expect(pushedList({})).toEqual([]);
  });
});
