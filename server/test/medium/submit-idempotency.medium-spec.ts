import type { ComplaintReceipt } from '@yingsheng/shared/api/complaint';
import { Complaint } from '../../src/complaints/entities/complaint';
import { TimelineEntry } from '../../src/complaints/entities/timeline-entry';
import { HouseholdMember } from '../../src/directory/entities/household-member';
import { newId } from '../../src/platform/ids';
import { OutboxEvent } from '../../src/platform/outbox/outbox-event';
import { type BootedApp, bootApp } from '../support/boot-app';
import { Journey } from '../support/journey';
import { buildSmallEstate } from '../support/small-estate';

const TWENTY = Array.from({ length: 20 }, (_, index) => index);

describe('twenty concurrent submissions', () => {
  let booted: BootedApp;
  let journey: Journey;

  beforeAll(async () => {
    booted = await bootApp();
    await booted.app.listen(0, '127.0.0.1');
  });
  beforeEach(async () => {
    journey = new Journey(await buildSmallEstate(booted));
  });
  afterAll(() => booted.close());

  it('withOneKey_createOneComplaint_andAllGetTheSameReceipt', async () => {
    const key = newId();
    const answers = await Promise.all(
      TWENTY.map(() => journey.post('lin', '/api/complaints', journey.submission(), key)),
    );
    expect(answers.map((answer) => answer.status).sort()).toEqual([...Array(19).fill(200), 201]);
    const receipts = answers.map((answer) => answer.body as ComplaintReceipt);
    for (const receipt of receipts) expect(receipt).toEqual(receipts[0]);
    const { manager } = booted.dataSource;
    const { estateId } = journey.estate;
    expect(await manager.countBy(Complaint, { estateId })).toBe(1);
    expect(await manager.countBy(TimelineEntry, { complaintId: receipts[0]?.id, action: 'submit' })).toBe(1);
    const submitted = await manager.findBy(OutboxEvent, { type: 'ComplaintSubmitted' });
    expect(submitted.filter((event) => event.payload.estateId === estateId)).toHaveLength(1);
  });

  it('withTheirOwnKeys_createTwenty_withTwentyNumbers', async () => {
    const answers = await Promise.all(TWENTY.map(() => journey.post('lin', '/api/complaints', journey.submission())));
    expect(answers.map((answer) => answer.status)).toEqual(Array(20).fill(201));
    const numbers = answers.map((answer) => (answer.body as ComplaintReceipt).number);
    expect(new Set(numbers).size).toBe(20);
    const { estateId } = journey.estate;
    expect(await booted.dataSource.manager.countBy(Complaint, { estateId })).toBe(20);
  });

  it('refusedSubmission_freesItsKey', async () => {
    const key = newId();
    const withForeignPhoto = journey.submission({ mediaIds: [newId()] });
    await journey.post('lin', '/api/complaints', withForeignPhoto, key).expect(422);
    await journey.post('lin', '/api/complaints', journey.submission(), key).expect(201);
  });

  it('aRepeat_isAnsweredWithItsReceipt_whateverHasChangedSince', async () => {
    const { estate } = journey;
    const [key, deskKey] = [newId(), newId()];
    const submission = journey.submission({ mediaIds: [await journey.uploadPhoto('lin')] });
    const registration = journey.registration({ reporterId: estate.people.lin });
    const first = await journey.post('lin', '/api/complaints', submission, key).expect(201);
    const registered = await journey.post('desk', '/api/desk/complaints', registration, deskKey).expect(201);
    await booted.dataSource.manager.delete(HouseholdMember, { personId: estate.people.lin });
    booted.clock.advance(24 * 60);
    await journey.post('lin', '/api/complaints', submission).expect(403);

    const again = await journey.post('lin', '/api/complaints', submission, key).expect(200);
    expect(again.body).toEqual(first.body);
    const registeredAgain = await journey.post('desk', '/api/desk/complaints', registration, deskKey).expect(200);
    expect(registeredAgain.body).toEqual(registered.body);
    await journey.post('lin', '/api/complaints', { ...submission, text: '另一件事' }, key).expect(422);
  });
});
