import { baseForm, baseOfParticiple, type VerbKind, verbKind } from '#language';

/** A verb phrase that says what to do. */
export interface VerbPhrase {
  /** Base form. */
  readonly verb: string;
  /** Null for a word that the lexicon does not have. */
  readonly verbKind: VerbKind | null;
  /** From the verb in its base form to the end, as said. */
  readonly action: string;
  /** What follows the verb. */
  readonly rest: string;
  /** "do that", "take it": what is meant was said before. */
  readonly isAnaphoric: boolean;
}

const ADVERBS =
  /^(?:(?:also|just|then|now|definitely|probably|quickly|certainly|still|actually|maybe|perhaps|really|simply|gladly|first|happily|personally|basically|separately|kindly|please|obviously|absolutely|hopefully|always|sort of|kind of|at least|at some point|try and|try to|go ahead and|go and|come and|have to|need to|want to|get to|be able to|be sure to|like to|start to|have a go and|quickly|even|only|both|all|each|either|immediately|already|again|briefly|finally|instead),?\s+)+/i;
const POINTING =
  /^(?:do|take|handle|own|manage|sort|get|tackle|cover|pick up|deal with|look after|take care of|sort out|see to|jump on|action)\s+(?:that|it|this|those|these|them|so|both)(?: one| bit| part| ones)?((?:\s+(?:on|over|up|out|off|down|back|done|myself|yourself|then|instead|first|now|too|as well|anyway|for now|for (?:you|us|him|her|them|me)|with (?:you|us|him|her|them|me)|today|tomorrow|tonight|later|straight away|right away|right after.*|this .*|next .*|by .*|on (?:mon|tues|wednes|thurs|fri|satur|sun)day.*|if .*|when .*|before .*|after .*))*)$/i;
/** "What I can do is write three texts": what is done comes after. */
const WHAT_I_DO =
  /^do (?:(?:then|now|today|tomorrow|tonight|this \p{L}+|for (?:you|now)|(?:before|after) (?:I|we|you|the|lunch)(?: \p{L}+){0,2}?),? )*(?:is|was),? (?:to |just |simply )*/iu;
/** "have arrived" tells what is over. */
const PERFECT =
  /^have (?:already |just |never |always )?(?:\p{L}+ed|been|done|gone|seen|had|got|made|taken|given|said|told|come|become|found|sent|put|left|lost|kept|built|written|spoken|heard|thought)\b/iu;
const UNKNOWN_VERB = /^[a-z][a-z-]{2,14}$/;
const NO_VERB =
  /^(?:a|an|the|not|never|no|so|very|too|my|your|our|his|her|their|its|this|that|these|those|it|we|you|they|he|she|them|him|me|us|in|on|at|of|for|from|with|by|about|like|as|than|there|here|what|which|who|why|how|when|where|some|any|all|more|most|less|right|sure|happy|glad|sorry|fine|good|okay|yes|and|or|but|if|because|been|being|is|am|are|was|were|be|have|had|has|one|two|three|yeah|well|quite|rather|pretty|almost|going|um|uh|nothing|something|anything|everything|nobody|away|back|off|out|up|down|over|today|tomorrow|later|soon|either|neither|both|much|many|such|own|next|last|other|another|half|would|could|should|might|shall|must)$/i;

/** Reads the verb phrase at the start of a text, past its adverbs, or null where no verb begins it. */
export function verbPhraseAt(text: string): VerbPhrase | null {
  const plain = text.replace(ADVERBS, '').replace(WHAT_I_DO, '').trim();
  if (PERFECT.test(plain)) return null;
  const doing = /^be\s+(\p{L}+ing)\b(.*)$/iu.exec(plain);
  if (doing !== null) return verbPhraseOf(baseOfParticiple(doing[1] ?? ''), doing[2] ?? '');
  const match = /^([\p{L}-]+)(.*)$/u.exec(plain);
  if (match === null) return null;
  const word = (match[1] ?? '').toLowerCase();
  if (verbKind(word) !== null) return verbPhraseOf(word, match[2] ?? '');
  if (
    NO_VERB.test(word) ||
    !UNKNOWN_VERB.test(match[1] ?? '') ||
    baseForm(word) !== null ||
    /(?:ly|ing|ed)$/.test(word)
  )
    return null;
  return verbPhraseOf(word, match[2] ?? '');
}

