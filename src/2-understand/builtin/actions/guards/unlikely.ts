import { verbKind } from '#language';
import type { Clause } from '../clauses.ts';
import type { Cue, Guard } from '../rule.ts';

const EMPTY =
  /^\S+(?: (?:it|that|this|them|those|these|so|one|ones|something|anything|some|stuff|things?|everything|there|here|you|him|her|me|us|up|out|on|in|off|down|over|back|now|then|too|again|about|for|to|with|at|well|more|first|later|soon|please|instead|anyway))*$/i;

/** What befalls somebody, however much it is said like a promise. */
const BEFALLS =
  /^(?:hear (?:about|of|from|back)|(?:get|receive|have) (?:an? |the |your |my )?(?:\p{L}+ ){0,2}(?:from (?:me|us)))\b/iu;

/** Whether an action is what only befalls somebody: no work of theirs. */
export function befalls(action: string): boolean {
  return BEFALLS.test(action);
}

/** "Could you tell", "I can do", "let's use it": too little to be a task, even when all is known that was said. */
export const unlikely: Guard = {
  name: 'unlikely',
  description: 'A light verb with nothing to hold on to, or what only befalls somebody.',
  stops: [
    'I can do.',
    "Let's use it then.",
    "We'll get there.",
    'We need to work.',
    "I'll hear about it till Christmas.",
    "You'll get an e-mail from me.",
  ],
  letsThrough: ["I'll send it over.", "I'll check.", 'I can take that.'],
  holdsBack: (_clause: Clause, cue: Cue) =>
    befalls(cue.action) ||
    (cue.onlyRenews !== true && !cue.isAnaphoric && EMPTY.test(cue.action) && verbKind(cue.verb) !== 'task'),
};
