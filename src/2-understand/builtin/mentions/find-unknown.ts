import type { MentionKind } from '#core';
import { greetingLength, isGivenName } from '#language';
import { isContentWord } from '../statements/content-words.ts';
import { isEverydayWord } from '../topics/everyday-words.ts';
import type { Utterance } from '../utterances.ts';
import { isAlsoAWord, isCapitalWord } from './common-words.ts';
import type { NameToken } from './name-tokens.ts';
import type { Sighting } from './sightings.ts';

const COMPANY_WORDS =
  /^(?:ltd|limited|inc|gmbh|ag|llc|plc|corp|corporation|company|co|bv|sa|oy|ab|group|bank|logistics|rail|railways?|ferries|airlines?|airways|systems|software|technologies|solutions|industries|partners|consulting|holdings|university|college|institute|foundation|council|ministry|hospital|school|insurance|energy|motors|foods|media|labs?|studios?|agency|associates|shipping|transport|press|club|union)$/i;
const PERSON_BEFORE =
  /(?:\b(?:mr|mrs|ms|dr|prof|professor|our friend|my (?:colleague|boss|manager|friend|brother|sister)|ask|asked|tell|told|ping|thank|thanks|hi|hello|hey|introduce|met|meet|named|called|spoke (?:to|with)|talk(?:ed)? (?:to|with)|cc)\.?,?\s+)$/i;
