import fc from 'fast-check';
import type { Nodes } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { expect, test } from 'vitest';
import { defuse, oneLine } from './defuse.ts';
import { parseTask } from './parse-task.ts';
import { printTask } from './print-task.ts';
import { findWikilinks } from './wikilinks.ts';

const pieces = [
  '#',
  '# ',
  '## ',
  '#tag',
  ' #task',
  '- ',
  '* ',
  '+ ',
  '1. ',
  '2) ',
  '> ',
  '[ ] ',
  '[x]',
  '[[',
  ']]',
  '|',
  '](',
  ')',
  '![',
  '[^1]',
  '^[',
  ' ^id',
  '^',
  '`',
  '```',
  '~~~',
  '~~',
  '~',
  '*',
  '**',
  '_',
  '__',
  '<',
  '<b>',
  '</b>',
  '<!--',
  '-->',
  '<a@b.c>',
  '&',
  '&amp;',
  '&#35;',
  '\\',
  '\\\\',
  '::',
  ':::',
  'key:: v',
  '[k:: v]',
  '📅 2025-01-01',
  '⏫',
  '🔺\uFE0F',
  '🔁 every day',
  '🆔 ab1',
  '✅',
  '%%',
  '%',
  '$',
  '$$',
  '==',
  '=',
  '---',
  '***',
  '\n',
  '\n\n',
  '\r\n',
  '\t',
  '    ',
  ' ',
  'https://',
  'www.',
  'obsidian://',
  '@Dana',
  '{{x}}',
  'word',
  'Zoë',
  '日本',
  '12',
  '.',
  '!',
  '"',
  '\u2028',
  '\u0000',
  '\u202e',
  '|---|---|',
  '[a]: b',
  '===',
]; // prettier-ignore
const speech = fc
  .array(fc.oneof({ weight: 5, arbitrary: fc.constantFrom(...pieces) }, fc.string({ unit: 'binary', maxLength: 6 })))
  .map((parts) => parts.join(''));

function nodesOf(tree: Nodes): readonly Nodes[] {
  return 'children' in tree ? [tree, ...tree.children.flatMap(nodesOf)] : [tree];
}

const surroundings: readonly (readonly [string, (text: string) => string, readonly string[]])[] = [
  ['a paragraph', (text) => text, ['root', 'paragraph', 'text']],
  ['below a line', (text) => `Before\n${text}`, ['root', 'paragraph', 'text']],
  ['a bullet', (text) => `- ${text}`, ['root', 'list', 'listItem', 'paragraph', 'text']],
  ['behind a speaker', (text) => `**Dana**: ${text}`, ['root', 'paragraph', 'strong', 'text']],
];

test.each(surroundings)('no Markdown comes of what people said: %s', (_where, place, allowed) => {
  fc.assert(
    fc.property(speech, (said) => {
      const kinds = nodesOf(fromMarkdown(place(defuse(said)))).map((node) => node.type);
      expect(kinds.filter((kind) => !allowed.includes(kind))).toEqual([]);
    }),
    { numRuns: 1500 },
  );
});

test('the words that a reader sees are the words that were said', () => {
  fc.assert(
    fc.property(speech, (said) => {
      const shown = nodesOf(fromMarkdown(`x ${defuse(said)}`)).map((node) => (node.type === 'text' ? node.value : ''));
      expect(shown.join('')).toBe(`x ${oneLine(said)}`.trim());
    }),
    { numRuns: 3000 },
  );
});

test('no tag, field, link, block id or comment is found in the raw line', () => {
  fc.assert(
    fc.property(speech, (said) => {
      const line = `- [ ] ${defuse(said)}`;
      const task = parseTask(line);
      expect(task).toMatchObject({ tags: [], due: null, priority: null, recurrence: null, id: null, blockId: null });
      expect(findWikilinks(line)).toEqual([]);
      expect(line).not.toMatch(/::|%%|\$\$|\n|(^|\s)#[^\s#]|(^|\s)\^[a-z0-9-]+$|https?:\/\/|<[a-z/!]/i);
    }),
    { numRuns: 3000 },
  );
});

test('a task keeps its own fields whatever its words hold', () => {
  fc.assert(
    fc.property(speech, speech, (said, owner) => {
      const line = printTask({
        text: defuse(said) || 'Call',
        citation: '[[page#^t1|0:05]]',
        owners: [`x${defuse(owner)}`],
        due: '2026-02-28',
        priority: 'low',
        tag: 'task',
        status: 'open',
      });
      expect(parseTask(line)).toMatchObject({ due: '2026-02-28', priority: 'low', tags: ['#task'], blockId: null });
    }),
    { numRuns: 2000 },
  );
});

test('defusing takes time in proportion to the length', () => {
  const hostile = ['#', '[', '<', '$a', '%', ':', ' ', '\\', '&a', '~', '=', 'www.'];
  for (const sign of hostile) expect(defuse(sign.repeat(200_000)).length).toBeGreaterThanOrEqual(0);
}, 5_000);
