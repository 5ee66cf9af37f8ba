/**
 * Chooses from the rules who hears of an event; each person at most once, never whoever did it, and never
 * whoever the complaint is about.
 */
import { ALL_JOINER_WORDS, ALL_RULES } from './all-rules';
import type { NoticeDraft, NotifiedEvent, NotifiedMatter } from './notified-matter';
import { TOLD_BY_PHONE } from './plan-delivery';
import { type Audience, type Context, word } from './rules';

/** Only those who do the work can open the order; everyone else is led to the complaint. */
const WORKERS: readonly Audience[] = ['offeree', 'worker', 'handlers', 'leadHandlers'];

/** Who is told of `event`, in which words; each person at most once, by the first row that names them. */
export function noticesFor(matter: NotifiedMatter, event: NotifiedEvent): NoticeDraft[] {
  const context: Context = { matter, event };
  const told = new Set<string>([word(context, 'actorId'), ...matter.accusedIds]);
  // What colleagues say among themselves is not for the reporter, not even for one who works here.
  if (event.type === 'NoteAdded') for (const id of audienceOf('reporter', context)) told.add(id);
  const workOrderId = word(context, 'workOrderId');
  const clock = clockOf(context);
  const drafts: NoticeDraft[] = [];
  for (const rule of ALL_RULES.filter((row) => row.event === event.type)) {
    for (const personId of audienceOf(rule.audience, context)) {
      if (personId === '' || told.has(personId)) continue;
      told.add(personId);
      const isWorker = WORKERS.includes(rule.audience);
      drafts.push({
        ...clock,
        personId,
        title: rule.title,
        body: rule.body(context),
        complaintId: matter.complaintId,
        workOrderId: isWorker && workOrderId !== '' ? workOrderId : null,
      });
    }
  }
  return [...drafts, ...joinerNotices(context, told)];
}

/** 来电人没有账号：该让业主知道的，打电话告诉。`null`: nothing that is told by voice. */
export function guestCallFor(
  matter: NotifiedMatter,
  event: NotifiedEvent,
): Pick<NoticeDraft, 'title' | 'body' | 'whileClockId'> | null {
  if (!matter.isGuestWithPhone || !TOLD_BY_PHONE.includes(event.type)) return null;
  const rule = ALL_RULES.find((row) => row.event === event.type && row.audience === 'reporter');
  const context: Context = { matter, event };
  return rule === undefined ? null : { ...clockOf(context), title: rule.title, body: rule.body(context) };
}

/** The promise the event is about, where it is told only while that still runs. */
function clockOf(context: Context): Pick<NoticeDraft, 'whileClockId'> {
  const whileClockId = word(context, 'whileClockId');
  return whileClockId === '' ? {} : { whileClockId };
}

function joinerNotices(context: Context, told: ReadonlySet<string>): NoticeDraft[] {
  const words = ALL_JOINER_WORDS[context.event.type];
  if (words === undefined) return [];
  return context.matter.joiners
    .filter(({ personId }) => !told.has(personId))
    .map(({ personId, complaintId }) => ({
      ...clockOf(context),
      personId,
      title: words.title,
      body: words.body(context),
      complaintId,
      workOrderId: null,
    }));
}

function audienceOf(audience: Audience, context: Context): readonly string[] {
  const { matter } = context;
  switch (audience) {
    case 'reporter':
      return [matter.reporterId, matter.representedId].filter((id) => id !== null);
    case 'represented':
      return matter.representedId === null ? [] : [matter.representedId];
    case 'filer':
      return [word(context, 'filerId')];
    case 'desk':
      return matter.deskIds;
    case 'owner':
      return [matter.firstContactOwnerId];
    case 'handlers':
      return matter.handlerIds;
    case 'leadHandlers':
      return matter.leadHandlerIds;
    case 'offeree':
      return [word(context, 'offereeId')];
    case 'worker':
      return [word(context, 'workerId')];
    case 'decider':
      return [word(context, 'deciderId')];
    case 'caller':
      return [word(context, 'callerId')];
    case 'joinedLead':
      return [word(context, 'leadId')];
    case 'giver':
      return [word(context, 'fromId')];
    case 'receiver':
      return [word(context, 'toId')];
    case 'proposer':
      return [word(context, 'proposedById')];
    case 'listener':
      return [word(context, 'toldId')];
    case 'requester':
      return [word(context, 'requestedById')];
    case 'leads':
      return matter.leadIds;
    case 'noteAuthors':
      return matter.noteAuthorIds;
    case 'estateManagers':
      return matter.estateManagerIds;
    case 'dutyManagersInDanger':
      return matter.isLifeSafety ? matter.dutyManagerIds : [];
  }
}
