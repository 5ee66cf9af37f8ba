import type {
  ComplaintDetail,
  ComplaintReceipt,
  RegisterComplaintRequest,
  SubmitComplaintRequest,
} from '@yingsheng/shared/api/complaint';
import type { ComplaintActionRequests } from '@yingsheng/shared/api/complaint-actions';
import type { MediaView } from '@yingsheng/shared/api/media';
import type { WorkOrderActionRequests, WorkOrderDetail, WorkOrderInbox } from '@yingsheng/shared/api/work-order';
import sharp from 'sharp';
import { newId } from '../../src/platform/ids';
import type { PersonKey, SmallEstate } from './small-estate';

type Without<Body> = Omit<Body, 'version'>;

/** A real JPEG, as small as a picture can be. */
export function photo(): Promise<Buffer> {
  return sharp({ create: { width: 64, height: 48, channels: 3, background: '#0b6e63' } })
    .jpeg()
    .toBuffer();
}

/** The people of a small estate at work, each step over HTTP and checked to have been accepted. */
export class Journey {
  constructor(readonly estate: SmallEstate) {}

  submission(overrides: Partial<SubmitComplaintRequest> = {}): SubmitComplaintRequest {
    return {
      estateId: this.estate.estateId,
      text: '厨房水槽下面的水管一直滴水',
      place: { householdId: this.estate.rooms.lin },
      category: 'plumbing',
      desiredOutcomes: ['repair'],
      contactPreference: 'either',
      isConfidential: false,
      mediaIds: [],
      ...overrides,
    };
  }

  registration(overrides: Partial<RegisterComplaintRequest> = {}): RegisterComplaintRequest {
    return {
      ...this.submission(),
      channel: 'phone',
      householdId: this.estate.rooms.lin,
      reporterId: this.estate.people.lin,
      ...overrides,
    };
  }

  async uploadPhoto(person: PersonKey): Promise<string> {
    const { body } = await this.estate
      .as(person)
      .upload(await photo(), '照片.jpg')
      .expect(201);
    return (body as MediaView).id;
  }

  async submit(overrides: Partial<SubmitComplaintRequest> = {}, person: PersonKey = 'lin'): Promise<ComplaintReceipt> {
    const { body } = await this.post(person, '/api/complaints', this.submission(overrides)).expect(201);
    return body as ComplaintReceipt;
  }

  /** With a fresh idempotency key unless one is given. */
  post(person: PersonKey, path: string, body: object, key: string = newId()) {
    return this.estate.as(person).post(path, body, { 'idempotency-key': key });
  }

  async complaint(person: PersonKey, id: string): Promise<ComplaintDetail> {
    const { body } = await this.estate.as(person).get(`/api/complaints/${id}`).expect(200);
    return body as ComplaintDetail;
  }

  async inbox(person: PersonKey, tab = 'offered'): Promise<WorkOrderInbox> {
    const { body } = await this.estate.as(person).get(`/api/work-orders?tab=${tab}`).expect(200);
    return body as WorkOrderInbox;
  }

  async workOrder(person: PersonKey, id: string): Promise<WorkOrderDetail> {
    const { body } = await this.estate.as(person).get(`/api/work-orders/${id}`).expect(200);
    return body as WorkOrderDetail;
  }

  /** Acts on what the person sees now. */
  async act<Action extends keyof ComplaintActionRequests>(
    person: PersonKey,
    id: string,
    action: Action,
    body: Without<ComplaintActionRequests[Action]>,
  ): Promise<ComplaintDetail> {
    const { version } = await this.complaint(person, id);
    const answer = await this.estate
      .as(person)
      .post(`/api/complaints/${id}/${kebab(action)}`, { ...body, version })
      .expect(200);
    return answer.body as ComplaintDetail;
  }

  async work<Action extends keyof WorkOrderActionRequests>(
    person: PersonKey,
    id: string,
    action: Action,
    body: Without<WorkOrderActionRequests[Action]>,
  ): Promise<WorkOrderDetail> {
    const { version } = await this.workOrder(person, id);
    const answer = await this.estate
      .as(person)
      .post(`/api/work-orders/${id}/${kebab(action)}`, { ...body, version })
      .expect(200);
    return answer.body as WorkOrderDetail;
  }

  /** Submitted as ordinary, accepted and dispatched, with the id of the order now waiting for the plumber. */
  async dispatched(
    overrides: Partial<SubmitComplaintRequest> = {},
  ): Promise<{ id: string; number: string; orderId: string }> {
    const { id, number } = await this.submit({ urgency: 'normal', ...overrides });
    await this.act('desk', id, 'accept', { message: '已收到，马上安排师傅' });
    const { workOrders } = await this.act('desk', id, 'dispatch', { handlerId: this.estate.people.plumber });
    const [order] = workOrders;
    if (order === undefined) throw new Error('dispatched without a work order');
    return { id, number, orderId: order.id };
  }

  /** The plumber did everything and resolved it; now it is the resident's word. */
  async resolved(overrides: Partial<SubmitComplaintRequest> = {}): Promise<{ id: string; orderId: string }> {
    const { id, orderId } = await this.dispatched(overrides);
    await this.finish(orderId);
    return { id, orderId };
  }

  async finish(orderId: string): Promise<void> {
    await this.work('plumber', orderId, 'accept', {});
    await this.work('plumber', orderId, 'arrive', { beforeMediaIds: [] });
    await this.work('plumber', orderId, 'done', {
      note: '更换密封圈，试水不再漏',
      rootCause: '密封圈老化',
      afterMediaIds: [await this.uploadPhoto('plumber')],
      isResolving: true,
    });
  }
}

function kebab(action: string): string {
  return action.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}
