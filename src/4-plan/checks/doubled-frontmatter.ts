import { findDoubledFrontmatter } from '#markdown';
import { type Check, editBetween, type Finding } from './check.ts';
import type { NoteLook } from './note-look.ts';

/** Two blocks of properties. */
export const doubledFrontmatter: Check = {
  name: 'doubled-frontmatter',
  description: 'A second block of properties follows the first: Obsidian shows it as text and knows nothing of it.',
  examples: [
    {
      before:
        '---\ntype: "customer"\ntitle: "Call"\n---\ntype: "customer"\ntitle: "Call"\ntags:\n  - "generated"\n---\n\n# Call\n',
      found: ['5: A second block of properties follows the first, and is read by nobody'],
      after: '---\ntype: "customer"\ntitle: "Call"\ntags:\n  - "generated"\n---\n\n# Call\n',
    },
    {
      before: '---\nrole: lead\n---\n\n---\nemail: dana@acme.example\n---\n',
      found: ['5: A second block of properties follows the first, and is read by nobody'],
      after: '---\nrole: lead\nemail: dana@acme.example\n---\n',
    },
    {
      before: '---\nrole: lead\n---\n---\nrole: head\n---\n',
      found: ['4: A second block of properties follows the first, and says otherwise of "role"'],
    },
    { before: '---\nrole: lead\n---\nSummary: it went well\n---\n\nText\n', found: [] },
  ],
  find: (look) => look.notes.flatMap(doubledBlocks),
};

function doubledBlocks(note: NoteLook): readonly Finding[] {
  if (!/^\uFEFF?---[ \t]*\r?\n/.test(note.text)) return [];
  const doubled = findDoubledFrontmatter(note.text);
  if (doubled === null) return [];
  const { merged, conflicts, second } = doubled;
  const names = conflicts.map((name) => `"${name}"`).join(', ');
  return [
    {
      check: doubledFrontmatter.name,
      severity: 'error',
      file: note.path,
      line: note.lineAt(second),
      message: `A second block of properties follows the first, and ${merged === null ? `says otherwise of ${names}` : 'is read by nobody'}`,
      hint:
        merged === null
          ? 'Decide which value holds, and make one block of the two'
          : 'Make one block of the two: they do not differ',
      fix: merged === null ? null : [editBetween(note.text, merged)],
    },
  ];
}
