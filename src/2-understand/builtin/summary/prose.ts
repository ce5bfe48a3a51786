import type { Conversation } from '#core';
import { baseOfThirdPerson, isPastForm, verbKind, withoutEnd } from '#language';
import { isContentWord } from '../statements/content-words.ts';
import { isEverydayWord } from '../topics/everyday-words.ts';

/** "a", "a and b", "a, b and c". */
export function listOf(parts: readonly string[]): string {
  if (parts.length < 2) return parts[0] ?? '';
  return `${parts.slice(0, -1).join(', ')} and ${parts.at(-1) ?? ''}`;
}

/** Tells of a word at the start of a sentence whether it keeps its capital inside one. */
export type KeepsCapital = (word: string) => boolean;

/** A sentence as a clause: no full stop, and no capital unless its first word is a name. */
export function asClause(sentence: string, keepsCapital: KeepsCapital): string {
  const bare = withoutEnd(sentence, /[\s.!?…]/);
  const word = /^[\p{L}'’-]+/u.exec(bare)?.[0] ?? '';
  const isName = keepsCapital(word.replace(/['’]s$/, '')) && !isBareVerb(bare);
  return isName ? bare : bare.charAt(0).toLowerCase() + bare.slice(1);
}

/**
 * What keeps its capital in this talk: names of those who speak, words written with one inside a sentence, and unknown words that the talk
 * never writes without one; a wrong capital is a smaller fault than a wrong name. O(text).
 */
export function capitalsOf(conversation: Conversation): KeepsCapital {
  const speakers = [...new Set(conversation.turns.flatMap(({ speaker }) => speaker ?? []))];
  const people = new Set(
    [...speakers, ...conversation.participants.map(({ name }) => name)].flatMap((name) => name.split(' ')),
  );
  const common = new Set<string>();
  for (const { text } of conversation.turns) {
    for (const word of text.match(/(?<![\p{L}\p{N}])\p{Ll}[\p{L}’-]*/gu) ?? []) common.add(word);
  }
  return (word) => {
    const lower = word.toLowerCase();
    if (word === 'I' || people.has(word) || /\p{L}\p{Lu}/u.test(word)) return true;
    return isContentWord(lower) && !isEverydayWord(lower) && !common.has(lower) && !COMMON_ENDING.test(lower);
  };
}

const COMMON_ENDING = /(?:ing|ed|ly|tion|ment|ness|tic|ous|ive|able|ies|teen|ty|-\p{L}+)$/u;

/** Whether a clause begins with what is to be done ("paint the hull") rather than with who does it. */
export function isBareVerb(clause: string): boolean {
  const [first, second] = clause.toLowerCase().split(' ');
  if (verbKind(first ?? '') === null || second === undefined) return false;
  return !/^(?:is|are|was|were|will|of|and|has|have|can|cannot)$/.test(second) && baseOfThirdPerson(second) === null;
}

/** "We" of those who talked, told by somebody who was not there. */
export function fromOutside(text: string): string {
  return text
    .replace(/\bwe're\b/gi, 'they are')
    .replace(/\bwe've\b/gi, 'they have')
    .replace(/\bwe'll\b/gi, 'they will')
    .replace(/\bwe'd\b/gi, 'they would')
    .replace(/\bwe\b/gi, 'they')
    .replace(/\bours?\b/gi, 'their')
    .replace(/\bus\b/g, 'them')
    .replace(/\bourselves\b/gi, 'themselves');
}

export function asSentence(text: string): string {
  const bare = withoutEnd(text, /[\s,;:.]/).trimStart();
  return bare === '' ? '' : `${bare.charAt(0).toUpperCase()}${bare.slice(1)}${/[?!]$/.test(bare) ? '' : '.'}`;
}

export function countWords(text: string): number {
  return text.split(/\s+/).filter(Boolean).length;
}

/** A number that depends on nothing but the text: by it sentence shapes are chosen, so that notes differ and one talk always gives one note (FNV-1a). */
export function seedOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193) >>> 0;
  return hash;
}

/** One of several shapes. `salt` keeps the choices of one summary independent of one another. */
export function pick<Shape>(shapes: readonly [Shape, ...Shape[]], seed: number, salt: number): Shape {
  return shapes[(Math.imul(seed + salt * 7919, 2654435761) >>> 8) % shapes.length] ?? shapes[0];
}

const AUXILIARY =
  /\b(?:is|are|was|were|has|have|had|will|can|cannot|can't|does|do|did|doesn't|don't|didn't|must|isn't|aren't|wasn't|won't|should|would|gets?)\b|\p{L}'(?:s|re|ve|ll) \p{L}/iu;

/** Whether something is said of something before the first comma: "twelve euros, not even" says nothing. */
export function hasFiniteVerb(text: string): boolean {
  const head = text.split(',')[0] ?? '';
  if (AUXILIARY.test(head)) return true;
  const words = head.toLowerCase().match(/[\p{L}']+/gu) ?? [];
  return words.slice(1).some((word) => baseOfThirdPerson(word) !== null || isPastForm(word));
}
