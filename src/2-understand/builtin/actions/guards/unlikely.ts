import type { Clause } from '../clauses.ts';
import type { Cue, Guard } from '../rule.ts';

const EMPTY =
  /^\S+(?: (?:it|that|this|them|those|these|so|one|ones|something|anything|some|stuff|things?|everything|there|here|you|him|her|me|us|up|out|on|in|off|down|over|back|now|then|too|again|about|for|to|with|at|well|more|first|later|soon|please|instead|anyway))*$/i;

/** "Could you tell", "I can do", "let's use it": too little to be a task, even when all is known that was said. */
export const unlikely: Guard = {
  name: 'unlikely',
  description: 'A light verb with nothing to hold on to.',
  stops: ['I can do.', "Let's use it then.", "We'll get there.", 'We need to work.'],
  letsThrough: ["I'll send it over.", "I'll check.", 'I can take that.'],
  holdsBack: (_clause: Clause, cue: Cue) =>
    cue.onlyRenews !== true &&
    !cue.isAnaphoric &&
    EMPTY.test(cue.action) &&
    (cue.owner.kind === 'nobody' ||
      !/^(?:send|check|call|email|mail|forward|ask|test|fix|book|order|ping|message|text|print|sign|draft|write|follow|upload|confirm|find|phone|ring|review|share|verify|update|investigate|schedule|arrange|organise|organize)\b/.test(
        cue.action,
      )),
};
