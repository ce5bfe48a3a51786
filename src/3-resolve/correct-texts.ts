import type { Conversation, Extraction, Turn } from '#core';
import { foldName } from '#language';
import { withTexts } from './extraction-texts.ts';
import type { Misheard } from './find-misheard.ts';
import { contextOdds } from './name-context.ts';
import { nameSlot } from './name-slot.ts';
import { wordsOf } from './words.ts';

/** A misheard name and the turn it stands in. */
export type Correction = Misheard;

/**
 * Puts the right names into what is written: items, decisions, facts, questions, summary and topics. Quotes keep the words as they were heard.
 * Where the same words stand for the name and for themselves ("to bias"), each place is judged on its own.
 */
export function correctTexts(
  extraction: Extraction,
  conversation: Conversation,
  corrections: readonly Correction[],
): Extraction {
  if (corrections.length === 0) return extraction;
  return withTexts(extraction, (text, turns) => correctText(text, scopeOf(turns, conversation, corrections)));
}

/** The turns that a text rests on and what was misheard in them. */
interface Scope {
  readonly turns: readonly Turn[];
  readonly corrections: readonly Correction[];
}

/** Turns null: the whole conversation. */
function scopeOf(
  turns: readonly number[] | null,
  conversation: Conversation,
  corrections: readonly Correction[],
): Scope {
  if (turns === null) return { turns: conversation.turns, corrections };
  return {
    turns: turns.flatMap((index) => conversation.turns[index] ?? []),
    corrections: corrections.filter((one) => turns.includes(one.turn)),
  };
}

function correctText(text: string, scope: Scope): string {
  if (scope.corrections.length === 0) return text;
  const heard = new Map(scope.corrections.map((one) => [keyOf(one.said), one]));
  const places = [...heard.values()].flatMap((one) => {
    const standing = placesOf(one, text);
    return isAlways(one, scope)
      ? standing
      : likeliest(standing, text, scope.corrections.filter((other) => keyOf(other.said) === keyOf(one.said)).length);
  });
  return places
    .filter((one) => !places.some((other) => other !== one && isWider(other, one)))
    .sort((one, other) => other.start - one.start)
    .reduce((fixed, { start, end, written }) => fixed.slice(0, start) + written + fixed.slice(end), text);
}

function isWider(one: Misheard, other: Misheard): boolean {
  return one.start <= other.start && other.end <= one.end && one.end - one.start > other.end - other.start;
}

/** What a place that calls for a name is ahead of any other. */
const CALLED = 10;

/** Of the places in a text, as many as mean the name in its turns: those where a name is likeliest. */
function likeliest(places: readonly Misheard[], text: string, count: number): readonly Misheard[] {
  const words = wordsOf(text);
  const oddsAt = ({ start, end, candidate }: Misheard): number => {
    const from = words.findIndex((word) => word.start === start);
    const after = words.findIndex((word) => word.start >= end);
    const run = { text, words, from, to: after < 0 ? words.length : after };
    const slot = nameSlot(run, { kind: candidate.kind, isOrganizationAt: () => false });
    const called = slot === 'strong' || slot === 'certain' ? CALLED : 0;
    return called + contextOdds(run, candidate.kind === 'person' ? 'person' : 'thing');
  };
  const byOdds = places.map((place) => ({ place, odds: oddsAt(place) })).sort((one, other) => other.odds - one.odds);
  return byOdds.slice(0, count).map((one) => one.place);
}

/** Wherever these words stand in the turns, they stand for the name. */
function isAlways(correction: Correction, { turns, corrections }: Scope): boolean {
  const meant = corrections.filter((one) => keyOf(one.said) === keyOf(correction.said)).length;
  const standing = turns.reduce((sum, turn) => sum + placesOf(correction, turn.text).length, 0);
  return standing <= meant;
}

/** Where the misheard words stand in a text, whole words only. */
function placesOf(misheard: Misheard, text: string): readonly Misheard[] {
  const wanted = wordsOf(misheard.said).map((word) => word.folded);
  const words = wordsOf(text);
  return words.flatMap((first, at) => {
    if (!wanted.every((word, offset) => words[at + offset]?.folded === word)) return [];
    const last = words[at + wanted.length - 1] ?? first;
    const end = last.end - (/['’]s$/i.exec(last.text)?.[0].length ?? 0);
    return [{ ...misheard, start: first.start, end }];
  });
}

function keyOf(said: string): string {
  return foldName(said);
}
