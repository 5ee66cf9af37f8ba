/** 常用语: polite, concrete and short; whoever writes adds what only they know. */
export const REPLY_TEMPLATES: readonly string[] = [
  '您好，您的留言我们看到了，核实后马上答复您。',
  '很抱歉让您久等了，是我们没有按时告诉您。',
  '师傅想上门看一下，请问您哪天、几点方便？',
  '谢谢您补充的照片，对处理很有帮助。',
];

/** 怎么说“不”: the reason, the text of the rule, and where to go instead; never without all three. */
export interface RefusalTemplate {
  readonly label: string;
  readonly reason: string;
  readonly ruleText: string;
  readonly whereToGo: string;
}

export const REFUSAL_TEMPLATES: readonly RefusalTemplate[] = [
  {
    label: '户内专有部分',
    reason: '这处设施在您家户内，属于专有部分，维修由业主自己安排。我们可以帮您联系师傅，费用先讲清楚。',
    ruleText:
      '《民法典》第二百七十一条：“业主对建筑物内的住宅、经营性用房等专有部分享有所有权，对专有部分以外的共有部分享有共有和共同管理的权利。”',
    whereToGo: '保修期内找开发商售后；过了保修期可以自己请师傅，也可以请我们代为联系',
  },
  {
    label: '水电气管线',
    reason: '这段管线和设施由专业单位负责维修养护，我们不能擅自动。我们会协助您报修，并配合他们进场。',
    ruleText:
      '《物业管理条例》第五十一条：“供水、供电、供气、供热、通信、有线电视等单位，应当依法承担物业管理区域内相关管线和设施设备维修、养护的责任。”',
    whereToGo: '供电 95598；供水、燃气请打当地抢修电话',
  },
  {
    label: '需要执法的',
    reason: '这件事我们会劝阻并向主管部门报告，但没有权力强制处理，需要由他们来办。',
    ruleText:
      '《物业管理条例》第四十五条：“对物业管理区域内违反有关治安、环保、物业装饰装修和使用等方面法律、法规规定的行为，物业服务企业应当制止，并及时向有关行政管理部门报告。”',
    whereToGo: '12345 政务服务热线；涉及治安的打 110',
  },
];
