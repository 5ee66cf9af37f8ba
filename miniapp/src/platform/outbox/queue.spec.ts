import type { MediaView } from '@yingsheng/shared/api/media';
import {
  isHeldUp,
  keptFilesOf,
  type Queue,
  type QueuedAction,
  type QueueEvent,
  readyToSend,
  reduceQueue,
} from './queue';

const photo = (id: string): MediaView => ({
  id,
  kind: 'image',
  purpose: 'before',
  url: `/api/media/${id}/full`,
  thumbnailUrl: null,
  bytes: 1,
  hold: null,
  uploadedAt: '2026-11-23T02:00:00.000Z',
});

const action = (key: string, changes: Partial<QueuedAction> = {}): QueuedAction => ({
  key,
  personId: 'li',
  kind: 'workOrder',
  subjectId: 'order-1',
  title: '接单',
  place: '3 栋 2 单元 1201',
  content: null,
  photos: {},
  takenAt: 1,
  isTried: false,
  carry: null,
  delay: null,
  refusal: null,
  ...changes,
});

const queueAfter = (...events: QueueEvent[]): Queue => events.reduce(reduceQueue, [] as Queue);
const queued = (...actions: QueuedAction[]): QueueEvent[] => actions.map((one) => ({ type: 'queued', action: one }));
const keys = (queue: Queue) => queue.map(({ key }) => key);

const accept = action('accept', { takenAt: 1 });
const arrive = action('arrive', { takenAt: 2 });
const done = action('done', { takenAt: 3 });
const elsewhere = action('elsewhere', { subjectId: 'order-2', takenAt: 4 });
const REFUSAL = { code: 'WORK_ORDER.ALREADY_TAKEN', text: '已被吴大勇接走' };

describe('the order of things', () => {
  it('theNewestStandsLast_evenIfTheClockWasSetBack', () => {
    const queue = queueAfter(...queued({ ...accept, takenAt: 9_000 }, { ...arrive, takenAt: 2_000 }));
    expect(queue.map(({ key, takenAt }) => [key, takenAt])).toEqual([
      ['accept', 9_000],
      ['arrive', 9_001],
    ]);
  });

  it('onlyTheFirstOfEachThingMayGo', () => {
    expect(keys(readyToSend(queueAfter(...queued(accept, arrive, elsewhere))))).toEqual(['accept', 'elsewhere']);
  });

  it('words_goBeforeWhateverHasPhotosToCarry', () => {
    const video = action('video', { subjectId: 'order-9', photos: { mediaIds: [{ ...photo('v'), keptFile: 'v' }] } });
    expect(keys(readyToSend(queueAfter(...queued(video, elsewhere))))).toEqual(['elsewhere', 'video']);
  });

  it('theSameActionQueuedAgain_isOne', () => {
    expect(keys(queueAfter(...queued(accept, { ...accept, title: '接单，马上到' })))).toEqual(['accept']);
  });
});

describe('delivery', () => {
  it('whatTheAnswerTold_isCarriedToTheRestOfItsChain_andToNothingElse', () => {
    const queue = queueAfter(...queued(accept, arrive, done, elsewhere), {
      type: 'delivered',
      key: 'accept',
      carry: { version: 4 },
    });
    expect(queue.map(({ key, carry }) => [key, carry])).toEqual([
      ['arrive', { version: 4 }],
      ['done', { version: 4 }],
      ['elsewhere', null],
    ]);
  });

  it('deliveryOfWhatIsGone_changesNothing', () => {
    const queue = queueAfter(...queued(arrive));
    expect(reduceQueue(queue, { type: 'delivered', key: 'accept', carry: 1 })).toBe(queue);
  });

  it('keptPhotoThatArrived_isNotSentAgain', () => {
    const kept = { ...photo('kept'), keptFile: 'file-1' };
    const queue = queueAfter(...queued({ ...arrive, photos: { beforeMediaIds: [photo('m-0'), kept] } }), {
      type: 'photoArrived',
      key: 'arrive',
      keptFile: 'file-1',
      media: photo('m-1'),
    });
    expect(queue[0]?.photos.beforeMediaIds?.map(({ id }) => id)).toEqual(['m-0', 'm-1']);
    expect(queue.flatMap(keptFilesOf)).toEqual([]);
  });
});

describe('refusal', () => {
  const refused = queueAfter(...queued(accept, arrive, elsewhere), {
    type: 'refused',
    key: 'accept',
    refusal: REFUSAL,
  });

  it('holdsUpItsOwnChain_andNoOther', () => {
    expect(keys(readyToSend(refused))).toEqual(['elsewhere']);
    expect(refused.map((one) => isHeldUp(refused, one))).toEqual([false, true, false]);
  });

  it('losesNothing', () => {
    expect(refused).toHaveLength(3);
    expect(refused[0]).toMatchObject({ key: 'accept', refusal: REFUSAL });
  });

  it('triedAgain_orGivenUp_letsTheChainGoOn', () => {
    expect(keys(readyToSend(reduceQueue(refused, { type: 'retried', key: 'accept' })))).toEqual([
      'accept',
      'elsewhere',
    ]);
    expect(keys(readyToSend(reduceQueue(refused, { type: 'dropped', key: 'accept' })))).toEqual([
      'arrive',
      'elsewhere',
    ]);
  });
});

it('delay_isSaid_andForgottenOnTheNextDecision', () => {
  const delayed = queueAfter(...queued(accept), { type: 'delayed', key: 'accept', text: '系统正忙' });
  expect(delayed[0]?.delay).toBe('系统正忙');
  expect(readyToSend(delayed)).toHaveLength(1);
  expect(reduceQueue(delayed, { type: 'refused', key: 'accept', refusal: REFUSAL })[0]?.delay).toBeNull();
});

it('tried_isRemembered_forTheServerMayHaveIt', () => {
  expect(queueAfter(...queued(accept), { type: 'tried', key: 'accept' })[0]?.isTried).toBe(true);
});
