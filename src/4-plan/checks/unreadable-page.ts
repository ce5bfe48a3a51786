import type { Check } from './check.ts';
import { mayHoldSources } from './vault-look.ts';

/** Pages that are no text. */
export const unreadablePage: Check = {
  name: 'unreadable-page',
  description:
    'A Markdown file is no UTF-8 text, or the system does not let it be read: nothing else of it was looked at.',
  examples: [],
  find: ({ facts }) =>
    facts.unreadable
      .filter(({ path }) => !mayHoldSources(path, facts.settings))
      .map(({ path, why }) => ({
        check: 'unreadable-page',
        severity: 'error',
        file: path,
        line: null,
        message: `Cannot read the page: ${why}`,
        hint: 'Save it as UTF-8, and give yourself permission to read it',
        fix: null,
      })),
};
