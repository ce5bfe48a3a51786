import { baseOfParticiple, baseOfThirdPerson, isCommonWord, isEnglishWord, isGivenName, verbKind } from '#language';
import { beginsSentence, isAllCapitals, isShouted, wordAt } from './beside-run.ts';
import { contextOdds } from './name-context.ts';
import { nameSlot, type WordRun } from './name-slot.ts';
import { isBegunName, isPlainPair, isPlant, isUnit, MEASURE, REAL, TAGGED } from './no-name-here.ts';
import { showsName } from './own-name.ts';
import { isWorkedOn } from './worked-on.ts';

/** What decides whether words that are a known name are that name where they stand. */
export interface NameQuestion {
  readonly run: WordRun;
  readonly kind: 'person' | 'account' | 'project';
  /** The source writes sentences with capitals. */
  readonly capitals: boolean;
  /** Somebody or something near: in the room, of the account that is talked about, or that account. */
  readonly isNear: boolean;
  isOrganizationAt(index: number): boolean;
  /** What stands beside the words fits one who is called so: their work, their answer. */
  readonly isCued?: boolean;
}

const MONTHS = /^(?:january|april|may|june|august|march|augustus)$/;
const BEFORE_MONTH =
  /^(?:the|a|in|on|by|since|until|till|early|late|of|last|next|this|every|from|mid|before|after|during|to|and|or)$/;
/** What stands before a month and hardly before somebody. */
const SINCE = /^(?:since|until|till|early|late|last|next|mid|end|during|of)$|^\d/;
/** What follows the name of a street or a place. */
export const PLACE_TAIL: RegExp =
  /^(?:street|lane|road|avenue|square|drive|close|court|crescent|terrace|way|hills?|mountains?|house|bridge|park|station|airport|pier|quay|wharf|island|bay|beach|river|creek|valley|county|tower|gate|gardens|row|place|pub|inn|hotel|cafe|café|restaurant|bar|hall|school|church|theatre|museum|arms|club|library|centre|center|building|room|bakery|cottage|farm|wood|woods|forest|lake|alley|boulevard|highway)$/;
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
  const isWord = words.every((word) => isEnglishWord(word.folded) || MEASURE.test(word.folded));
  if (
    question.kind !== 'person' &&
    words.length === 1 &&
    (isInGeneral(run) || ((isWord || !isCapital) && /^an?$/.test(wordAt(run, -1))))
  )
    return false;
  if (isPlant(run, capitals) || (question.kind === 'person' && words.length === 1 && isBegunName(run, capitals)))
    return false;
  if (question.kind !== 'person' && !isCapital && REAL.test(wordAt(run, -1))) return false;
  if (question.kind !== 'person' && (isUnit(run) || (!isCapital && isInThe(run)))) return false;
  if (question.kind === 'person' && !isCapital && words.length === 1 && isWhere(run)) return false;
  if (/^(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)$/.test(first.folded) && SINCE.test(wordAt(run, -1)))
    return false;
  if (capitals && !isCapital)
    return question.kind === 'person'
      ? !isWord && isGivenName(first.folded) && !isBrokenOff(run)
      : words.length > 2 || (question.isNear && isWorkedOn(run));
  if (!isWord) return true;
  if (words.length > 1) return question.kind !== 'project' || capitals || question.isNear || !isPlainPair(run);
  if (question.kind !== 'person' && isShouted(run)) return true;
  const isMonthName = MONTHS.test(first.folded);
  if (isMonthName && isMonth(run)) return false;
  if (capitals && !beginsSentence(run) && !isAllCapitals(run) && !isMonthName) return true;
  return hasPlaceOfName(question);
}

