/** 现在的事还是过去的事: what goes on is never the same matter as what is over, however alike the words are. */

/** `now`: goes on. `over`: told of as past, settled or merely to thank for. `asks`: only wants to know. */
export type Standing = 'now' | 'over' | 'asks';

const OVER =
  /谢谢|感谢|点个?赞|给力|辛苦(了|你们)|修得(很|真)好|不臭了|不漏了|表扬|锦旗|送他们|(修|换|弄|装|治|处理)好了(?!没|吗|又|还|当|，?(没|又|还))|早(就)?(换|不漏|修|来|好|放)了|没再|去年|前年|上学期|三年前|十年前|当年|那回|那次|上个月|大半年|春天那|冬天(冻|那)|20[12]\d年|已经(好|换|送|修|来)|没事了|已(换|修|恢复|处理)|旧视频|老视频|辟谣|安静多了|出院|致谢|挺亮|回家了|没闻到/;
const ASKS =
  /请问|几点(开|下班|停|关|能)|什么时候(能|贴|消|年检|有|开)|怎么(开|报|办|领|交|申请|补)|在哪(里)?(交|办|领)|咨询|问一下|想问|问问|材料|发票|报告出|谁给报|怎么算|多少钱/;
/** What makes even a matter that was over one that goes on. */
const STILL = /又(?!不|臭|脏|吵)|还是(?!挺)|正在|刚(才|刚|掉|摔|炸|又)|仍|快来|快叫|马上|救命|返修/;

export function standingOf(text: string): Standing {
  if (OVER.test(text) && !STILL.test(text)) return 'over';
  if (ASKS.test(text) && !STILL.test(text)) return 'asks';
  return 'now';
}
