import {
  type AlikeSource,
  type ContentSketch,
  type Conversation,
  type FiledSource,
  type Findings,
  type NameAnswer,
  type Sha256,
  sketchOf,
  spokenWords,
  type VaultPath,
  type VaultView,
} from '#core';
import { defuse } from '#markdown';
import { rememberedNames } from './name-questions.ts';
import { sourceRefOf } from './note-parts.ts';
import { readPage } from './read-page.ts';
import { type FiledTranscript, readTranscript } from './transcript-turns.ts';
import { shareOfRuns } from './word-runs.ts';

/** A filed source that says what another one says, though its bytes are others. */
export interface EarlierFiling {
  /** `equal`: word for word. `part`: it says nothing that was not filed. `like`: the same talk, in other words here and there. */
  readonly kind: 'equal' | 'part' | 'like';
  readonly sha256: Sha256;
  readonly note: VaultPath;
  /** Whether the same labels say the same words. */
  readonly hasSameSpeakers: boolean;
  /** The page that the note is filed under now. */
  readonly transcript: FiledTranscript;
}

/** Below it a talk is too short to be known again by a part of its words. */
const leastWords = 50;
/** A talk of fewer words may well be said again on another day. */
const leastWordsOnAnyDay = 20;
const mostCandidates = 8;

/**
 * Finds the filed source that a conversation was filed as before, under other bytes; null where there is none whose note
 * stands. Two dates that were both stated and differ make two meetings, unless every word is equal.
 */
export function findEarlier(conversation: Conversation, vault: VaultView): EarlierFiling | null {
  const sketch = sketchOf(conversation.turns);
  if (sketch === null) return null;
  const alike = vault.alike(sketch).filter(({ sha256 }) => sha256 !== conversation.source.sha256);
  for (const each of alike.slice(0, mostCandidates)) {
    const found = sameTalk(conversation, sketch, each, vault);
    if (found !== null) return found;
  }
  return null;
}

/** The date of the source that a conversation was filed as before; null where it was not. */
export function dateOfEarlier(conversation: Conversation, vault: VaultView): string | null {
  return findEarlier(conversation, vault)?.transcript.date ?? null;
}

/** What people said about names in the source that a conversation was filed as before; [] where it was not. */
export function answersOfEarlier(conversation: Conversation, vault: VaultView): readonly NameAnswer[] {
  const transcript = findEarlier(conversation, vault)?.transcript;
  return transcript === undefined ? [] : rememberedNames(transcript.text, transcript.sha256).answers;
}

/** Whether a conversation tells who spoke where the filed transcript does not, or tells it otherwise. */
export function namesSpeakersBetter(findings: Findings, { transcript, hasSameSpeakers }: EarlierFiling): boolean {
  if (hasSameSpeakers) return false;
  const spoke = new Set(findings.spoke);
  const nameOf = (label: string | null): string => {
    const own = Object.hasOwn(findings.speakers, label ?? '') ? findings.speakers[label ?? ''] : undefined;
    const name = label === null ? '' : (own ?? label);
    return spoke.has(name) ? defuse(name) : '';
  };
  const names = findings.conversation.turns.flatMap(({ speaker, text }) => {
    const name = nameOf(speaker);
    return spokenWords(text).map(() => name);
  });
  const filed = transcript.turns.flatMap(({ speaker, words }) => words.map(() => speaker));
  const known = new Set(filed);
  if (names.some((name) => name !== '' && !known.has(name))) return true;
  return names.length === filed.length && names.some((name, at) => name !== '' && name !== filed[at]);
}

