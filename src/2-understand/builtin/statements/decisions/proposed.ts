import { withoutEnd } from '#language';
import type { DecisionRule, DecisionSign } from './sign.ts';

/** What runs the talk rather than decides anything. */
const RUNS_THE_TALK =
  /^(?:not )?(?:just |quickly |now |first |maybe )*(?:see|say (?:that|it|you|i|he|she|they|there|so)\b|start|begin|get started|move on|talk|look|go (?:back|on|over|through|around|round|ahead)|wait|hope|be|get (?:back|going|into|to|it)|continue|pretend|imagine|face|have (?:a look|lunch|a break|fun|some)|take (?:a|five|ten)|think|pause|stop|finish|wrap|jump|do (?:it|this|that|a|you|the|introductions|small)|call it|hear|read|try|not|hang|leave it (?:there|open)|assume|suppose|discuss|come back|switch|turn|meet|recap|summari[sz]e|open|share|make (?:this|it) quick|ask|check|find out|sit|eat|go\b(?! with| for| live))\b/i;
const LETS = /(?:^|[,.;:–-] |\b(?:so|then|and|okay|but|maybe|just) )let(?:'s| us)\s+(.+)/i;
const SHOULD_WE =
  /^(?:and |so |but |then )*(?:should|shall|can|could|why don't|why not|how about|what about|what if) we\s+(?:just |maybe |all |simply )?(.+)/i;
const SUGGEST =
  /\b(?:i(?:'d| would)? (?:suggest|propose|recommend|vote)|my (?:proposal|suggestion|vote) (?:is|would be)|i'd (?:just )?(?:go|say))\s+(?:that |for |to |with )?(.+)/i;
const WE_WILL =
  /^(?:(?:okay|fine|right|good|yes|no|so|then|and),? )*(we(?:'ll| will) (?:just |then |now )?(?:use|do|have|hold|meet|buy|pay|charge|offer|ship|launch|open|close|skip|cut|wait|start|run|paint|build|sell|need no|make it|say)\b.+)/i;
const WE_SHOULD = /\b(?:maybe |perhaps )?(we (?:should|could|can|might)(?: probably| just| maybe)? .+)/i;

/** "Let's say", "let's fix that,": what is proposed comes after. */
const LEADS_IN = /^(?:say|decide (?:it|that|this)|fix (?:it|that|this)|agree|be clear),?\s+(?=\S+ \S+)/i;

const FIXES = /^(?:decide|fix|agree)\b/i;

/** "We'll start with the agenda" runs the talk. */
function isAbout(content: string): boolean {
  return RUNS_THE_TALK.test(content.replace(/^we(?:'ll| will) (?:just |then |now )?/i, ''));
}

function proposal(content: string, weight: number): DecisionSign | null {
  return RUNS_THE_TALK.test(content) ? null : { kind: 'proposed', content, weight };
}

/** "Let's ...", "should we ...?", "I'd suggest ...": put forward, not decided yet. */
export const proposed: DecisionRule = {
  name: 'proposed',
  description: 'Puts something forward that others may agree to.',
  fires: [
    "Let's ship the small boat first.",
    'Should we just keep the Monday slot?',
    "I'd suggest we drop the second engine.",
    'Maybe we could paint it yellow.',
  ],
  mustNotFire: [
    "Let's see.",
    "Let's move on to the budget.",
    'Should we start?',
    "Let's have lunch first.",
    'They sailed at noon.',
  ],
  find({ clean, tokens }) {
    if (tokens.length < 4) return null;
    const lets = LETS.exec(clean)?.[1];
    if (lets !== undefined) {
      const content = lets.replace(LEADS_IN, '');
      if (FIXES.test(lets) && content !== lets) return { kind: 'declared', content, weight: 0.55 };
      return proposal(content, content === lets ? 0.5 : 0.45);
    }
    const should = SHOULD_WE.exec(clean)?.[1];
    if (should !== undefined)
      return RUNS_THE_TALK.test(should) ? null : { kind: 'proposed', content: withoutEnd(should, /[?.]/), weight: 0.4 };
    const suggested = SUGGEST.exec(clean)?.[1];
    if (suggested !== undefined && suggested.split(' ').length >= 3)
      return { kind: 'proposed', content: suggested, weight: 0.45 };
    const will = WE_WILL.exec(clean)?.[1];
    if (will !== undefined && !isAbout(will) && !/\b(?:if|maybe|probably|see|talk|discuss|look)\b/i.test(will)) {
      return { kind: 'proposed', content: will, weight: 0.4 };
    }
    const we = WE_SHOULD.exec(clean)?.[1];
    if (we === undefined || RUNS_THE_TALK.test(we.replace(/^we \w+ (?:just |maybe |probably )?/i, ''))) return null;
    return { kind: 'proposed', content: we, weight: 0.25 };
  },
};

const CALL_FOR_AGREEMENT =
  /^(?:so |are we |is everybody |is everyone |everybody |everyone |all )?(?:(?:all |both )?agreed|okay with (?:everybody|everyone|that|you)|okay with that everybody|in favou?r|happy with that|fine with (?:everybody|everyone|that|you)|any objections?|no objections|deal|all right with (?:everybody|everyone|you)|does that work(?: for (?:everybody|everyone|you))?|is that (?:okay|all right|agreed))\b[^?]{0,20}\?$/i;

/** "Agreed?": puts what was just said to the others. */
export const putToTheRoom: DecisionRule = {
  name: 'put-to-the-room',
  description: 'Asks the others to agree to what was just said.',
  fires: ['Agreed?', 'Are we agreed?', 'Any objections?', 'Does that work for everybody?'],
  mustNotFire: ['Agreed.', 'Is the price agreed with the harbour?', 'Does the pump work?'],
  find({ text }) {
    return CALL_FOR_AGREEMENT.test(text.replace(/^(?:so|okay|right|and|then)[,.]? /i, ''))
      ? { kind: 'putToTheRoom' }
      : null;
  },
};

const SO =
  /^(?:(?:okay|ok|right|good|great|fine|alright|all right|yes|yeah)[,.]?\s+)*so,?\s+(?!i\b|i'|what|how|that's|it's|this is|yeah|let|can|do|did|is|are|you|far|if|when|why|who|where)(.+)/i;

/** "So Tallis stays with you": sums up what seems to have been agreed, for others to confirm. */
export const summedUp: DecisionRule = {
  name: 'summed-up',
  description: 'Sums up with "so" what seems to be agreed, for others to confirm.',
  fires: [
    'So the night shift stays with Bram.',
    'Okay, so a fixed list for every dock, made by us.',
    'Right, so Mondays are for the crew.',
  ],
  mustNotFire: ['So what is the price?', "So I'm back on Monday.", 'So if it rains we stay.', 'So many boats.'],
  find({ clean, text, isQuestion, tokens }) {
    const match = SO.exec(text);
    if (match === null || isQuestion || tokens.length < 5 || tokens.length > 30) return null;
    if (/\b(?:if|would|could|might|maybe|was|were|had|did|went|said)\b|n't\b/i.test(clean)) return null;
    return { kind: 'proposed', content: clean.replace(/^so,? /i, ''), weight: 0.25 };
  },
};
