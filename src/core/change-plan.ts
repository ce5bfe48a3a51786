import type { Diagnostic } from './diagnostic.ts';
import type { EntityKind } from './entity.ts';
import type { NameQuestion } from './name-question.ts';
import type { Sha256, VaultPath } from './source.ts';

/**
 * One change of one file. Each says what it expects to find and, whole, what it leaves:
 * applying makes no decision and composes no text. A path that is created, moved or copied to is expected absent.
 */
export type FileOperation =
  | {
      readonly kind: 'create';
      readonly path: VaultPath;
      readonly content: string;
      readonly reason: string;
      /** The page that it is under another name: the plan removes that one. */
      readonly was?: VaultPath | undefined;
    }
  | {
      readonly kind: 'update';
      readonly path: VaultPath;
      readonly expects: Sha256;
      readonly content: string;
      readonly reason: string;
    }
  | {
      readonly kind: 'move';
      readonly path: VaultPath;
      readonly to: VaultPath;
      readonly expects: Sha256;
      readonly reason: string;
    }
  | {
      /** Brings a file from outside the vault in; the original stays where it is. `from` is an absolute path. */
      readonly kind: 'copy';
      readonly from: string;
      readonly path: VaultPath;
      readonly expects: Sha256;
      readonly reason: string;
    }
  | {
      /** The inverse of a `create` or `copy`, of exactly what we wrote; or a page whose text the plan writes elsewhere. */
      readonly kind: 'remove';
      readonly path: VaultPath;
      readonly expects: Sha256;
      readonly reason: string;
    };

/** What came of one source. */
export interface SourceOutcome {
  readonly path: string;
  readonly sha256: Sha256 | null;
  /** `duplicate`: its words were filed before from other bytes, so it was only archived. */
  readonly outcome: 'filed' | 'unchanged' | 'duplicate' | 'failed';
  /** The note that was or had been filed, or the page that tells why it failed; null where there is none. */
  readonly note: VaultPath | null;
  /** One line in words, e.g. "412 turns read; 3 not understood". */
  readonly report: string;
  /** Names in it that stayed open: what `boswell resolve` asks. Absent: none. */
  readonly questions?: readonly NameQuestion[] | undefined;
  /** Pages that were not sure enough to be made. Absent: none. */
  readonly proposed?: readonly { readonly kind: EntityKind; readonly name: string; readonly why: string }[] | undefined;
}

/**
 * The file operations that a run would make, computed without touching the disk.
 * Laws: equal inputs give an equal plan, byte for byte; planning the same source on the resulting vault gives no
 * operations; a plan whose operations change nothing has none; each path occurs in at most one operation as its target.
 */
export interface ChangePlan {
  readonly schema: 'boswell/plan@1';
  /** What was asked for, e.g. "ingest" or "undo 20261123-163005-4f2a". */
  readonly command: string;
  readonly operations: readonly FileOperation[];
  readonly sources: readonly SourceOutcome[];
  /** Folders to be removed where the plan leaves them empty, though a person made them; absent: none. */
  readonly leaves?: readonly VaultPath[] | undefined;
  readonly diagnostics: readonly Diagnostic[];
}