const PERSON_AFTER = /^(?:['’]s (?:on leave|off sick|on holiday)|,? (?:and I)\b|\s+from\s+\p{Lu})/u;
/** What companies do as well as people. */
const SPOKEN_OF =
  /^(?:['’]s (?:off|out|away|going|coming|back)|['’]ll\b|,? (?:said|says|told|asked|thinks|knows|promised|mentioned|agreed|joined|left|signs|wrote)\b|.{0,45}\b(?:she|he|she's|he's|her|him|his)\b)/i;
const COMPANY_BEFORE = /\bat\s+$/i;
const CALLED_BEFORE = /,\s+$/;
const CALLED_AFTER = /^(?:,\s|[.?!]?$)/;
const PROJECT_AFTER = /^\s+(?:project|program|programme|initiative|release|rollout|roll-out|pilot)\b/i;
const LONGEST = 4;
/** Letters before a name that are looked at: a long sentence may hold a thousand names. */
const LONGEST_BEFORE = 40;

/** Finds names that nobody told us: words with a capital inside a sentence, that are never said without one. O(words). */
export function findUnknown(
  utterance: Utterance,
  tokens: readonly NameToken[],
  covered: ReadonlySet<number>,
  lowerCase: ReadonlySet<string>,
): readonly Sighting[] {
  const sightings: Sighting[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const greeting = tokensGreeting(tokens, at, utterance.text);
    at += greeting;
    const length = nameLength(tokens, at, covered, utterance.text);
    if (length === 0) continue;
    const sighting = sightingOf(utterance, tokens.slice(at, at + length), {
      isFirst: at === 0,
      isGreeted: greeting > 0,
      lowerCase,
    });
    if (sighting !== null) sightings.push(sighting);
    at += length - 1;
  }
  return sightings;
}

/** How many tokens from here on greet: "Hallo Käthe" names Käthe. */
function tokensGreeting(tokens: readonly NameToken[], at: number, text: string): number {
  const first = tokens[at];
  const length = first === undefined || !/^\p{Lu}/u.test(first.text) ? 0 : greetingLength(text, first.start);
  if (first === undefined || length === 0) return 0;
  let count = 0;
  for (let token = tokens[at]; token !== undefined && token.end <= first.start + length; token = tokens[at + count])
    count += 1;
  return count;
}

/** How many tokens from here on are capitalised with nothing but a space between them. */
function nameLength(tokens: readonly NameToken[], at: number, covered: ReadonlySet<number>, text: string): number {
  let length = 0;
  while (length < LONGEST) {
    const token = tokens[at + length];
    const before = tokens[at + length - 1];
    if (token === undefined || covered.has(at + length) || !/^\p{Lu}/u.test(token.text)) break;
    if (isCapitalWord(token.lower) && !COMPANY_WORDS.test(token.lower)) break;
    if (length > 0 && before !== undefined && text.slice(before.end, token.start) !== ' ') break;
    length += 1;
  }
  return length;
}

function sightingOf(
  utterance: Utterance,
  tokens: readonly NameToken[],
  about: { readonly isFirst: boolean; readonly isGreeted: boolean; readonly lowerCase: ReadonlySet<string> },
): Sighting | null {
  const kept = about.isFirst ? withoutFirstWord(tokens, about.lowerCase) : tokens;
  const [first] = kept;
  const last = kept.at(-1);
  if (first === undefined || last === undefined) return null;
  if (kept.length === 1 && !namesSomething(first, { ...about, isFirst: about.isFirst && kept === tokens })) return null;
  const text = utterance.text.slice(first.start, last.end);
  const around = {
    before: utterance.text.slice(Math.max(0, first.start - LONGEST_BEFORE), first.start),
    after: utterance.text.slice(last.end),
    isGreeted: about.isGreeted,
  };
  return { text, ...judged(kept, around), turn: utterance.turn };
}

/** A capital at the start of a sentence says nothing: an ordinary word there is no part of the name. */
function withoutFirstWord(tokens: readonly NameToken[], lowerCase: ReadonlySet<string>): readonly NameToken[] {
  const first = tokens[0];
  if (first === undefined || isOrdinary(first.lower, lowerCase)) return tokens.slice(1);
  return tokens;
}

function isOrdinary(word: string, lowerCase: ReadonlySet<string>): boolean {
  if (lowerCase.has(word) || !isContentWord(word) || isEverydayWord(word)) return true;
  return isAlsoAWord(word);
}

function namesSomething(
  token: NameToken,
  about: { readonly isFirst: boolean; readonly lowerCase: ReadonlySet<string> },
): boolean {
  if (token.text.length < 3 || /\d/.test(token.text) || isOrdinary(token.lower, about.lowerCase)) return false;
  if (/^\p{Lu}{2,}$/u.test(token.text)) return !about.isFirst && token.text.length <= 6;
  return !about.isFirst || isGivenName(token.lower);
}

/** A name's kind, and how sure the words around it make it. */
function judged(
  tokens: readonly NameToken[],
  around: { readonly before: string; readonly after: string; readonly isGreeted: boolean },
): { readonly kind: MentionKind; readonly confidence: number } {
  const [first] = tokens;
  const last = tokens.at(-1);
  const isLong = tokens.length > 1;
  const isProject = isLong && /^(?:project|programme|program|operation)$/i.test(first?.lower ?? '');
  if (isProject || PROJECT_AFTER.test(around.after)) return { kind: 'project', confidence: isLong ? 0.8 : 0.5 };
  if (isLong && COMPANY_WORDS.test(last?.lower ?? '')) return { kind: 'organization', confidence: 0.8 };
  if (first !== undefined && isGivenName(first.lower)) return { kind: 'person', confidence: isLong ? 0.8 : 0.65 };
  const isAcronym = /^\p{Lu}{2,}$/u.test(first?.text ?? '');
  if (!isAcronym && (PERSON_BEFORE.test(around.before) || around.isGreeted || PERSON_AFTER.test(around.after))) {
    return { kind: 'person', confidence: isLong ? 0.75 : 0.6 };
  }
  if (COMPANY_BEFORE.test(around.before)) return { kind: 'organization', confidence: isLong ? 0.6 : 0.45 };
  const isCalled = CALLED_AFTER.test(around.after) && (around.before === '' || CALLED_BEFORE.test(around.before));
  if (!isAcronym && (isCalled || SPOKEN_OF.test(around.after))) return { kind: 'person', confidence: 0.45 };
  return { kind: 'other', confidence: isLong ? 0.5 : 0.4 };
}
