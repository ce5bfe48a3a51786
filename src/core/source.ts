/** A path inside the vault: relative, `/` between its parts, NFC, no empty, `.` or `..` part. Made by `vaultPath` only. */
export type VaultPath = string & { readonly brand: 'VaultPath' };

/** A SHA-256 digest in 64 lower-case hexadecimal digits. */
export type Sha256 = string & { readonly brand: 'Sha256' };

/** A local date and time, `YYYY-MM-DDTHH:MM`. */
export type LocalDateTime = string & { readonly brand: 'LocalDateTime' };

/** What can be read at all, whatever limit the settings give: Node has no text of more than 536 million characters. */
export const largestSourceBytes = 500_000_000;

/**
 * Something a person dropped in: its bytes and where they came from.
 * `path` is a vault path for a file of the vault, else an absolute path with `/` between its parts.
 */
export interface Source {
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly sha256: Sha256;
  /** When the file was last modified, in the user's local time. */
  readonly modified: LocalDateTime;
}

/** What a Conversation keeps of its source. `format` is the name of the reader that read it. */
export interface SourceRef {
  readonly path: string;
  readonly sha256: Sha256;
  readonly format: string;
  /** Why that reader, in words that continue "it": "begins with "WEBVTT"". Absent where nobody asked a reader. */
  readonly why?: string;
  /** Which of the conversations in a source it is, from 1, where that holds several; then `sha256` is that of the conversation. */
  readonly part?: number;
}
