import type { ConversationKind, Diagnostic, NoteMark, Recognition } from '#core';

/** A source as text: decoded, NFC, its lines ended by `\n`. */
export interface SourceText {
  /** Path of the source, for messages. */
  readonly path: string;
  readonly text: string;
  /** The first characters of `text`, enough to recognise a format by. */
  readonly head: string;
}

/** A turn as a reader gives it: numbered later. Its text has no line breaks and no doubled spaces. */
export interface ReadTurn {
  readonly speaker: string | null;
  readonly text: string;
  /** Seconds, or null. */
  readonly start: number | null;
  readonly end: number | null;
  /** 1-based line of the source. */
  readonly line: number;
  /** Its form in notes; absent where it was said. */
  readonly mark?: NoteMark;
  /** As `Turn.date` and `Turn.isQuoted`. */
  readonly date?: string;
  readonly isQuoted?: true;
}

/** What a source says about itself before anybody speaks. Null and [] where it says nothing. */
export interface Header {
  readonly title: string | null;
  /** `YYYY-MM-DD`. */
  readonly date: string | null;
  /** `HH:MM`. */
  readonly time: string | null;
  /** As written: a name with its address or company, perhaps. */
  readonly participants: readonly string[];
}

/** What a reader made of a source. */
export interface ReadText {
  /** Name of the particular format and how it was told, where the reader reads a family of them (JSON of many tools, tables). */
  readonly found?: { readonly format: string; readonly reason: string };
  /** Where the format says it; else it is told from the words. */
  readonly kind?: ConversationKind;
  /** Whether the header's title, or its date and time, go before those of the file's name: the subject and date of an e-mail. */
  readonly isTitleCertain?: true;
  readonly isDateCertain?: true;
  /** A list of the reader's own, which whoever numbers the turns may use up. */
  readonly turns: ReadTurn[];
  readonly header: Header;
  /** `speech` for a recording that a program wrote down, `writing` for what somebody typed, `unknown` where the format does not say. */
  readonly medium: 'speech' | 'writing' | 'unknown';
  /** Parts that could not be understood. */
  readonly notUnderstood: number;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * One format. Both functions are pure and linear in the text; neither throws, whatever the text holds.
 * To add one: a file beside this, a line in `readers.ts`.
 */
export interface Reader {
  /** Name of the format, e.g. `webvtt`: what `read --json` prints. */
  readonly format: string;
  recognises(source: SourceText): Recognition;
  read(source: SourceText): ReadText;
}

export const noHeader: Header = { title: null, date: null, time: null, participants: [] };
