/** Words of the language, learnt before there was any complaint here, and the same for everybody. */
export const isDictionary = (call: string): boolean => call.endsWith('/api/triage/model');
