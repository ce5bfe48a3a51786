/** Where something was said. */
export interface Evidence {
  /** Index of the turn. */
  readonly turn: number;
  /** Verbatim substring of that turn's text. */
  readonly quote: string;
  /** Start of the turn in seconds, or null. */
  readonly start: number | null;
}

/** At least one piece of evidence: what has none is not written. */
export type Evidences = readonly [Evidence, ...Evidence[]];

/** Priorities of the Tasks plugin; null (its "normal") is written without a sign. */
export type Priority = 'highest' | 'high' | 'medium' | 'low' | 'lowest';

export interface ActionItem {
  readonly kind: 'actionItem';
  /** A self-contained imperative, capitalised, without a full stop at its end. */
  readonly text: string;
  /** The first of `owners`, or null for nobody, everybody or an unnamed role. */
  readonly owner: string | null;
  readonly owners: readonly string[];
  /** `YYYY-MM-DD` or null. */
  readonly due: string | null;
  /** The words that the due date was read from, also where they were too vague for a date. */
  readonly duePhrase: string | null;
  readonly priority: Priority | null;
  /** 0 to 1. */
  readonly confidence: number;
  readonly evidence: Evidences;
}

export interface Statement<Kind extends string> {
  readonly kind: Kind;
  readonly text: string;
  readonly confidence: number;
  readonly evidence: Evidences;
}

export type Decision = Statement<'decision'>;
export type KeyFact = Statement<'keyFact'>;
export type OpenQuestion = Statement<'openQuestion'>;

/** What was said of somebody's place. */
export interface PersonFact {
  readonly kind: 'role' | 'worksAt' | 'reportsTo';
  /** The name as it was said, or the speaker's label. */
  readonly person: string;
  /** The role, or the organization or person as it was named. */
  readonly value: string;
  readonly confidence: number;
  readonly evidence: Evidences;
}

export type MentionKind = 'person' | 'organization' | 'project' | 'other';

/** Where words stand: a half-open range in UTF-16 units of the text of a turn. */
export interface TurnSpan {
  /** Index of the turn. */
  readonly turn: number;
  readonly start: number;
  readonly end: number;
}

/** A name as it was said. */
export interface Mention {
  readonly kind: MentionKind;
  readonly text: string;
  readonly confidence: number;
  /** Indices of the turns in which it stands, ascending. For a speaker's label the turns that it speaks. */
  readonly turns: readonly number[];
  /** Each place where it was said, in order; absent where an engine does not say, and for a speaker's label. */
  readonly spans?: readonly TurnSpan[];
}

/** What an engine makes of a Conversation. Names stand as they were said; resolving them comes later. */
export interface Extraction {
  /** Name of the engine. */
  readonly engine: string;
  /** Two to five sentences. */
  readonly summary: string;
  readonly topics: readonly string[];
  readonly actionItems: readonly ActionItem[];
  readonly decisions: readonly Decision[];
  readonly keyFacts: readonly KeyFact[];
  readonly openQuestions: readonly OpenQuestion[];
  readonly mentions: readonly Mention[];
  /** What the engine did not look for, having no rules for the conversation's language: in words, for the note. Absent where it looked for all. */
  readonly notAttempted?: readonly string[];
  /** Absent where the engine does not look for them. */
  readonly personFacts?: readonly PersonFact[];
}
