import { baseOfThirdPerson, verbKind } from '#language';
import { isContentWord } from '../statements/content-words.ts';
import { isEverydayWord } from '../topics/everyday-words.ts';

/** "a", "a and b", "a, b and c". */
export function listOf(parts: readonly string[]): string {
  if (parts.length < 2) return parts[0] ?? '';
  return `${parts.slice(0, -1).join(', ')} and ${parts.at(-1) ?? ''}`;
}

/** A sentence as a clause: no full stop, and no capital where its first word is an ordinary one. */
export function asClause(sentence: string): string {
  const bare = sentence.replace(/[\s.!?…]+$/, '');
  const first = /^[\p{L}'’-]+/u.exec(bare)?.[0] ?? '';
  const lower = first.toLowerCase();
  const isOrdinary =
    isBareVerb(bare) ||
    (first !== 'I' && (!isContentWord(lower) || isEverydayWord(lower) || /(?:teen|ty|ing|ed)$/.test(lower)));
  return isOrdinary ? bare.charAt(0).toLowerCase() + bare.slice(1) : bare;
}

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
  const bare = text.trim().replace(/[\s,;:.]+$/, '');
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
