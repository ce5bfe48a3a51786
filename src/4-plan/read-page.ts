import { UnreadableFileError, type VaultPath, type VaultView } from '#core';

/** Text of a page; null where there is none. One page in another encoding must not keep a conversation from being filed. */
export function readPage(path: VaultPath, vault: VaultView): string | null | 'unreadable' {
  try {
    return vault.read(path);
  } catch (error) {
    if (error instanceof UnreadableFileError) return 'unreadable';
    throw error;
  }
}
