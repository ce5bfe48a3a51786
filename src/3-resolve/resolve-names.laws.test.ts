import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Entity } from '#core';
import { nothing, page, person, settings, talk } from './__support__/scene.ts';
import { resolveNames } from './resolve-names.ts';

const first = ['David', 'Dave', 'Katherine', 'Cathryn', 'Alon', 'Nkosana', 'Robert', 'Bob', 'Tova'];
const last = ['Achebe', 'Brandt', 'Lindgren', 'Vidal'];
const fullName = fc.tuple(fc.constantFrom(...first), fc.constantFrom(...last)).map((parts) => parts.join(' '));
const entity: fc.Arbitrary<Entity> = fc
  .record({ name: fullName, account: fc.constantFrom(null, 'Halden Steel', 'Orrin Foods') })
  .map(({ name, account }) => page('person', name, { account }));
const entities = fc.uniqueArray(entity, { selector: (one) => one.page, maxLength: 8 });
const words = fc.array(
  fc.constantFrom(
    ...first,
    ...first.map((one) => one.toLowerCase()),
    'alone',
    'asked',
    'with',
    'from',
    'Halden',
    'Steel',
    'said',
    'the',
    'bob',
    'about',
    'in',
    'kosana',
    ',',
    'I',
  ),
  { minLength: 1, maxLength: 12 },
);
const scene = fc.record({
  entities,
  speakers: fc.array(fc.oneof(fullName, fc.constantFrom(...first, 'Speaker 1', 'SPEAKER_02')), {
    minLength: 1,
    maxLength: 4,
  }),
  lines: fc.array(words, { minLength: 1, maxLength: 5 }),
  mentions: fc.array(fc.oneof(fullName, fc.constantFrom(...first)), { maxLength: 4 }),
});

function findings({
  entities: pages,
  speakers,
  lines,
  mentions,
}: typeof scene extends fc.Arbitrary<infer T> ? T : never) {
  const conversation = talk(lines.map((line, index) => `${speakers[index % speakers.length]}: ${line.join(' ')}`));
  const extraction = { ...nothing, mentions: [...new Set(mentions)].map((text) => person(text)) };
  return resolveNames(conversation, extraction, { entities: [page('account', 'Halden Steel'), ...pages] }, settings);
}

test('the order of the entities does not matter', () => {
  fc.assert(
    fc.property(scene, (given) => {
      expect(findings({ ...given, entities: [...given.entities].reverse() })).toEqual(findings(given));
    }),
  );
});

test('no name is invented: each stands in the vault, the room or the talk', () => {
  fc.assert(
    fc.property(scene, (given) => {
      const known = new Set([
        ...given.entities.map((one) => one.name),
        ...given.speakers,
        ...given.mentions,
        'Halden Steel',
        'Mara Ostrow',
      ]);
      const { resolutions, attended, speakers } = findings(given);
      const names = [
        ...resolutions.flatMap((one) => (one.outcome === 'ambiguous' ? one.candidates : [one.name])),
        ...attended.map((one) => one.name),
        ...Object.values(speakers),
      ];
      const said = given.lines.map((words) => words.join(' '));
      const isKnown = (name: string): boolean =>
        known.has(name) || name === 'Lindqvist' || said.some((line) => line.includes(name));
      expect(names.filter((name) => !isKnown(name))).toEqual([]);
    }),
  );
});

test('a label of the recording is no person, though it may turn out to be one', () => {
  fc.assert(
    fc.property(scene, (given) => {
      const { speakers, attended, proposedPages } = findings(given);
      const names = [
        ...Object.values(speakers),
        ...attended.map((one) => one.name),
        ...proposedPages.map((one) => one.name),
      ];
      expect(names.filter((name) => /speaker/i.test(name))).toEqual([]);
    }),
  );
});