/** The verb phrase of a verb in some other form: "sends the deck" with "send". Null where there is no verb. */
export function verbPhraseOf(verb: string | null, rest: string): VerbPhrase | null {
  if (verb === null) return null;
  const action = `${verb}${rest}`.trim();
  return {
    verb,
    verbKind: verbKind(verb),
    action,
    rest: rest.replace(/^,.*$/, '').trim(),
    isAnaphoric: isAnaphoric(action),
  };
}

/** Whether what is to be done was said before: "do that", "take it". */
export function isAnaphoric(action: string): boolean {
  return POINTING.test(action);
}

/** How much a verb alone speaks for a task, log odds. */
export function verbWeight(phrase: VerbPhrase): number {
  if (phrase.isAnaphoric) return 0;
  if (PHRASAL.test(phrase.action)) return 0.9;
  switch (phrase.verbKind) {
    case 'task':
      return phrase.rest === '' ? -0.6 : 0.9;
    case 'light':
      return phrase.rest === '' ? -2 : -0.4;
    case 'talk':
      return -3.5;
    case null:
      return phrase.rest === '' ? -2.5 : -1.1;
  }
}

/** Light verbs that name work together with what follows. */
const PHRASAL =
  /^(?:look (?:into|at|up|over|after|for|through)|find (?:out|someone|somebody|a|the|an)|work (?:on|out|up|with|through)|talk (?:to|with)|speak (?:to|with)|take care|take (?:a look|over|the|your|care|down|this to|that to|it to)|get (?:back to|in touch|hold of|\S+ (?:to|from|signed|done|fixed|ready|approved|sorted|booked|going|set up|in)|the|you|her|him|them|us|me|rid|everybody|everyone|quotes?|your|our|my|those|these)|go (?:through|over|back to|and see|round)|come (?:back to|up with)|set (?:up|aside)|put (?:together|in|on|up|out|the|a|an|it|that|this|them|you|down|some|something|everything|my|our|your)|pick up|run (?:\S+ ){1,4}(?:past|by|through)|run (?:the|a|some|through|another)|figure out|have (?:a (?:word|chat|call|meeting) (?:with|about)|a look (?:at|into)|another look|a quick (?:chat|word|call))|see (?:if|whether|about|what|who|how)|make (?:sure|a|an|the|some|that|it|up|two|copies|those|your)|give (?:you|him|her|them|the|it|me|us|\p{Lu}\S+)|tell (?:him|her|them|the|\p{Lu}\S+)|bring (?:up|in|the|a|an|it|that|them|my|your|along|down)|keep (?:you|him|her|them|an eye|\S+ (?:posted|updated|informed|in the loop))|let (?:you|him|her|them|us|me|\p{Lu}\S+|the \w+) know|drop (?:off|you|him|her|them|a|an|the|\p{Lu}\S+)|show (?:him|her|them|\p{Lu}\S+)|turn (?:on|off|into|the|this|that|it)|do (?:a|an|the|some|you|my|your|our|those|these|another|one|two|both|up)|hand (?:in|over|out|it|the)|leave (?:a (?:note|message|comment)|the keys?)|close (?:the|out|off|it|that|this|down)|open (?:a|the|up)|own (?:the|this)|start (?:a|the|on|with|drafting|writing|working)|finish (?:the|off|up|that|this|it|writing|my|our)|change (?:the|that|it|my|our|all)|move (?:the|that|it|our|my)|use (?:the|our)|meet (?:with|\p{Lu}\S+|up|him|her|them)|offer|carry out|dig (?:into|out|up)|chase|switch|join|lead|attend|treat|prepare|mention|teach|divide|try (?:the|a|out|another|that|it)|pass (?:on|that|it|the)|solve|watch the|charge the|choose (?:a|the|two)|handle the|manage the|cover (?:the|for)|aim)/u;