/** "reproduce it in dev": nobody is a place. */
function isWhere(run: WordRun): boolean {
  const isPossessive = /['’]s$/.test(run.words[run.from]?.text ?? '');
  return !isPossessive && /^(?:in|into|inside|onto)$/.test(wordAt(run, -1));
}

/** "the des the design", "so that the jo so that the joystick": a word that was not said to its end. */
function isBrokenOff({ words, from, to }: WordRun): boolean {
  const said = words[to - 1]?.folded ?? '';
  return (
    to - from === 1 &&
    (said.length < 3 ||
      words.slice(to, to + 4).some((word) => word.folded.length > said.length && word.folded.startsWith(said)))
  );
}

/** "already in the polder": a place, unless it goes on like a piece of work. */
function isInThe(run: WordRun): boolean {
  if (wordAt(run, -1) !== 'the' || !/^(?:in|into|near|across|around|outside|through)$/.test(wordAt(run, -2)))
    return false;
  return (
    isEnd(run) ||
    !/^(?:project|programme|program|pilot|rollout|team|channel|doc|docs|deck|plan|meeting|call|folder|repo|contract|account|board|tracker|notes)$/.test(
      wordAt(run, 0),
    )
  );
}

/** "our CDO", "a new COR": an abbreviation that some have and not a name. */
function isInGeneral(run: WordRun): boolean {
  const word = run.words[run.from]?.text ?? '';
  const isAbbreviation = /^\p{Lu}{2,5}s?$/u.test(word) || /^c.o$/.test(word);
  return (
    isAbbreviation &&
    !isOurs(run) &&
    /^(?:an?|our|your|their|his|her|my|new|first|as|chief|each|every|any|another)$/.test(wordAt(run, -1))
  );
}

/** "our TSW friends", "their TSW contract": people and business that one has with a company. */
function isOurs(run: WordRun): boolean {
  return (
    /^(?:our|your|their|his|her|my)$/.test(wordAt(run, -1)) &&
    /^(?:friends?|colleagues?|contacts?|people|customers?|contracts?|renewal|account|deal|pilot|rollout|invoices?|project|friend's)$/.test(
      wordAt(run, 0),
    )
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
function hasPlaceOfName(question: NameQuestion): boolean {
  const { run, kind, capitals, isNear, isOrganizationAt } = question;
  if (kind === 'person' && isNear && (isAtHand(run, capitals) || ownsPeople(run) || isShown(question))) return true;
  if (TAGGED.test(textAfter(run))) return false;
  const [before, after] = [wordAt(run, -1), wordAt(run, 0)];
  if (kind === 'person' && question.isCued === true && !ARTICLE.test(before)) return !isMisread(run);
  if (kind === 'person' && isNear && isDoing(run)) return true;
  if (kind === 'person' && isNear && !isMisread(run) && contextOdds(run, 'person') >= LIKELY) return true;
  const slot = nameSlot(run, { kind, isOrganizationAt });
  if (slot === 'none') return false;
  if (slot === 'certain') return true;
  if (kind !== 'person')
    return capitals
      ? isAskedAlone(run) || (isNear && isThingAtStart(run))
      : isRareAndApart(run, isNear) || (isNear && isWorkedOn(run));
  if (isMisread(run)) return false;
  if (slot === 'strong' || question.isCued === true) return true;
  if (isNear && isBeginning(run) && /^(?:can|could|will|would|should)$/.test(after) && COMES.test(wordAt(run, 1)))
    return true;
  if (GREETING.test(before) && (isEnd(run) || !PRONOUN.test(after))) return true;
  const isCalled = capitals && isBeginning(run) && isCallSign(run);
  return isNear
    ? (capitals ? isPersonSubject(run) : isBeginning(run) && DOES.test(after)) || isCalled
    : capitals && (isPersonSubject(run) || isCalled);
}

/** Context score from which on an everyday word that somebody near is called by is their name. */
const LIKELY = 0.6;

const ARTICLE = /^(?:an?|the|some|any|no|every|this|that|these|those)$/;

/** "Grace's asking about it". */
function isDoing(run: WordRun): boolean {
  const isPossessive = /['’]s$/.test(run.words[run.to - 1]?.text ?? '');
  return isPossessive && isBeginning(run) && baseOfParticiple(wordAt(run, 0)) !== null;
}

/** What people do rather than things. */
const COMES = /^(?:come|join|help|speak|talk|explain|show|teach|ring|call|tell|ask|drop|pop|know|decide|sign)$/;

/** "Art at our depot", "Olive on your side"; where sentences are written with capitals also "Art at the trust". */
function isAtHand(run: WordRun, capitals: boolean): boolean {
  if (!isBeginning(run) || !/^(?:on|in|at)$/.test(wordAt(run, 0))) return false;
  return (capitals ? /^(?:your|our|my|the)$/ : /^(?:your|our|my)$/).test(wordAt(run, 1));
}

/** "faith's team": only somebody has one. */
function ownsPeople(run: WordRun): boolean {
  const isPossessive = /['’]s$/.test(run.words[run.to - 1]?.text ?? '');
  return (
    isPossessive &&
    /^(?:team|people|desk|boss|manager|assistant|group|office|inbox|calendar|mail|email|note|list|slides)$/.test(
      wordAt(run, 0),
    )
  );
}

/** "it's olive from brambleby", "i'm hope from": somebody says who they are. */
function isShown({ run, isOrganizationAt }: NameQuestion): boolean {
  const text = run.text.toLowerCase().replaceAll('’', "'");
  const [first, last] = [run.words[run.from], run.words[run.to - 1]];
  const beside = { before: text.slice(0, first?.start), after: text.slice(last?.end), isFull: false };
  return showsName(beside) && (wordAt(run, 0) !== 'at' || isOrganizationAt(run.to + 1));
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

/** The same of what people do: "Hope sends it", and not "Hope dies last". */
function isPersonSubject(run: WordRun): boolean {
  const base = baseOfThirdPerson(wordAt(run, 0));
  return (
    isSubject(run) && (base === null || verbKind(base) === 'task' || DOES.test(wordAt(run, 0)) || OF_PEOPLE.test(base))
  );
}

const OF_PEOPLE =
  /^(?:come|join|help|speak|talk|pay|decide|sign|ask|answer|call|say|tell|think|want|know|like|own|run|lead|live|work|start|leave|need|make|take|have|do|be|keep|meet|read|see|get|give|hope|love|hate|sound|look|seem|agree)$/;

const DOES =
  /^(?:said|told|asked|thinks|wants|knows|promised|owns|runs|makes|sent|wrote|gave|took|got|found|called|moved|started|changed|left|came|went|did)$/;

function actsLikeSubject(next: string, second: string): boolean {
  if (
    /^(?:has|is|was|will|would|can|could|should|does|did|'s|isn't|wasn't|doesn't|didn't|hasn't|can't|won't)$/.test(next)
  )
    return !/^(?:be|one|that)$/.test(second) && (next === 'has' || !/^(?:an?|the)$/.test(second));
  if (DOES.test(next) || (next.endsWith('ed') && baseOfParticiple(next) !== null && !/^(?:by|in|at)$/.test(second)))
    return true;
  return baseOfThirdPerson(next) !== null && baseOfParticiple(next) === null && next.endsWith('s');
}

/** "Agreed? Dawn?", "Art? I've met him", "Mark, a little." */
function isCallSign(run: WordRun): boolean {
  return /^\s*(?:[?.!]|,)/.test(run.text.slice(run.words[run.to - 1]?.end));
}

/** "Beacon?" and nothing else. */
function isAskedAlone(run: WordRun): boolean {
  return beginsSentence(run) && /^\s*\?/.test(run.text.slice(run.words[run.to - 1]?.end));
}

/** "Harbour has", "Onward. The coach company." */
function isThingAtStart(run: WordRun): boolean {
  return (
    isCallSign(run) ||
    actsLikeSubject(wordAt(run, 0), wordAt(run, 1)) ||
    /['’]s$/.test(run.words[run.to - 1]?.text ?? '')
  );
}

const STATE_OF_PROJECT =
  /^ (?:is|was|isn't|will be|has been) (?:on hold|on track|live|late|delayed|paused|behind|running|stuck|done|finished|ready|due|cancelled|out of)\b|^ (?:goes|went|going) live\b/;

function textAfter(run: WordRun): string {
  return run.text
    .slice(run.words[run.to - 1]?.end)
    .toLowerCase()
    .replaceAll('’', "'");
}

/** Without capitals: a word that is seldom said, where no noun or adverb is likely to stand. */
function isRareAndApart(run: WordRun, isNear: boolean): boolean {
  const words = run.words.slice(run.from, run.to);
  const before = wordAt(run, -1);
  if (/^(?:called|call)$/.test(before)) return true;
  if (words.some((word) => isCommonWord(word.folded))) return false;
  const isAlone = isEnd(run) || !PRONOUN.test(wordAt(run, 0));
  if (before === 'project' || (isBeginning(run) && STATE_OF_PROJECT.test(textAfter(run)))) return true;
  return isNear && isAlone && /^(?:yes|no|for|about|with|from|at|on|of|and|because|so|that|does|did|has)$/.test(before);
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
