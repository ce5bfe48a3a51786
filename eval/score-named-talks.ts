import type { Conversation, Findings, Mention, Resolution, Statement, TurnSpan } from '#core';
import { foldName } from '#language';
import { resolveNames } from '#resolve';
import { engineContext } from '../src/app/plan-sources.ts';
import type { NamedTalk, NameLabel, NamesVault } from './named-talks.ts';
import type { Understand } from './understand.ts';

/** What was decided for one label. */
export type Verdict =
  /** As labelled. */
  | 'right'
  /** Somebody or something else than labelled, or a page where there is none: a wrong merge. */
  | 'wrong'
  /** Left open though it could be resolved. */
  | 'missed'
  /** Words that are no name, linked or changed. */
  | 'false correction';

/** A label with what became of it. */
export interface JudgedLabel {
  readonly talk: string;
  readonly label: NameLabel;
  readonly verdict: Verdict;
  /** What the resolver gave, in words. */
  readonly given: string;
}

/** What a talk's labels came to. */
export interface TalkScore {
  readonly labels: readonly JudgedLabel[];
  readonly isAccountRight: boolean;
  readonly isNoteTypeRight: boolean;
  readonly speakersRight: number;
  readonly speakersWrong: number;
  readonly speakers: number;
  readonly subject: string;
}

/** Scores one side of the set: engine and resolver as they ship, on the vault as it stands. */
export async function scoreNamedTalks(
  talks: readonly NamedTalk[],
  vault: NamesVault,
  understand: Understand,
): Promise<readonly TalkScore[]> {
  const context = engineContext({ settings: vault.settings, view: vault });
  const scores: TalkScore[] = [];
  for (const talk of talks) {
    const extraction = await understand(talk.conversation, context);
    const keyFacts = talk.labels.mentions.map((label) => factOf(label, talk.conversation));
    const findings = resolveNames(talk.conversation, { ...extraction, keyFacts }, vault, vault.settings);
    scores.push(scoreTalk(talk, findings, vault.settings.me.company));
  }
  return scores;
}

/** The quote as a fact to be written: its text shows what the note would say. */
function factOf({ quote }: NameLabel, { turns }: Conversation): Statement<'keyFact'> {
  const turn = turns.findIndex((one) => one.text.includes(quote));
  return { kind: 'keyFact', text: quote, confidence: 1, evidence: [{ turn, quote, start: null }] };
}

function scoreTalk(talk: NamedTalk, findings: Findings, company: string | null): TalkScore {
  const { labels, conversation, name } = talk;
  const judged = labels.mentions.map((label, at): JudgedLabel => {
    const written = findings.extraction.keyFacts[at]?.text ?? label.quote;
    const resolution = label.feature === 'label' ? null : resolutionAt(label, conversation, findings);
    const isChanged = written !== label.quote && wordPlaces(written, label.said).length === 0;
    const seen: Seen = { resolution, isChanged, company };
    const verdict = label.feature === 'label' ? judgeSpeaker(label, findings) : judge(label, seen);
    return { talk: name, label, verdict, given: describe(label, findings, seen, written) };
  });
  const speakers = Object.entries(labels.speakers ?? {});
  const given = ([label]: readonly [string, string | null]): string | null => findings.speakers[label] ?? null;
  return {
    labels: judged,
    isAccountRight: findings.account === labels.account,
    isNoteTypeRight: findings.noteType === labels.noteType,
    speakersRight: speakers.filter((one) => given(one) === one[1]).length,
    speakersWrong: speakers.filter((one) => given(one) !== null && given(one) !== one[1]).length,
    speakers: speakers.length,
    subject: `${name}: account ${findings.account} (${labels.account}), type ${findings.noteType} (${labels.noteType})`,
  };
}

interface Seen {
  readonly resolution: Resolution | null;
  /** The note has other words in its place. */
  readonly isChanged: boolean;
  /** The owner's own company, which has no page. */
  readonly company: string | null;
}

function judgeSpeaker({ said, means }: NameLabel, { speakers }: Findings): Verdict {
  const given = speakers[said] ?? null;
  return given === means ? 'right' : given === null ? 'missed' : 'wrong';
}

function judge(label: NameLabel, seen: Seen): Verdict {
  const { resolution, isChanged } = seen;
  const given = resolution?.outcome === 'resolved' ? resolution.name : null;
  switch (label.outcome) {
    case 'none':
      return given !== null || isChanged ? 'false correction' : 'right';
    case 'ambiguous':
      return given === null ? 'right' : 'wrong';
    case 'new':
      return given === null || foldName(given) === foldName(label.means ?? '') ? 'right' : 'wrong';
    case 'resolved':
      if (given !== null) return given === label.means ? 'right' : 'wrong';
      return label.means === seen.company && isOwnCompany(label, seen) ? 'right' : 'missed';
  }
}

/** Unlinked is right for the owner's company; where it was misheard it must be known for what it is. */
function isOwnCompany({ means, misheard }: NameLabel, { resolution, isChanged }: Seen): boolean {
  const isKnown = resolution?.outcome === 'ambiguous' && resolution.candidates.includes(means ?? '');
  return !misheard || isKnown || isChanged;
}

/** What was decided for the labelled words in their turn: the resolution that covers most of them, and least besides. */
function resolutionAt(label: NameLabel, conversation: Conversation, findings: Findings): Resolution | null {
  const place = placeOf(label, conversation);
  const found = findings.resolutions.flatMap((resolution) =>
    spansOf(resolution.mention, conversation)
      .filter((span) => span.turn === place.turn && span.start < place.end && place.start < span.end)
      .map((span) => ({ resolution, excess: Math.abs(span.start - place.start) + Math.abs(span.end - place.end) })),
  );
  return found.sort((one, other) => one.excess - other.excess)[0]?.resolution ?? null;
}

function placeOf({ quote, said }: NameLabel, { turns }: Conversation): TurnSpan {
  const turn = turns.findIndex((one) => one.text.includes(quote));
  const start = (turns[turn]?.text.indexOf(quote) ?? 0) + (wordPlaces(quote, said)[0] ?? 0);
  return { turn, start, end: start + said.length };
}

/** Where an engine does not say: everywhere in its turns where the words stand. */
function spansOf({ spans, text, turns }: Mention, conversation: Conversation): readonly TurnSpan[] {
  if (spans !== undefined) return spans;
  return turns.flatMap((turn) => {
    const said = conversation.turns[turn]?.text ?? '';
    return wordPlaces(said, text).map((start) => ({ turn, start, end: start + text.length }));
  });
}

/** Where whole words begin in a text, case ignored. */
function wordPlaces(text: string, words: string): readonly number[] {
  const escaped = words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const start = /^[\p{L}\p{N}]/u.test(words) ? '(?<![\\p{L}\\p{N}])' : '';
  const end = /[\p{L}\p{N}]$/u.test(words) ? '(?![\\p{L}\\p{N}])' : '';
  return Array.from(text.matchAll(new RegExp(start + escaped + end, 'giu')), (match) => match.index);
}

function describe(label: NameLabel, findings: Findings, { resolution }: Seen, written: string): string {
  if (label.feature === 'label') return String(findings.speakers[label.said] ?? null);
  const changed = written === label.quote ? '' : ` [written: ${written}]`;
  if (resolution === null) return `nothing${changed}`;
  const { outcome, mention, why } = resolution;
  const given = outcome === 'ambiguous' ? resolution.candidates.join(' / ') : resolution.name;
  return `${outcome} "${mention.text}" = ${given} (${why})${changed}`;
}