function sameTalk(
  conversation: Conversation,
  sketch: ContentSketch,
  { sha256, transcript: path, sketch: filedSketch }: AlikeSource,
  vault: VaultView,
): EarlierFiling | null {
  const note = vault.filed(sha256)?.note ?? null;
  const own = readTranscript(path, vault);
  if (own === null || note === null || !isReadable(note, vault)) return null;
  const current = currentTranscript(own, vault);
  const found = (kind: EarlierFiling['kind']): EarlierFiling => ({
    kind,
    sha256: current.sha256,
    note,
    hasSameSpeakers: [filedSketch.speakers, current.sketch?.speakers].includes(sketch.speakers),
    transcript: current,
  });
  const isEmail = conversation.kind === 'email' || own.isEmail;
  const isOtherDay = areOtherDays(conversation, own);
  if (sketch.words === filedSketch.words) {
    return isOtherDay && (isEmail || sketch.wordCount < leastWordsOnAnyDay) ? null : found('equal');
  }
  if (isEmail || isOtherDay || Math.min(sketch.wordCount, filedSketch.wordCount) < leastWords) return null;
  return (
    compareWords(conversation, own, found) ?? (own === current ? null : compareWords(conversation, current, found))
  );
}

/** Measures on the words themselves; the sketch is only good enough to choose whose words to read. */
function compareWords(
  conversation: Conversation,
  filed: FiledTranscript,
  found: (kind: EarlierFiling['kind']) => EarlierFiling,
): EarlierFiling | null {
  const words = conversation.turns.flatMap(({ text }) => spokenWords(text));
  const before = filed.turns.flatMap((turn) => turn.words);
  const shorter = Math.min(words.length, before.length);
  if (shorter < leastWords) return null;
  const isSameDay = conversation.isDateStated !== false && filed.isDateStated;
  if (shareOfRuns(words, before, 3) < leastShare(shorter, isSameDay)) return null;
  if (addsNothing(words, before)) return found('part');
  return words.length > mostTimesLonger * before.length ? null : found('like');
}

/** A part of what was filed, or all of it with a header or footer of another export. */
function addsNothing(words: readonly string[], before: readonly string[]): boolean {
  if (words.length <= before.length) return shareOfRuns(words, before, 2) === 1;
  const added = words.length - before.length;
  const isHeader = added <= mostWordsOfHeader && before.every((word, at) => word === words[at + added]);
  return isHeader || (added <= mostWordsOfFooter && before.every((word, at) => word === words[at]));
}

const mostWordsOfHeader = 12;
const mostWordsOfFooter = 6;

/** What holds a talk three times over is another thing: a file with all talks of a week, say. */
const mostTimesLonger = 3;

/**
 * Least share of runs of three words that two sources of one talk have. Measured on AMI and ICSI (2026-11): two recognisers
 * of one meeting share 0.36 or more, with one word in three wrong 0.30; two meetings of one series 0.10 at most, their first
 * 150 words 0.13, their first 60 words 0.24.
 */
function leastShare(words: number, isSameDay: boolean): number {
  if (!isSameDay) return 0.5;
  return words < 150 ? 0.45 : 0.25;
}

function areOtherDays(conversation: Conversation, filed: FiledTranscript): boolean {
  const areStated = conversation.isDateStated !== false && filed.isDateStated && filed.date !== null;
  return areStated && conversation.date !== filed.date;
}

/** A note that cannot be read, or whose properties cannot, could not be brought up to date and found again. */
function isReadable(note: VaultPath, vault: VaultView): boolean {
  const text = readPage(note, vault);
  return text !== null && text !== 'unreadable' && sourceRefOf(text) !== null;
}

/** The page of the last correction. */
function currentTranscript(own: FiledTranscript, vault: VaultView): FiledTranscript {
  const asked = new Set<Sha256>([own.sha256]);
  let current = own;
  for (;;) {
    if (current.filedAs === null || asked.has(current.filedAs)) return current;
    asked.add(current.filedAs);
    const filed: FiledSource | null = vault.filed(current.filedAs);
    const next: FiledTranscript | null = filed === null ? null : readTranscript(filed.transcript, vault);
    if (next === null) return current;
    current = next;
  }
}
