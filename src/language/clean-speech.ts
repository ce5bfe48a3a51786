import { isEnglishWord } from './names/english-words.ts';
import { withoutEnd } from './without-end.ts';

const NOISE =
  /\s*(\[[^\]\n]{0,40}\]|\((?:laugh|laughs|laughter|inaudible|crosstalk|pause|coughs?|sighs?)[^)\n]{0,20}\)|<[^>\n]{0,40}>)/gi;
const FILLER = /(^|[\s,.;:–—-])(?:um+|uh+|uhm+|erm+|er|hmm+|mm+|mhm|uh-huh|mm-hmm)(?=[\s,.;:!?–—-]|$)[,.]?/giu;
const PARENTHETIC =
  /,\s*(?:you know|i mean|like|sort of|kind of|i guess|i think|let's say|say|you see|to be honest|honestly|basically|actually|obviously|well|so|right|okay|how do i say|how do you say|let me (?:think|see|look|check)|what(?:'s| is| was) it(?: called)?)(?=,)/gi;
const OPENER =
  /^(?:(?:and|but|so|yeah|yep|yes|okay|ok|alright|all right|right|well|oh|ah|anyway|anyways|now|great|cool|perfect|good|sure|exactly|basically|actually|honestly|look|listen|you know|i mean|i guess|like|also)(?:\s*[,.;–—-]+\s*|\s+))/i;
/** Openers that belong to what follows: "so that", "right now", "well done". */
const NOT_AN_OPENER =
  /^(?:so (?:that|far|much|many|long|called|few|little|is|was|are|on|there)|right (?:now|away|after|before|there|here|on|in|up|at)|well [a-z]|now that|now is|like (?:i|we|you|a|the|to)|right\?|good (?:morning|afternoon|to|point|question|idea|news|luck|with|for|at|that|enough)|great (?:to|work|job|that|for)|sure (?:that|about|if)|look (?:at|into|for|after|up|forward|through|like)|now [a-z]+ing|listen to|exactly (?:what|how|where|the|that|as|like)|cool (?:that|down|off)|yes \w|perfect (?:for|fit)|actually [a-z]+ing|and so on|oh no|you know (?:what|how|that|the|where|who|why|if|a|about)|i mean (?:it|that|to|by)|ok (?:with|to|for)|okay (?:with|to|for)|also [a-z]+ing|all right with)/i;
