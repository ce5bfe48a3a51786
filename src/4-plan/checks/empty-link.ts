import type { Check, Finding, TextEdit } from './check.ts';
import type { NoteLook } from './note-look.ts';

/** Links without a target. */
export const emptyLink: Check = {
  name: 'empty-link',
  description: 'A wikilink has no target, as a program leaves it that had no name to write.',
  examples: [
    {
      before: '**Account**: [[]]\n**Attendees**: Dana Levi\n',
      found: ['1: The link "[[]]" has no target'],
      after: '**Attendees**: Dana Levi\n',
    },
    {
      before: 'With [[|Dana]] and [[ ]] at ![[#]] noon.\n\n- [[]]\n- [[]] said no\n',
      found: [
        '1: The link "[[|Dana]]" has no target',
        '1: The link "[[ ]]" has no target',
        '1: The link "![[#]]" has no target',
        '3: The link "[[]]" has no target',
        '4: The link "[[]]" has no target',
      ],
      after: 'With Dana and at noon.\n\n- said no\n',
    },
    {
      before: '---\naccount: "[[]]"\nproject: [[]]\nparticipants:\n  - "[[]]"\n  - Dana\n---\n',
      found: [
        '2: The link "[[]]" has no target',
        '3: The link "[[]]" has no target',
        '5: The link "[[]]" has no target',
      ],
      after: '---\naccount: ""\nproject: \nparticipants:\n  - Dana\n---\n',
    },
    { before: '`[[]]`, `if [[ ]]`, \\[[]] and [[#Here]]\n\n```sh\n[[ ]]\n```\n\n# Here\n', found: [] },
  ],
  find: (look) => look.notes.flatMap(emptyLinks),
};

function emptyLinks(note: NoteLook): readonly Finding[] {
  const found: Finding[] = [];
  for (const match of note.text.matchAll(/(?<!\\)!?\[\[[ \t]{0,20}#?[ \t]{0,20}(?:\\?\|([^[\]|\n]*))?\]\]/g)) {
    if (note.isLiteral(match.index)) continue;
    found.push({
      check: emptyLink.name,
      severity: 'warning',
      file: note.path,
      line: note.lineAt(match.index),
      message: `The link "${match[0]}" has no target`,
      hint: 'Write the name of a page between the brackets, or take them away',
      fix: [editFor(note, match.index, match.index + match[0].length, (match[1] ?? '').trim())],
    });
  }
  return found;
}

/** Leaves the words of the link; where there are none, the line goes with it if it only was there for the link. */
function editFor({ text }: NoteLook, start: number, end: number, words: string): TextEdit {
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  const newline = text.indexOf('\n', end);
  const lineEnd = newline < 0 ? text.length : newline + 1;
  const [before, after] = [text.slice(lineStart, start), text.slice(end, lineEnd)];
  const isAlone =
    /^[ \t>]*(?:(?:[-*+]|\d+\.)[ \t]+)?(?:\*\*[^*]+\*\*:?|"|')?:?[ \t]*$/.test(before) && /^["']?\s*$/.test(after);
  const isOnlyText = words === '' && isAlone && before.trim() !== '';
  if (isOnlyText) return { start: lineStart, end: lineEnd, text: '' };
  const takesBlank = words === '' && /[ \t]$/.test(before) && /^[ \t]/.test(after);
  return { start, end: takesBlank ? end + 1 : end, text: words };
}
