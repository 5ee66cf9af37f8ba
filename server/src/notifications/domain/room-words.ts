/** 绑定房号：谁要知道什么。 */
import { MEMBERSHIP_KIND_LABEL } from '@yingsheng/shared/labels.zh';
import type { MembershipConfirmation, MembershipEnd, MembershipKind } from '@yingsheng/shared/people/membership';
import { asSentence } from '@yingsheng/shared/people-words';
import { writtenPromise, writtenTime } from '@yingsheng/shared/written-time';

export interface Words {
  readonly title: string;
  readonly body: string;
}

/** `placeText` with the name of the estate before it. */
interface Place {
  readonly where: string;
}

export function askedWords({ where, dueAt, now }: Place & { readonly dueAt: Date; readonly now: Date }): Words {
  return {
    title: '有人申请绑定房号',
    body: `${where}，请在 ${writtenPromise(dueAt, now)}核对，结果会告诉申请人。`,
  };
}

export function lateWords({ where, dueAt, now }: Place & { readonly dueAt: Date; readonly now: Date }): Words {
  return { title: '绑定申请还没有核对', body: `${where}，应在 ${writtenPromise(dueAt, now)}核对，已经超时。` };
}

export function grantedWords({ where }: Place): Words {
  return { title: '房号绑定好了', body: `${where} 已绑定在您名下，现在可以反映问题、查看进展。` };
}

export function refusedWords({ where, reason }: Place & { readonly reason: string }): Words {
  return {
    title: '房号没有绑定成功',
    body: `${where}：${asSentence(reason)}您可以补充材料后再申请，也可以到客服中心办理。`,
  };
}

interface NewMember extends Place {
  readonly name: string;
  readonly kind: MembershipKind;
  readonly confirmedBy: MembershipConfirmation;
  readonly at: Date;
}

export function newMemberWords({ where, name, kind, confirmedBy, at }: NewMember): Words {
  const how = confirmedBy === 'roomCode' ? '凭信上的房号码' : '';
  const whatToDo =
    kind === 'owner' ? '如果不对，请马上联系客服中心。' : '如果不认识，可以在“我的房号”里移出，或者联系客服中心。';
  return {
    title: '您的房号多了一位成员',
    body: `${writtenTime(at, at)}，${name}（${MEMBERSHIP_KIND_LABEL[kind]}）${how}绑定了 ${where}。${whatToDo}`,
  };
}

const WHY_ENDED: Readonly<Record<MembershipEnd, string | null>> = {
  self: null,
  owner: '业主已把您移出',
  desk: '客服中心已解除您的绑定',
  expired: '约定的日期到了，绑定已结束',
  sold: '房屋已转让，绑定已解除',
  register: '登记有变更，绑定已解除',
};

/** `null`: the person did it themself. */
export function endedWords({ where, endedBy }: Place & { readonly endedBy: MembershipEnd }): Words | null {
  const why = WHY_ENDED[endedBy];
  return why === null ? null : { title: '房号绑定已解除', body: `${where}：${why}。如有疑问，请联系客服中心。` };
}
