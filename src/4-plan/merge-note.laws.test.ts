import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mergeNote } from './merge-note.ts';
import { writtenAfter } from './written-text.ts';

const words = 'harbour crane gearbox bearing invoice quay inspector weights insurance ferry railing hatch'.split(' ');

/** What became of one item: on the side of the person, and in the corrected transcript. */
interface Fate {
  readonly person: 'left' | 'ticked' | 'edited' | 'deleted';
  readonly transcript: 'same' | 'reworded' | 'dated' | 'gone' | 'new';
}

const fates = fc.array(
  fc.record<Fate>({
    person: fc.constantFrom('left', 'left', 'ticked', 'edited', 'deleted'),
    transcript: fc.constantFrom('same', 'reworded', 'dated', 'gone', 'new'),
  }),
  { minLength: 1, maxLength: words.length },
);

const textOf = (at: number): string => `Look after the ${words[at]} with ${words[(at + 5) % words.length]} ${at}`;
const cite = (page: string, at: number): string => `([[${page} (transcript)#^t${at}|0:${at}]])`;
const baseLine = (at: number): string => `- [ ] ${textOf(at)}. ${cite('call', at)} @Ines Moreau 📅 2025-12-19 #task`;

function theirLine({ person }: Fate, at: number): readonly string[] {
  const line = baseLine(at);
  if (person === 'deleted') return [];
  if (person === 'ticked') return [`${line.replace('[ ]', '[x]')} ✅ 2025-12-18`];
  return [person === 'edited' ? line.replace('Look after', 'See kindly to') : line];
}

function ourLine({ transcript }: Fate, at: number): readonly string[] {
  if (transcript === 'gone') return [];
  const line = baseLine(at).replaceAll('call (transcript)', 'fixed (transcript)');
  if (transcript === 'reworded') return [line.replace('Look after the', 'Look after all the')];
  return [transcript === 'dated' ? line.replace('12-19', '12-22') : line];
}

const note = (lines: readonly string[]): string =>
  [
    '---',
    'source_ref: "call"',
    '---',
    '',
    '# Call',
    '',
    '## Action Items',
    '',
    ...lines,
    '',
    '---',
    '',
    '*Source*',
    '',
  ].join('\n');

/** An item is new where the earlier note had none of it. */
const versionsOf = (all: readonly Fate[]) => ({
  base: note(all.flatMap((fate, at) => (fate.transcript === 'new' ? [] : [baseLine(at)]))),
  ours: note(all.flatMap(ourLine)),
  theirs: note(all.flatMap((fate, at) => (fate.transcript === 'new' ? [] : theirLine(fate, at)))),
});
const how = { isSameTurn: (a: string, b: string) => a.split('#')[1] === b.split('#')[1], isNews: () => false };

test('whatever a person and a correction do to the items, none is lost, brought back or doubled', () => {
  fc.assert(
    fc.property(fates, (all) => {
      const lines = mergeNote(versionsOf(all), how).text.split('\n');
      for (const [at, fate] of all.entries()) {
        const found = lines.filter((line) => line.includes(` ${at}. (`));
        if (fate.transcript === 'new') expect(found).toEqual(ourLine(fate, at));
        else if (fate.person === 'deleted') expect(found).toEqual([]);
        else if (fate.person === 'ticked') expect(found).toEqual(theirLine(fate, at));
        else if (fate.person === 'left') expect(found).toEqual(ourLine(fate, at));
        else expect(found).toEqual([expect.stringContaining('See kindly to the')]);
      }
    }),
    { numRuns: 300 },
  );
});

test('merging the same correction again changes nothing, and what the person made is not taken for ours', () => {
  fc.assert(
    fc.property(fates, (all) => {
      const { base, ours, theirs } = versionsOf(all);
      const merged = mergeNote({ base, ours, theirs }, how).text;
      const written = writtenAfter(base, { before: theirs, after: merged });
      expect(mergeNote({ base: written, ours, theirs: merged }, how).text).toBe(merged);
      // A later correction without any of the items leaves only what the person touched.
      const emptied = mergeNote({ base: written, ours: note([]), theirs: merged }, how).text;
      const standing = emptied.split('\n').filter((line) => line.startsWith('- '));
      const touched = all.filter(
        ({ person, transcript }) => transcript !== 'new' && (person === 'ticked' || person === 'edited'),
      );
      expect(standing).toHaveLength(touched.length);
    }),
    { numRuns: 300 },
  );
});
