import { readPart } from '../../shared/dist/triage/danger-evidence.js';
import { dangerRule } from '../../shared/dist/triage/danger-rules.js';
import { gravestPart } from '../../shared/dist/triage/judge-message.js';
import { normaliseFor } from '../../shared/dist/triage/judge-model.js';

/**
 * What each rule says, how often that is a danger, and its gain: the messages that it raised above what the model made
 * of them, again with how many of them are dangers.
 */
export function figuresByRule(model, messages) {
  const figures = {};
  for (const { text, hazard } of messages) {
    const part = gravestPart(model, readPart(model, normaliseFor(model, text)));
    const said = dangerRule(part.text);
    if (said === null) continue;
    const name = `${said.rule} (${said.bound})`;
    figures[name] ??= { said: 0, dangers: 0, raised: 0, raisedDangers: 0 };
    const own = figures[name];
    own.said += 1;
    if (hazard !== null) own.dangers += 1;
    if (part.raisedBy === null) continue;
    own.raised += 1;
    if (hazard !== null) own.raisedDangers += 1;
  }
  return figures;
}
