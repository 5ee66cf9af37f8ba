/** 有人报险：值班的项目经理马上知道，不等超时；拿不准的，前台马上核实。 */
import { VERIFICATION_MINUTES } from '@yingsheng/shared/complaint/danger-question';
import { about, type Rule } from './rules';

export const DANGER_RULES: readonly Rule[] = [
  {
    event: 'ComplaintSubmitted',
    audience: 'dutyManagersInDanger',
    title: '有人报险，请马上过问',
    body: (c) =>
      `${about(c)}，首接责任人${c.matter.names.get(c.matter.firstContactOwnerId) ?? '待定'}，请确认有人在去的路上。`,
  },
  ...(['owner', 'desk'] as const).map(
    (audience): Rule => ({
      event: 'VerificationNeeded',
      audience,
      title: '请立即核实，可能有险情',
      body: (c) =>
        `${about(c)}，还不知道有没有危险，${VERIFICATION_MINUTES} 分钟内请打电话或到现场核实，再点“是险情”或“已核实，不是险情”。`,
    }),
  ),
  {
    event: 'DangerConfirmed',
    audience: 'reporter',
    title: '您的反映按险情处理',
    body: (c) => `“${c.matter.title}”已按险情处理，请先照安全提示做，保证自己和家人安全。`,
  },
  {
    event: 'DangerConfirmed',
    audience: 'handlers',
    title: '已核实是险情，请马上处理',
    body: (c) => `${about(c)}。`,
  },
  {
    event: 'DangerConfirmed',
    audience: 'dutyManagersInDanger',
    title: '已核实是险情，请马上过问',
    body: (c) =>
      `${about(c)}，首接责任人${c.matter.names.get(c.matter.firstContactOwnerId) ?? '待定'}，请确认有人在去的路上。`,
  },
];