const TRAILING_THEN = /,\s+then\s*([.?!]*)$/i;
const TAG =
  /,?\s+(?:right|okay|ok|yeah|you know|i think|i guess|i suppose|isn't it|aren't they|don't you think|or something(?: like that)?|or whatever|if that makes sense|and so on|and stuff(?: like that)?|though)\s*([.?!]*)$/i;
const SPOKEN_WORDS: readonly (readonly [RegExp, string])[] = [
  [/\bgonna\b/gi, 'going to'],
  [/\bwanna\b/gi, 'want to'],
  [/\b(?:have |'ve )?gotta\b/gi, 'have to'],
  [/\blemme\b/gi, 'let me'],
  [/\bgimme\b/gi, 'give me'],
  [/\bdunno\b/gi, "don't know"],
  [/\bkinda\b/gi, 'kind of'],
  [/\bsorta\b/gi, 'sort of'],
  [/(^|\s)['’]?cause\b(?=\s+(?:i|we|you|it|they|he|she|that|the)\b)/gi, '$1because'],
];
const DOUBLED = /\b([\p{L}'’]+(?: [\p{L}'’]+){0,3})(?:\s*[,–—-]+\s*|\s*\.\.\.\s*)\1\b/giu;
const DOUBLED_SMALL_WORD =
  /\b(i|the|a|an|to|we|it|it's|in|on|of|for|and|is|i'll|i'm|we'll|we're|you|they|my|our|so|if|with|this|but|he|she|can|let's)(?:\s+\1)+\b/gi;
/** Two to four words said twice in a row: "looked at looked at". */
const DOUBLED_PHRASE = /(?<![\p{L}'’])([\p{L}'’]+(?: [\p{L}'’]+){1,3}) \1(?![\p{L}'’])/giu;
const DOUBLED_WORD = /(?<![\p{L}'’])(\p{Ll}[\p{L}'’]*)(?: \1)+(?![\p{L}'’])/gu;
/** Said twice on purpose, or in two senses: "what it is is", "one one two". */
const MAY_BE_DOUBLED =
  /^(?:had|that|is|so|bye|ha|blah|zero|oh|one|two|three|four|five|six|seven|eight|nine|ten|hundred|thousand|fifty|half)$/;
/** Letters that name something: "plan b", "t test". */
const NAMED_BY_LETTER =
  /^(?:plan|option|version|vitamin|type|class|grade|section|page|part|size|letter|point|group|team|room|block|gate|hepatitis|unit|row|column|[b-z])$/i;
/** A dictionary has them, and nobody says them. */
const NO_WORD = /^(?:th|wh|sh|ch|tr|st|br|re|de|co|ma)$/;
const LONGEST_FRAGMENT = 6;
/** No clause ends at these: a comma after one is where a filler stood. */
const DANGLING_COMMA =
  /\b(i|i'll|i'd|we|we'll|you|you'll|he|she|they|to|the|a|an|of|for|with|from|could|can|would|will|should|shall|must|please|is|are|was|my|your|our|their|his|her|at|by|into|about),(?= )/gi;
const CUT_OFF_WORD = /(^|\s)\p{L}{1,12}(?:-{1,2}|–|—)(?=\s)[,]?/gu;
const CUE_OF_REPAIR =
  /,?\s*\b(?:sorry|i mean|no wait|wait no|or rather|rather|no sorry|scratch that|correction)\b,?\s+/i;

/**
 * Turns one spoken sentence into written language: noises, fillers, doubled words, false starts, repairs, openers ("so yeah")
 * and tags ("right?") go; "gonna" becomes "going to". Words are dropped or replaced by their written form,
 * never added. Begins with a capital; keeps its end sign. Gives '' where nothing but filler was said. O(text).
 */
export function cleanSpeech(text: string): string {
  const plain = dropFillers(text.replaceAll('’', "'"));
  const whole = dropDoubles(dropFragments(plain));
  const repaired = mendRepairs(whole);
  return capitalise(tidy(dropTags(dropOpeners(tidy(repaired)))));
}

/** Cleans like `cleanSpeech`, but keeps openers, tags and the case of the first letter: for a part of a sentence. */
export function cleanPhrase(text: string): string {
  return tidy(mendRepairs(dropDoubles(dropFragments(dropFillers(text.replaceAll('’', "'"))))));
}

function dropFillers(text: string): string {
  let spoken = text.replace(NOISE, ' ').replace(FILLER, '$1 ').replace(CUT_OFF_WORD, '$1');
  for (const [said, written] of SPOKEN_WORDS) spoken = spoken.replace(said, written);
  return spoken.replace(/\s+/g, ' ').replace(PARENTHETIC, '').trim();
}

function dropDoubles(text: string): string {
  return text
    .replace(/,(?:\s*,)+/g, ',')
    .replace(DOUBLED, '$1')
    .replace(DOUBLED_SMALL_WORD, '$1')
    .replace(DOUBLED_PHRASE, '$1')
    .replace(DOUBLED_WORD, (all, word: string) => (MAY_BE_DOUBLED.test(word) ? all : word));
}

/** Beginnings of words that a recogniser put down as words: "the th thirty four", "a f favourite", "is expe is expected". */
function dropFragments(text: string): string {
  const words = text.split(' ');
  return words.filter((_, at) => !isFragment(words, at)).join(' ');
}

function isFragment(words: readonly string[], at: number): boolean {
  const [before = '', word = '', after = '', next = ''] = [words[at - 1], words[at], words[at + 1], words[at + 2]];
  if (word.length > LONGEST_FRAGMENT || !/^\p{Ll}+$/u.test(word)) return false;
  const isBegunIn = (other: string): boolean => other.length > word.length && other.toLowerCase().startsWith(word);
  const isBetween = before !== '' && bare(before) === bare(after);
  if (word.length > 1) return (isBegunIn(after) || isBetween) && (NO_WORD.test(word) || !isEnglishWord(word));
  if (/[aio]/.test(word) || NAMED_BY_LETTER.test(before) || /^tests?\b/.test(after)) return false;
  return isBetween || (/^\p{L}{2}/u.test(after) && (isBegunIn(after) || isBegunIn(next)));
}

/**
 * "to Greta, sorry, to Dana" says "to Dana": where the words after the cue begin with a word said shortly before it, what stands between goes.
 * "send it to, give it to Dana": where a clause broke off at a small word that comes again, the first try goes.
 */
function mendRepairs(text: string): string {
  return mendBrokenOff(mendCorrected(text));
}

/** "Joan, can you send, no wait, Ruth, could you": the request goes to somebody else after all. */
const ASKED_ANEW =
  /^(?:\p{Lu}[\p{L}'-]+, )?(?:can|could|would|will) you\b.{0,60}?,? (?:no,? wait|wait,? no|no,? sorry|sorry,? no|actually,? no|no,? actually),? (?=\p{Lu}[\p{L}'-]+, (?:can|could|would|will) you\b)/u;

function mendCorrected(said: string): string {
  const text = said.replace(ASKED_ANEW, '');
  const cue = CUE_OF_REPAIR.exec(text);
  if (cue === null || cue.index === 0) return text;
  const before = text.slice(0, cue.index).split(' ');
  const after = text.slice(cue.index + cue[0].length).split(' ');
  const first = bare(after[0]);
  for (let back = 1; back <= Math.min(5, before.length); back++) {
    if (bare(before[before.length - back]) === first) return [...before.slice(0, -back), ...after].join(' ');
  }
  return text;
}

function mendBrokenOff(text: string): string {
  const words = text.split(' ');
  for (let at = 1; at < words.length - 2; at++) {
    const word = words[at] ?? '';
    if (!/^(to|the|a|an|with|for|of|in|on|at|from|your|my|our|that)[,–—-]+$/i.test(word)) continue;
    for (let ahead = 1; ahead <= 4 && at + ahead < words.length; ahead++) {
      const isAgain = bare(words[at + ahead]) === bare(word) && at + 1 >= ahead;
      if (isAgain) return [...words.slice(0, at + 1 - ahead), ...words.slice(at + 1)].join(' ');
    }
  }
  return text;
}

function bare(word: string | undefined): string {
  return (word ?? '').toLowerCase().replace(/[^\p{L}\p{N}']/gu, '');
}

function dropOpeners(text: string): string {
  let rest = text;
  for (let round = 0; round < 6; round++) {
    const opener = OPENER.exec(rest);
    if (opener === null || NOT_AN_OPENER.test(rest) || opener[0].length >= rest.length) break;
    rest = rest.slice(opener[0].length);
  }
  return rest;
}

function dropTags(text: string): string {
  let rest = text;
  for (let round = 0; round < 3; round++) {
    const shorter = rest.replace(TRAILING_THEN, '$1').replace(TAG, (_, signs: string) => signs.replaceAll('?', '.'));
    if (shorter === rest || !/[\p{L}\p{N}]/u.test(shorter)) break;
    rest = shorter;
  }
  return rest;
}

function tidy(text: string): string {
  const tidied = text
    .replace(/\s+/g, ' ')
    .replace(/\s+([,.;:?!])/g, '$1')
    .replace(/,(?:\s*,)+/g, ',')
    .replace(/,+([.?!])/g, '$1')
    .replace(DANGLING_COMMA, '$1')
    .replace(/\bi(?=$|[\s,']|['’])/g, 'I')
    .replace(/^[\s,.;:–—-]+/, '');
  return withoutEnd(tidied, /[\s,;:–—-]/);
}

function capitalise(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
