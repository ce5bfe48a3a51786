import { Buffer } from 'node:buffer';
import type { Diagnostic, Recognition, Source } from '#core';
import type { Header, ReadText } from '../source-text.ts';

/**
 * One format that is no plain text: it is told by its bytes, and may take a library that is loaded when the first such source comes.
 * Neither function throws for what a source holds. To add one: a file beside this, a line in `container-readers.ts`.
 */
export interface ContainerReader {
  /** Name of the format, e.g. `docx`: what `read --json` prints. */
  readonly format: string;
  recognises(source: Source): Recognition;
  read(source: Source): Promise<Opened>;
}

/** What was in a container. */
export type Opened =
  | {
      /** Conversations, made by the container's own reader: one, or one for each thread of a mailbox. */
      readonly kind: 'talks';
      readonly talks: readonly ReadText[];
      /** About the source as a whole. */
      readonly diagnostics: readonly Diagnostic[];
    }
  | {
      /** Text, which may be a transcript or notes: the readers of text say. */
      readonly kind: 'text';
      readonly unpacked: Unpacked;
    }
  | {
      /** Nothing could be had. */
      readonly kind: 'failed';
      readonly diagnostic: Diagnostic;
    };

/** Text taken out of a container. */
export interface Unpacked {
  /** A paragraph a block, with blank lines between; headings, lists and check boxes with the signs of Markdown. */
  readonly text: string;
  /** The same line by line, where a page shows lines and only guesses tell paragraphs (PDF): looked at for a transcript first. */
  readonly lines?: string;
  /** What the container says of it beside the words; goes before what the words say. */
  readonly header: Header;
  /** Whether its title goes before that of the file's name. */
  readonly isTitleCertain?: true;
  /** When it was made by its own account: a date of last resort. Null where it does not say. */
  readonly made: Made | null;
  readonly diagnostics: readonly Diagnostic[];
}

/** A day `YYYY-MM-DD` and a time `HH:MM`, as the clock showed it there. */
export interface Made {
  readonly date: string;
  readonly time: string | null;
}

/** The first bytes as Latin-1 text, for looking at signatures. */
export function latin1Head(bytes: Uint8Array, length: number): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(length, bytes.length)).toString('latin1');
}

/** The last bytes as Latin-1 text. */
export function latin1Tail(bytes: Uint8Array, length: number): string {
  return latin1Head(bytes.subarray(Math.max(0, bytes.length - length)), length);
}

/** Whether bytes begin as a zip archive does. */
export function isZip(bytes: Uint8Array): boolean {
  return latin1Head(bytes, 4) === 'PK\x03\x04';
}
