import { brokenAnchor } from './broken-anchor.ts';
import { brokenCharacters } from './broken-characters.ts';
import { brokenLink } from './broken-link.ts';
import type { Check } from './check.ts';
import { damagedJournal } from './damaged-journal.ts';
import { doubledFrontmatter } from './doubled-frontmatter.ts';
import { duplicateNote } from './duplicate-note.ts';
import { emptyLink } from './empty-link.ts';
import { interruptedRun } from './interrupted-run.ts';
import { invalidFrontmatter } from './invalid-frontmatter.ts';
import { missingSource } from './missing-source.ts';
import { sharedAlias } from './shared-alias.ts';
import { unfiledSource } from './unfiled-source.ts';
import { unreadablePage } from './unreadable-page.ts';
import { unreadableTask } from './unreadable-task.ts';

/** Every check of `doctor`. Where two would edit the same words the earlier one goes first, and the other looks again. */
export const checks: readonly Check[] = [
  interruptedRun,
  damagedJournal,
  unreadablePage,
  brokenCharacters,
  invalidFrontmatter,
  doubledFrontmatter,
  emptyLink,
  brokenLink,
  brokenAnchor,
  unreadableTask,
  sharedAlias,
  missingSource,
  unfiledSource,
  duplicateNote,
];
