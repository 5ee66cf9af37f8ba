/** 有人报险：值班的项目经理马上知道，不等超时。 */
import { about, type Rule } from './rules';

export const DANGER_RULES: readonly Rule[] = [
  {
    event: 'ComplaintSubmitted',
    audience: 'dutyManagersInDanger',
    title: '有人报险，请马上过问',
    body: (c) =>
      `${about(c)}，首接责任人${c.matter.names.get(c.matter.firstContactOwnerId) ?? '待定'}，请确认有人在去的路上。`,
  },
];
