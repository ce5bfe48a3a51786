import { baseOfParticiple, baseOfThirdPerson, isCommonWord, isEnglishWord, isGivenName } from '#language';
import { nameSlot, type WordRun } from './name-slot.ts';

/** What decides whether words that are a known name are that name where they stand. */
export interface NameQuestion {
  readonly run: WordRun;
  readonly kind: 'person' | 'account' | 'project';
  /** The source writes sentences with capitals. */
  readonly capitals: boolean;
  /** Somebody or something near: in the room, of the account that is talked about, or that account. */
  readonly isNear: boolean;
  isOrganizationAt(index: number): boolean;
}

const MONTHS = /^(?:january|april|may|june|august|march|augustus)$/;
const BEFORE_MONTH =
  /^(?:in|on|by|since|until|till|early|late|of|last|next|this|every|from|mid|before|after|during|to|and|or)$/;
/** What follows the name of a street or a place. */
const PLACE_TAIL =
  /^(?:street|lane|road|avenue|square|drive|close|court|crescent|terrace|way|hill|house|bridge|park|station|airport|pier|quay|wharf|island|bay|beach|river|creek|valley|county|tower|gate|gardens|row|place|pub|inn|hotel|cafe|café|restaurant|bar|hall|school|church|theatre|museum|arms|club|library|centre|center|building|room|bakery|cottage|farm|wood|woods|forest|lake|alley|boulevard|highway)$/;
