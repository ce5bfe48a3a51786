import type { MendedText } from '../mend-text.ts';

/** Somebody who wrote or got a message. At least one of the two is not empty. */
export interface MailPerson {
  /** As the message has it, or ''. */
  readonly name: string;
  /** Lower case, or null. */
  readonly address: string | null;
}

/** When a message was sent, as the clock showed it to whoever wrote it down. */
export interface SentAt {
  /** `YYYY-MM-DD`. */
  readonly date: string;
  /** `HH:MM`, or null. */
  readonly time: string | null;
  /** Milliseconds since 1970, for putting messages in order; of the clock's reading where its zone is not known. */
  readonly instant: number;
}

/** A message of its own: a file, or one of those in a mailbox. */
export interface MailMessage {
  /** Message-ID without brackets, or null. */
  readonly id: string | null;
  /** Message-IDs of the messages it answers. */
  readonly references: readonly string[];
  /** What the mail program says of the thread it belongs to, or null. */
  readonly threadKey: string | null;
  readonly from: MailPerson | null;
  readonly recipients: readonly MailPerson[];
  /** As it stands there, with `Re:` and the like. */
  readonly subject: string;
  readonly sent: SentAt | null;
  /** Its text with line ends; quoted lines begin with `>`. */
  readonly body: string;
  /** Names of the files that came with it. */
  readonly attachments: readonly string[];
  /** The appointment that it invites to, or null. */
  readonly event: MailEvent | null;
  /** 1-based line of the source where it begins. */
  readonly line: number;
  /** What of its subject and body was repaired, where anything was. */
  readonly mended?: readonly MendedText[];
}

/** An appointment in a message (a part of type `text/calendar`). */
export interface MailEvent {
  readonly title: string | null;
  /** When it is, in words for people: `2026-03-10 14:00 to 15:00 (Europe/Berlin)`; '' where it does not say. */
  readonly when: string;
  readonly people: readonly MailPerson[];
}
