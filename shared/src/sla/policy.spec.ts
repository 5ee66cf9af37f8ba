import { completeLimits, DEFAULT_LIMITS, LIMIT_CLASSES, type StoredPolicyLimits } from './policy';

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
