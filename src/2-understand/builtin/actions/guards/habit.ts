import type { Clause } from '../clauses.ts';
import type { Cue, Guard } from '../rule.ts';

const HABIT =
  /\b(?:always|usually|normally|typically|generally|often|sometimes|every (?:time|day|morning|evening|week|month|year|single)|each time|whenever|most of the time|in general|back then|used to|those days|in those|as a rule|again and again|every now and then|from time to time|never ever|never)\b/i;
const STORY =
  /\b(?:(?:he|she|they|I|we|you|people|everyone|everybody|somebody) (?:said|was like|were like|goes|told|thought|asked|thinks|says|think)|once upon|last (?:week|month|year|time|night|summer|winter|\w+day)|yesterday|ago|the other day|years? ago|when I was|in my (?:last|previous|first|old) (?:job|company|role|team|life))\b/i;

/** "I'll usually call them first", "last year I had to write it by hand". */
export const habit: Guard = {
  name: 'habit',
  description: 'What somebody does as a rule, or did once: reported, not promised.',
  stops: [
    'I will usually call them first.',
    'Every morning I have to check the oven.',
    'Last year I had to write it by hand, so I can use that.',
    'He said I can take the key.',
  ],
  letsThrough: [
    "I'll call them first thing on Monday.",
    "I'll set up a weekly call.",
    'As we said last week, could you call them?',
  ],
  holdsBack,
};

function holdsBack(clause: Clause, cue: Cue): boolean {
  if (cue.onlyRenews === true) return false;
  const own = clause.text.slice(0, Math.max(0, clause.text.length - cue.action.length));
  const object = cue.action.split(' ').slice(0, 12).join(' ');
  if (
    HABIT.test(own) ||
    /\b(?:always|usually|normally|every time|whenever|most of the time|every single (?:day|time))\b/i.test(object)
  )
    return true;
  if (cue.kind === 'request') return false;
  return (
    STORY.test(own) &&
    !/\b(?:as|like|and) (?:I|we|you) (?:said|agreed|discussed)\b|\bI said I(?:'d| would)\b/i.test(own) &&
    cue.owner.kind !== 'third'
  );
}
