import { mendFrontmatter } from '#markdown';
import { type Check, editBetween, type Finding } from './check.ts';
import type { NoteLook } from './note-look.ts';

/** Properties that are no YAML: Obsidian shows none of them, and Boswell cannot tell whose page it is. */
export const invalidFrontmatter: Check = {
  name: 'invalid-frontmatter',
  description: 'The properties at the top of a page cannot be read, so neither Obsidian nor Boswell knows any of them.',
  examples: [
    {
      before: '---\ntitle: Call: part two\ntype: meeting\n---\n\n# Call\n',
      found: ['2: Cannot read the properties: Nested mappings are not allowed in compact mappings'],
      after: '---\ntitle: "Call: part two"\ntype: meeting\n---\n\n# Call\n',
    },
    {
      before: '---\ntype: person\nrole: lead\ntype: person\n---\n',
      found: ['4: Cannot read the properties: Map keys must be unique'],
      after: '---\ntype: person\nrole: lead\n---\n',
    },
    {
      before: '---\ntype: person\ntype: account\n---\n',
      found: ['3: Cannot read the properties: Map keys must be unique'],
    },
    {
      before: '---\ntype: person\nrole: lead\n\n# Dana Levi\n',
      found: ['1: The properties have no end: a line of three dashes opens them and no second one closes them'],
    },
    { before: '---\n\nA rule at the top, and a colon: here.\n', found: [] },
    { before: '---\ntype: person\naccount: [[Acme]]\n---\n', found: [] },
  ],
  find: (look) => look.notes.flatMap(invalidProperties),
};

function invalidProperties(note: NoteLook): readonly Finding[] {
  if (!/^\uFEFF?---[ \t]*\r?\n[ \t]*\S/.test(note.text)) return [];
  const problem = note.frontmatter().problems.find(({ kind }) => kind !== 'doubled');
  if (problem === undefined) return [];
  const isRule = problem.kind === 'unclosed' && !/^\uFEFF?---[ \t]*\r?\n[A-Za-z_][\w -]*:/.test(note.text);
  if (isRule) return [];
  const mended = mendFrontmatter(note.text);
  return [
    {
      check: invalidFrontmatter.name,
      severity: 'error',
      file: note.path,
      line: problem.line,
      message: problem.message.replace(/\s+/g, ' '),
      hint:
        problem.kind === 'unclosed'
          ? 'Put a line "---" behind the last property'
          : 'Put values that hold ":" or begin with a sign in quotes, and say each property once',
      fix: mended === null ? null : [editBetween(note.text, mended)],
    },
  ];
}
