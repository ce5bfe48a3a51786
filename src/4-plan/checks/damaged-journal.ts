import { joinVaultPath, vaultPath } from '#core';
import type { Check } from './check.ts';

/** Entries of the journal that cannot be read. */
export const damagedJournal: Check = {
  name: 'damaged-journal',
  description: 'An entry of the journal cannot be read, so that its run can be neither shown nor undone.',
  examples: [],
  find: ({ facts }) =>
    facts.journal.map(({ severity, file, line, message, hint }) => ({
      check: 'damaged-journal',
      severity: severity === 'error' ? 'error' : 'warning',
      file: vaultPath(file ?? '') ?? joinVaultPath('.boswell/journal'),
      line,
      message,
      hint: hint ?? 'Bring the file back from a backup, or remove it',
      fix: null,
    })),
};
