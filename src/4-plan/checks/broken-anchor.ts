import { closest } from 'fastest-levenshtein';
import type { Wikilink } from '#markdown';
import type { Check, Finding } from './check.ts';
import { headingKey, type NoteLook } from './note-look.ts';
import type { VaultLook } from './vault-look.ts';

/** Links to a heading or block that its page does not have. */
export const brokenAnchor: Check = {
  name: 'broken-anchor',
  description: 'A wikilink leads to a page, but to a heading or block that is not on it.',
  examples: [
    {
      before: 'Agreed. ([[Call (transcript)#^t14|12:05]], [[Call (transcript)#^t99|42:05]])\n',
      beside: { 'Inbox/_archive/Call (transcript).md': '---\nsource_ref: x\n---\n**Dana**: Fine by me. ^t14\n' },
      found: ['1: Cannot follow "[[Call (transcript)#^t99|42:05]]": "Call (transcript)" has no block "^t99"'],
    },
    {
      before: 'See [[Plan#Nxt steps]], [[Plan#Next steps]] and [[#Summary]].\n',
      beside: { 'Plan.md': 'Next *steps*:\n===========\n' },
      found: [
        '1: Cannot follow "[[Plan#Nxt steps]]": "Plan" has no heading "Nxt steps"',
        '1: Cannot follow "[[#Summary]]": this page has no heading "Summary"',
      ],
    },
    {
      before: 'Fine: [[Plan#One#Two: a, b]], [[plan.pdf#page=3]], [[#^here]].\n\nA block ^here\n',
      beside: { 'Plan.md': '# One\n\n## Two: a, b\n', 'plan.pdf': '' },
      found: [],
    },
  ],
  find: (look) => look.notes.flatMap((note) => brokenAnchors(note, look)),
};

function brokenAnchors(note: NoteLook, look: VaultLook): readonly Finding[] {
  return note.links().flatMap((link) => {
    if (link.anchor === null || link.anchor === '') return [];
    const path = look.targets.resolve(link.target, note.path);
    const page = path === null ? null : look.note(path);
    if (page === null || hasAnchor(page, link.anchor)) return [];
    return [finding(link, link.anchor, { note, page })];
  });
}

function hasAnchor(page: NoteLook, anchor: string): boolean {
  if (anchor.startsWith('^')) return page.blocks().has(anchor.slice(1).toLowerCase());
  return page.headings().includes(headingKey(anchor)) || page.headings().includes(headingKey(lastPart(anchor)));
}

/** `One#Two` is the heading "Two" below the heading "One". */
function lastPart(anchor: string): string {
  return anchor.slice(anchor.lastIndexOf('#') + 1);
}

function finding(link: Wikilink, anchor: string, { note, page }: Record<'note' | 'page', NoteLook>): Finding {
  const isBlock = anchor.startsWith('^');
  const where = page === note ? 'this page' : `"${link.target}"`;
  const what = isBlock ? `block "${anchor}"` : `heading "${lastPart(anchor)}"`;
  const headings = isBlock ? [] : page.headings();
  return {
    check: brokenAnchor.name,
    severity: 'warning',
    file: note.path,
    line: note.lineAt(link.start),
    message: `Cannot follow "${note.text.slice(link.start, link.end)}": ${where} has no ${what}`,
    hint:
      headings.length === 0
        ? 'Take away what stands behind "#"'
        : `The nearest heading is "${closest(headingKey(lastPart(anchor)), headings)}"`,
    fix: null,
  };
}