const GREETING =
  /^(?:hi|hello|hey|hiya|thanks|thank|morning|cheers|bye|dear|sorry|welcome|i'm|called|named|ask|asked|tell|told)$/;
const PRONOUN =
  /^(?:i|you|he|she|it|we|they|me|him|her|us|them|that|this|the|a|an|my|your|his|its|our|their|there|anybody|anyone|everybody|everyone|do|not|be)$/;

/** Whether the words, which are a known name, are meant as one: never a place or a month; everyday words only where capital letter or place in the sentence speak for it. */
export function isNameHere(question: NameQuestion): boolean {
  const { run, capitals } = question;
  const words = run.words.slice(run.from, run.to);
  const [first] = words;
  if (first === undefined || isPlace(run, capitals)) return false;
  const isCapital = /^[\p{Lu}\p{N}]/u.test(first.text);
  const isWord = words.every((word) => isEnglishWord(word.folded));
  if (
    question.kind !== 'person' &&
    words.length === 1 &&
    (isInGeneral(run) || (isWord && /^an?$/.test(wordAt(run, -1))))
  )
    return false;
  if (capitals && !isCapital) return question.kind === 'person' && !isWord && isGivenName(first.folded);
  if (!isWord) return true;
  if (words.length > 1) return !capitals || isCapital;
  if (MONTHS.test(first.folded) && isMonth(run)) return false;
  if (capitals && !beginsSentence(run) && !isAllCapitals(run)) return true;
  return hasPlaceOfName(question);
}

/** "our CDO", "a new COR": an abbreviation that some have and not a name. */
function isInGeneral(run: WordRun): boolean {
  const word = run.words[run.from]?.text ?? '';
  const isAbbreviation = /^\p{Lu}{2,5}s?$/u.test(word) || /^c.o$/.test(word);
  return (
    isAbbreviation &&
    /^(?:an?|our|your|their|his|her|my|new|first|as|chief|each|every|any|another)$/.test(wordAt(run, -1))
  );
}

/** "Chase Street", "ryecroft lane". */
function isPlace(run: WordRun, capitals: boolean): boolean {
  const next = run.words[run.to];
  if (next === undefined || run.text.slice(run.words[run.to - 1]?.end, next.start) !== ' ') return false;
  return PLACE_TAIL.test(next.folded) && (!capitals || /^\p{Lu}/u.test(next.text));
}

function isMonth(run: WordRun): boolean {
  const [before, after] = [wordAt(run, -1), wordAt(run, 0)];
  return BEFORE_MONTH.test(before) || /^\d/.test(before) || /^\d/.test(after) || /^(?:or|and|is|was)$/.test(after);
}

/** An everyday word at the beginning of a sentence, or where no capitals are written. */
function hasPlaceOfName({ run, kind, capitals, isNear, isOrganizationAt }: NameQuestion): boolean {
  const [before, after] = [wordAt(run, -1), wordAt(run, 0)];
  const slot = nameSlot(run, { kind, isOrganizationAt });
  if (slot === 'none') return false;
  if (slot === 'certain') return true;
  if (kind !== 'person') return capitals ? isThingAtStart(run) : isRareAndApart(run, isNear);
  if (isMisread(run)) return false;
  if (slot === 'strong') return true;
  if (GREETING.test(before) && (isEnd(run) || !PRONOUN.test(after))) return true;
  const isCalled = capitals && isBeginning(run) && isCallSign(run);
  const isAtHand = /^(?:on|in|at)$/.test(after) && /^(?:your|our|my)$/.test(wordAt(run, 1)) && isBeginning(run);
  return isNear
    ? (capitals ? isSubject(run) : isBeginning(run) && DOES.test(after)) || isCalled || isAtHand
    : capitals && (isSubject(run) || isCalled);
}

/** "Mark my words", "Will you", "Hope so": the word does its everyday work. */
function isMisread(run: WordRun): boolean {
  const after = wordAt(run, 0);
  return (
    !isEnd(run) && (PRONOUN.test(after) || /^(?:and|or|so|to|of|for|up|down|off|out|myself|yourself)$/.test(after))
  );
}

/** Begins a clause, and does or is something: "Land turn has been running". */
export function isSubject(run: WordRun): boolean {
  return isBeginning(run) && actsLikeSubject(wordAt(run, 0), wordAt(run, 1));
}

const DOES =
  /^(?:said|told|asked|thinks|wants|knows|promised|owns|runs|makes|sent|wrote|gave|took|got|found|called|moved|started|changed|left|came|went|did)$/;

function actsLikeSubject(next: string, second: string): boolean {
  if (
    /^(?:has|is|was|will|would|can|could|should|does|did|'s|isn't|wasn't|doesn't|didn't|hasn't|can't|won't)$/.test(next)
  )
    return !/^(?:be|a|an|the|one|that)$/.test(second);
  if (DOES.test(next)) return true;
  return baseOfThirdPerson(next) !== null && baseOfParticiple(next) === null && next.endsWith('s');
}

/** "Agreed? Dawn?", "Art? I've met him", "Mark, a little." */
function isCallSign(run: WordRun): boolean {
  return /^\s*(?:[?.!]|,)/.test(run.text.slice(run.words[run.to - 1]?.end));
}

/** "Harbour has", "Onward. The coach company." */
function isThingAtStart(run: WordRun): boolean {
  return (
    isCallSign(run) ||
    actsLikeSubject(wordAt(run, 0), wordAt(run, 1)) ||
    /['’]s$/.test(run.words[run.to - 1]?.text ?? '')
  );
}

/** Without capitals: a word that is seldom said, where no noun or adverb is likely to stand. */
function isRareAndApart(run: WordRun, isNear: boolean): boolean {
  const words = run.words.slice(run.from, run.to);
  if (words.some((word) => isCommonWord(word.folded))) return false;
  const before = wordAt(run, -1);
  const isAlone = isEnd(run) || !PRONOUN.test(wordAt(run, 0));
  if (/^(?:called|call|project)$/.test(before)) return true;
  return isNear && isAlone && /^(?:yes|no|for|about|with|from|at|and|because|so|that|does|did|has)$/.test(before);
}

function isBeginning(run: WordRun): boolean {
  const before = run.words[run.from - 1];
  if (before === undefined) return true;
  return (
    /[.!?…,;:—-]/.test(run.text.slice(before.end, run.words[run.from]?.start)) ||
    /^(?:so|and|but|then|well|okay|ok|yes|yeah|no|oh|now|if|whether|because|that|when|what|which|think|says|said)$/.test(
      before.folded,
    )
  );
}

function isEnd(run: WordRun): boolean {
  const last = run.words[run.to - 1];
  const next = run.words[run.to];
  return next === undefined || /[.!?…,;:]/.test(run.text.slice(last?.end, next.start));
}

/** Whether the run stands where any word has a capital. */
export function beginsSentence({ text, words, from }: WordRun): boolean {
  const before = words[from - 1];
  return before === undefined || /[.!?…:"“]/.test(text.slice(before.end, words[from]?.start));
}

function isAllCapitals(run: WordRun): boolean {
  return !/\p{Ll}/u.test(run.text);
}

function wordAt(run: WordRun, offset: number): string {
  const index = offset < 0 ? run.from + offset : run.to + offset;
  return run.words[index]?.text.toLowerCase().replace('’', "'") ?? '';
}
