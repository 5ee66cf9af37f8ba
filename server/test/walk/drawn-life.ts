/** What happens to complaints about somebody, drawn at random: whoever else may do something does it. */
import type { Urgency } from '@yingsheng/shared/complaint/urgency';
import fc from 'fast-check';
import { LoadViewer } from '../../src/auth/load-viewer';
import { allowedComplaintActions } from '../../src/complaints/domain/allowed-actions';
import type { ComplaintFacts } from '../../src/complaints/domain/facts';
import { allowedWorkOrderActions } from '../../src/dispatch/domain/allowed-actions';
import { NameAccused } from '../../src/dispatch/name-accused';
import { DomainError } from '../../src/platform/domain-error';
import type { Viewer } from '../../src/platform/http/viewer';
import { photo } from '../support/journey';
import type { WatchedEstate } from '../support/watched-estate';
import { readHistory } from './history';
import { type Attempt, COMPLAINT_MOVES, ORDER_MOVES, pick } from './moves';
import { SELDOM } from './walker';

/** Anybody who could be complained about. */
const COMPLAINED_ABOUT = [
  'plumber',
  'secondPlumber',
  'cleaner',
  'desk',
  'secondDesk',
  'lead',
  'head',
  'manager',
  'quality',
];
const EVERYBODY = ['lin', ...COMPLAINED_ABOUT];
/** So that one can be merged into the other. */
const MATTERS = 2;

interface Happening {
  readonly which: number;
  readonly draw: number;
}

export interface DrawnLife {
  /** Whose view is watched. */
  readonly accused: string;
  /** Named beside the one who is watched. */
  readonly alsoAccused: string | null;
  readonly urgency: Urgency;
  readonly isNamedAtOnce: boolean;
  readonly happenings: readonly Happening[];
}

export const drawnLife: fc.Arbitrary<DrawnLife> = fc.record({
  accused: fc.constantFrom(...COMPLAINED_ABOUT),
  alsoAccused: fc.option(fc.constantFrom(...COMPLAINED_ABOUT)),
  urgency: fc.constantFrom<Urgency>('normal', 'urgent', 'enquiry'),
  isNamedAtOnce: fc.boolean(),
  happenings: fc.array(fc.record({ which: fc.nat(MATTERS - 1), draw: fc.nat(100_000) }), {
    minLength: 1,
    maxLength: 16,
    size: 'max',
  }),
});

interface Offer {
  readonly key: string;
  readonly action: string;
  readonly viewer: Viewer;
  readonly target: { readonly id: string; readonly version: number };
}

/** Tries one of what others are offered; says who did what, or `null` where the rules refused it or nothing was offered. */
export async function happen(
  watched: WatchedEstate,
  { accused }: Pick<DrawnLife, 'accused'>,
  complaintIds: readonly string[],
  { which, draw }: Happening,
): Promise<string | null> {
  const { booted, estate } = watched;
  const [id, otherId] = [pick(complaintIds, which), pick(complaintIds, which + 1)];
  const { facts } = await readHistory(booted, id);
  const other = await readHistory(booted, otherId);
  const offer = choose(await offersTo(watched, accused, facts), draw);
  if (offer === null) return null;
  const attempt: Attempt = {
    ...offer.target,
    app: booted.app,
    estate,
    viewer: offer.viewer,
    draw,
    now: booted.clock.now(),
    otherNumber: other.facts.complaint.number,
    spendingId: facts.spendings.find(({ status }) => status === 'pending')?.id ?? 'none',
    photo: async () => (await watched.as(offer.viewer.personId).upload(await photo())).body.id,
  };
  try {
    await moveOf(watched, accused, offer.action)(attempt);
    return `${offer.key} ${offer.action}`;
  } catch (error) {
    // Anything but a refusal is a defect.
    if (!(error instanceof DomainError)) throw error;
    return null;
  }
}

async function offersTo({ booted, staff }: WatchedEstate, accused: string, facts: ComplaintFacts): Promise<Offer[]> {
  const others = EVERYBODY.filter((key) => key !== accused);
  const offers = others.map(async (key): Promise<Offer[]> => {
    const viewer = await booted.app.get(LoadViewer).inTheNameOf(staff[key] ?? '');
    const onComplaint = allowedComplaintActions(viewer, facts, booted.clock.now()).map((action) => ({
      ...{ key, viewer, action: action as string, target: facts.complaint },
    }));
    const onOrders = facts.workOrders.flatMap((target) =>
      allowedWorkOrderActions(viewer, target, facts).map((action) => ({
        ...{ key, viewer, action: `order.${action}`, target },
      })),
    );
    return [...onComplaint, ...onOrders];
  });
  return (await Promise.all(offers)).flat();
}

/** What is done first, then by whom: or most lives would be made of notes. Work comes before words, or none got far. */
function choose(offers: readonly Offer[], draw: number): Offer | null {
  const actions = [...new Set(offers.map(({ action }) => action))].sort();
  const isWork = (action: string) => ![...SELDOM, 'nameAccused'].includes(action);
  const work = draw % 4 === 0 ? actions : actions.filter(isWork);
  if (work.length === 0) return null;
  const action = pick(work, draw >> 2);
  return pick(
    offers.filter((offer) => offer.action === action),
    draw >> 6,
  );
}

function moveOf({ staff }: WatchedEstate, accused: string, action: string): (attempt: Attempt) => Promise<unknown> {
  // Whoever is watched stays named; others come and go.
  if (action === 'nameAccused') {
    return ({ app, viewer, id, version, draw }) => {
      const accusedIds = [...new Set([staff[accused] ?? '', staff[pick(COMPLAINED_ABOUT, draw)] ?? ''])];
      return app.get(NameAccused).execute(viewer, id, { version, accusedIds, reason: '核对监控' });
    };
  }
  const move = action.startsWith('order.') ? ORDER_MOVES[action.slice('order.'.length)] : COMPLAINT_MOVES[action];
  return move ?? (async () => undefined);
}
