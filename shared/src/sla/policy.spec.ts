import { completeLimits, DEFAULT_LIMITS, LIMIT_CLASSES, limitsFor, type StoredPolicyLimits } from './policy';

describe('completeLimits', () => {
  it('olderVersion_isReadWithTheDefaultSuspensionOfItsClass', () => {
    const older = Object.fromEntries(
      LIMIT_CLASSES.map((limitClass) => {
        const { suspensionMaxMinutes: _, ...limits } = DEFAULT_LIMITS[limitClass];
        return [limitClass, { ...limits, firstResponseMinutes: 7 }];
      }),
    ) as unknown as StoredPolicyLimits;
    const complete = completeLimits(older);
    expect(LIMIT_CLASSES.map((limitClass) => complete[limitClass])).toEqual(
      LIMIT_CLASSES.map((limitClass) => ({ ...DEFAULT_LIMITS[limitClass], firstResponseMinutes: 7 })),
    );
  });

  it('whatAVersionPromises_isNeverReplacedByTheDefault', () => {
    const strict = { ...DEFAULT_LIMITS, urgent: { ...DEFAULT_LIMITS.urgent, suspensionMaxMinutes: 60 } };
    expect(completeLimits(strict)).toEqual(strict);
  });
});

describe('limitsFor', () => {
  const strict = { ...DEFAULT_LIMITS.normalRepair, resolutionMinutes: 600 };
  const stricter = { ...strict, resolutionMinutes: 300 };
  const policy = {
    limits: DEFAULT_LIMITS,
    overrides: [
      { category: 'seepage', urgency: 'normal', limits: strict },
      { category: 'seepage', urgency: 'normal', limits: stricter },
    ],
  } as const;

  it('firstRowForCategoryAndUrgency_goesBeforeTheClass', () => {
    expect(limitsFor(policy, 'seepage', 'normal')).toBe(strict);
  });

  it.each([
    ['seepage', 'urgent', DEFAULT_LIMITS.urgent],
    ['plumbing', 'normal', DEFAULT_LIMITS.normalRepair],
    ['refuse', 'normal', DEFAULT_LIMITS.cleaningGreening],
    ['refuse', 'enquiry', DEFAULT_LIMITS.enquiry],
  ] as const)('%s_%s_isPromisedWhatItsClassIs', (category, urgency, limits) => {
    expect(limitsFor(policy, category, urgency)).toBe(limits);
  });
});
