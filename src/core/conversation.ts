import type { NoteMark } from './note-mark.ts';
import type { SourceRef } from './source.ts';

export type ConversationKind = 'meeting' | 'email' | 'document' | 'memo';

/** One speaker's contribution. */
export interface Turn {
  /** 0-based position in `Conversation.turns`. */
  readonly index: number;
  /** The label as the source gives it ("Dana Levi", "Speaker 2"), or null where it gives none. */
  readonly speaker: string | null;
  readonly text: string;
  /** Seconds from the start of the recording; null where the source has no times. */
  readonly start: number | null;
  readonly end: number | null;
  /** 1-based line of the source where the turn begins. */
  readonly line: number;
  /** Its form, where it was written in notes; absent where it was said. */
  readonly mark?: NoteMark;
  /** The day it was written, `YYYY-MM-DD`, where a conversation goes on over days (a thread of e-mails); absent where it is the conversation's. */
  readonly date?: string;
  /** True for an older message that a later one quotes: it was read, and perhaps filed, before. Absent for all else. */
  readonly isQuoted?: true;
}

/** Somebody who took part, by name. A label such as "Speaker 2" is never a participant. */
export interface Participant {
  readonly name: string;
  readonly email: string | null;
}

/** What a reader makes of a source: the one model of all formats. */
export interface Conversation {
  readonly source: SourceRef;
  readonly kind: ConversationKind;
  readonly title: string;
  /** `YYYY-MM-DD`. */
  readonly date: string;
  /** False where neither the source nor its name says the date, so that it was guessed; absent where one does. */
  readonly isDateStated?: boolean;
  /** `HH:MM`, or null where it is not known. */
  readonly time: string | null;
  /** ISO 639-1 code of the language that is spoken, e.g. "en"; "und" where it cannot be told. */
  readonly language: string;
  readonly participants: readonly Participant[];
  readonly turns: readonly Turn[];
  /** Parts of the source that could not be understood (a broken cue, say): what the coverage line counts. */
  readonly notUnderstood: number;
}
