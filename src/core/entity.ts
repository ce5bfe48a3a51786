import type { Mention } from './extraction.ts';
import type { VaultPath } from './source.ts';

export type EntityKind = 'person' | 'account' | 'project';

/** A person, account or project that has a page in the vault. */
export interface Entity {
  readonly kind: EntityKind;
  /** Name of its page: what a wikilink says. */
  readonly name: string;
  readonly aliases: readonly string[];
  readonly emails: readonly string[];
  /** Name of the account it belongs to, or null. */
  readonly account: string | null;
  readonly role: string | null;
  readonly page: VaultPath;
}

/** What a mention turned out to stand for. */
export type Resolution =
  | {
      readonly outcome: 'resolved';
      readonly mention: Mention;
      /** Name of the page, or the participant's full name where there is no page. */
      readonly name: string;
      /** The entity, or null for a participant without a page. */
      readonly entity: Entity | null;
      readonly confidence: number;
      readonly why: string;
    }
  | {
      /** A name that the vault does not know: a page may be proposed for it. */
      readonly outcome: 'new';
      readonly mention: Mention;
      readonly name: string;
      readonly confidence: number;
      readonly why: string;
    }
  | {
      /** Several fit (or none well enough): stays plain text. */
      readonly outcome: 'ambiguous';
      readonly mention: Mention;
      readonly candidates: readonly string[];
      readonly confidence: number;
      readonly why: string;
    };
