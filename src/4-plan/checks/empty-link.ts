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
function editFor({ text, lineStartAt }: NoteLook, start: number, end: number, words: string): TextEdit {
  const lineStart = lineStartAt(start);
  const [before, after] = [text.slice(Math.max(lineStart, start - farthest), start), text.slice(end, end + farthest)];
  const rest = /^["']?[ \t]*(?:\r?\n|$)/.exec(after)?.[0];
  const isAlone = start - lineStart < farthest && before.trim() !== '' && onlyForLink.test(before);
  if (words === '' && isAlone && rest !== undefined) return { start: lineStart, end: end + rest.length, text: '' };
  const takesBlank = words === '' && /[ \t]$/.test(before.slice(-1)) && /^[ \t]/.test(after);
  return { start, end: takesBlank ? end + 1 : end, text: words };
}

/** How far is looked to both sides: what is longer is no mere label of a link. */
const farthest = 100;
/** A bullet, a bold label, the quote of a list in YAML: nothing that would be missed. */
const onlyForLink = /^[ \t>]*(?:(?:[-*+]|\d+\.)[ \t]+)?(?:\*\*[^*]+\*\*:?|"|')?:?[ \t]*$/;
