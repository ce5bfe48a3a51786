import { isPastForm, thirdPersonOf, verbKind, withoutEnd } from '#language';
import type { Voice } from './voices.ts';

/** Verbs whose past is the same word: "I put" may be either, so it stays. */
const SAME_IN_THE_PAST: ReadonlySet<string> = new Set(
  'put read set cut let hit shut cost hurt quit spread split'.split(' '),
);

/** Verbs that no task begins with, so that the lexicon of tasks lacks them. */
const OF_THINKING: ReadonlySet<string> = new Set('reckon suppose guess doubt wonder hope fear believe'.split(' '));

/**
 * Writes what somebody said as a sentence of a note: "I've got 23 accounts", said by Ines, is "Ines has 23 accounts." The first
 * and, where it is known who is meant, the second person become names; openings such as "I think" go; a capital begins it and a
 * full stop ends it. Where the speaker is not known the person stays. O(text).
 */
export function writeStatement(clean: string, voice: Voice): string {
  const plain = dropPreamble(clean);
  const third = nameAddressee(nameSpeaker(plain, voice.speaker), voice.addressee);
  return endSentence(third, '.');
}

/** The same for a question: it ends with a question mark, and without the "or" that leaves it open. */
export function writeQuestion(clean: string, voice: Voice): string {
  const whole = withoutEnd(dropPreamble(clean), /[\s,;:.?!…–-]/).replace(/,? (?:or|and|but|so|because)$/i, '');
  return endSentence(nameAddressee(nameSpeaker(whole, voice.speaker), voice.addressee), '?');
}

const PREAMBLE =
  /^(?:and|but|so|because|cause|well|okay|or|then|also|yeah|yes|right|like|now|plus|um|oh|ah)\b[,.]?\s+(?=\S+\s+\S)|^no(?:,\s+(?=\S+\s+\S)|\s+(?=(?:i|we|you|he|she|they|it|that)(?:['’]\p{L}+|\s)))|^(?:i(?:['’]m| am) thinking(?: that)?|i (?:just |really |honestly |do )*(?:think|guess|believe|mean|suppose|reckon|would say|'d say)(?: that)?|i'd say|the thing is(?: that)?|what i mean is|you know|as (?:i|you) (?:said|say|know)|to be (?:honest|fair|clear)|by the way|(?:as )?far as i know|it (?:looks|seems) like|the point is|in other words|long story short|honestly|basically|actually|obviously|of course)[, ]+/iu;

/** Takes off what leads up to a statement without being part of it. */
function dropPreamble(text: string): string {
  let rest = text.trim();
  for (let round = 0; round < 4; round += 1) {
    const shorter = rest.replace(PREAMBLE, '');
    if (shorter === rest || shorter.split(' ').length < 2) break;
    rest = shorter;
  }
  return rest;
}

function nameSpeaker(text: string, name: string | null): string {
  if (name === null) return text;
  return text
    .replace(/\bI(?:'ve| have) got\b/g, `${name} has`)
    .replace(/\bI'm\b|\bI am\b/g, `${name} is`)
    .replace(/\bI've\b|\bI have\b/g, `${name} has`)
    .replace(/\bI'll\b/g, `${name} will`)
    .replace(/\bI'd\b(?: (\p{L}+))?/gu, (_, next?: string) => `${name} ${hadOrWould(next)}`)
    .replace(/\bI don't\b/g, `${name} does not`)
    .replace(
      /\b(am|was|have|do|can|will|should|could|would|did|had) I\b/gi,
      (_, verb: string) => `${thirdPerson(verb)} ${name}`,
    )
    .replace(/(?<![\p{L}'’-])((?:\p{Lu}[\p{L}'’-]+|you|he|she|they),? (?:and|or)) I (?=[a-z])/gu, `$1 ${name} `)
    .replace(
      /\bI ((?:\w+ly |also |just |still |always |never |already )?)([a-z]+)\b/g,
      (_, adverb: string, verb: string) => `${name} ${adverb}${conjugate(verb)}`,
    )
    .replace(/\bI\b/g, name)
    .replace(/\b(?:me|myself)\b/g, name)
    .replace(/\b(?:my|mine)\b/gi, possessive(name));
}

function nameAddressee(text: string, name: string | null): string {
  if (name === null || /\byou (?:can't|cannot|never|have to|must|see|know|only)\b/i.test(text)) return text;
  return text
    .replace(/\byou(?:'ve| have) got\b/gi, `${name} has`)
    .replace(/\byou're\b|\byou are\b/gi, `${name} is`)
    .replace(/\byou've\b|\byou have\b/gi, `${name} has`)
    .replace(/\byou'll\b/gi, `${name} will`)
    .replace(/\byou'd\b(?: (\p{L}+))?/giu, (_, next?: string) => `${name} ${hadOrWould(next)}`)
    .replace(/\byou don't\b/gi, `${name} does not`)
    .replace(/\byou were\b/gi, `${name} was`)
    .replace(
      /\b(are|were|have|do|can|will|should|could|would|did|had) you\b/gi,
      (_, verb: string) => `${thirdPerson(verb)} ${name}`,
    )
    .replace(
      /\byou ((?:also |just |still |always |already |really )?)([a-z]+)\b/gi,
      (_, adverb: string, verb: string) => `${name} ${adverb}${conjugate(verb)}`,
    )
    .replace(/\byou\b|\byourself\b/gi, name)
    .replace(/\byours?\b/gi, possessive(name));
}

/** "I'd stormed out" had, "I'd storm out" would. */
function hadOrWould(next: string | undefined): string {
  if (next === undefined) return 'would';
  return `${isPastForm(next) || /^better$|[^e]ed$/.test(next) ? 'had' : 'would'} ${next}`;
}

function thirdPerson(auxiliary: string): string {
  const word = auxiliary.toLowerCase();
  const third = { am: 'is', are: 'is', were: 'was', have: 'has', do: 'does' }[word] ?? word;
  return /^[A-Z]/.test(auxiliary) ? third.charAt(0).toUpperCase() + third.slice(1) : third;
}

function conjugate(verb: string): string {
  if ((verbKind(verb) === null && !OF_THINKING.has(verb)) || SAME_IN_THE_PAST.has(verb)) return verb;
  return thirdPersonOf(verb);
}

function possessive(name: string): string {
  return `${name}'s`;
}

function endSentence(text: string, sign: '.' | '?'): string {
  const bare = withoutEnd(text, /[\s,;:.?!…–-]/).replace(/^[\s,;:.–-]+/, '');
  return bare === '' ? '' : `${bare.charAt(0).toUpperCase()}${bare.slice(1)}${sign}`;
}
