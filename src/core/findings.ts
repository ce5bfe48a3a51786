import type { Conversation, Participant } from './conversation.ts';
import type { EntityKind, Resolution } from './entity.ts';
import type { Extraction } from './extraction.ts';
import type { NameAnswer } from './name-question.ts';

/** A note's `type`: what it is about. */
export type NoteType = 'customer' | 'people' | 'projects' | 'team' | 'journal' | 'meeting';

/** A page that the run would make, because somebody or something new mattered. */
export interface ProposedPage {
  readonly kind: EntityKind;
  readonly name: string;
  readonly emails: readonly string[];
  /** Name of the account it belongs to, or null. */
  readonly account: string | null;
  /** How sure it is that a page is wanted, 0 to 1; absent: a person said so. */
  readonly confidence?: number;
  readonly why: string;
}

/** A conversation understood, its names resolved against the vault: all that planning needs. */
export interface Findings {
  readonly conversation: Conversation;
  /** With the right names in its texts, owners in full; evidence as it was said. */
  readonly extraction: Extraction;
  readonly resolutions: readonly Resolution[];
  /** Speaker label as the source has it -> full name. A label that stays a label is absent. */
  readonly speakers: Readonly<Record<string, string>>;
  readonly noteType: NoteType;
  readonly account: string | null;
  readonly project: string | null;
  /** The person that a `people` note is about. */
  readonly person: string | null;
  /** Those who took part, by full name, in the order they first spoke, then the silent ones. */
  readonly attended: readonly Participant[];
  readonly spoke: readonly string[];
  /** Names of people who were only talked about. */
  readonly mentioned: readonly string[];
  readonly proposedPages: readonly ProposedPage[];
  /** What people said about names in this conversation, which was heeded; absent: nothing. */
  readonly answers?: readonly NameAnswer[];
}
