import { aComplaint } from '../../../test/factories/a-complaint';
import { asker } from '../../../test/factories/complaint-facts';
import { type CheckedContent, flagContent, type Review, reviewContent } from './decide-content';

const desk = asker('desk', 'frontDesk');
const photo: CheckedContent = { subject: 'media', subjectId: 'photo-1', authorId: 'resident' };
const words: CheckedContent = { subject: 'words', subjectId: 'entry-1', authorId: 'resident' };
const released: Review = { isReleased: true, reason: null };
const withheld: Review = { isReleased: false, reason: '拍到了别人的脸' };
const marked = aComplaint().with({ contentToReviewCount: 1 });
const refusal = (code: string) => expect.objectContaining({ code });

describe('content that the check suspects', () => {
  it('isMarkedInTheBackground_soThatNobodysFormGrowsStale_andTheResidentReadsNothing', () => {
    const decided = flagContent(aComplaint().facts(), photo);
    expect(decided).toMatchObject({ isBackground: true, complaint: { contentToReviewCount: 1 } });
    expect(decided.entries).toMatchObject([{ action: 'flagContent', isBySystem: true, isVisibleToResident: false }]);
    expect(decided.events).toMatchObject([{ type: 'ContentFlagged' }]);
  });
  it('whoeverItWasFiledFor_readsAsWellWhyTheirWordsAreWithheld', () => {
    const filed = marked.with({ onBehalfOfPersonId: 'mother' }).facts();
    const decided = reviewContent(filed, desk, { ...words, authorId: 'mother' }, withheld);
    expect(decided.entries).toMatchObject([{ isVisibleToResident: true }]);
  });
  it('released_itIsOneLess_andWithheldItsAuthorReadsWhy', () => {
    expect(reviewContent(marked.facts(), desk, photo, released)).toMatchObject({
      complaint: { contentToReviewCount: 0 },
      entries: [{ action: 'reviewContent', isVisibleToResident: false }],
    });
    expect(reviewContent(marked.facts(), desk, words, withheld).entries).toMatchObject([
      { reason: '拍到了别人的脸', isVisibleToResident: true, data: { entryId: 'entry-1', isReleased: false } },
    ]);
  });
  it.each<[string, CheckedContent, Review, Parameters<typeof asker>, string]>([
    ['by a handler', photo, released, ['handler', 'handler'], 'CONTENT.NOT_FOUND'],
    ['by whoever took it', { ...photo, authorId: 'desk' }, released, ['desk', 'frontDesk'], 'CONTENT.OWN'],
    [
      'away, being the complaint itself',
      { ...words, subject: 'complaint' },
      withheld,
      ['desk', 'frontDesk'],
      'CONTENT.COMPLAINT_STAYS',
    ],
    [
      'away without a reason',
      photo,
      { isReleased: false, reason: null },
      ['desk', 'frontDesk'],
      'CONTENT.REASON_MISSING',
    ],
  ])('cannot be decided %s', (_how, content, review, who, code) => {
    expect(() => reviewContent(marked.facts(), asker(...who), content, review)).toThrow(refusal(code));
  });
  it('isNotForTheAccusedToDecide', () => {
    const accusing = marked.with({ accusedIds: ['desk'] });
    expect(() => reviewContent(accusing.facts(), desk, photo, released)).toThrow(refusal('CONTENT.NOT_FOUND'));
  });
});
