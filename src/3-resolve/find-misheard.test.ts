import { describe, expect, test } from 'vitest';
import type { Statement } from '#core';
import { nothing, page, settings, talk } from './__support__/scene.ts';
import { resolveNames } from './resolve-names.ts';

const entities = [
  page('account', 'Halden Steel'),
  page('account', 'Wexcombe', { aliases: ['Wexcombe Ltd'] }),
  page('project', 'Project Sandpiper', { aliases: ['Sandpiper'] }),
  page('project', 'Project Marlin'),
  page('person', 'Alon Bachar'),
  page('person', 'Nkosana Dube', { account: 'Wexcombe' }),
  page('person', 'Grace Oduya', { account: 'Wexcombe' }),
  page('person', 'Aoife Rennick'),
  page('person', 'Ludovico Senn'),
  page('person', 'Marko Vidal'),
];

/** What the note says instead of what was said, in a call with Wexcombe. */
function written(text: string, language = 'en'): string {
  const conversation = talk(['Nkosana Dube: Hello', 'Mara Ostrow: Morning', `Mara Ostrow: ${text}`], {
    title: 'Wexcombe call',
    language,
  });
  const fact: Statement<'keyFact'> = {
    kind: 'keyFact',
    text,
    confidence: 1,
    evidence: [{ turn: 2, quote: text, start: null }],
  };
  const { extraction } = resolveNames(conversation, { ...nothing, keyFacts: [fact] }, { entities }, settings);
  expect(extraction.keyFacts[0]?.evidence[0].quote).toBe(text);
  return extraction.keyFacts[0]?.text ?? '';
}

describe('a misheard name is put right where its place calls for a name', () => {
  test.each([
    ['I spoke with the alone yesterday.', 'I spoke with Alon yesterday.'],
    ['We asked alone about the budget.', 'We asked Alon about the budget.'],
    ['I will forward it to Eefa today.', 'I will forward it to Aoife today.'],
    ['Then in kosana sends the list.', 'Then Nkosana sends the list.'],
    ['So Project mar lin, have you shown them?', 'So Project Marlin, have you shown them?'],
    ['The quote from wex comb, please.', 'The quote from Wexcombe, please.'],
    ['It was grace from Wexcombe.', 'It was grace from Wexcombe.'],
  ])('%s', (said, note) => {
    expect(written(said)).toBe(note);
  });
});

describe('everyday words stay', () => {
  test.each([
    'I rang Mr. Eefa.',
    'Leave me alone with that.',
    'You cannot do this alone.',
    'She said grace before lunch.',
    'There is a grace period of ten days.',
    'Give them a little grace from our side.',
    'They caught a marlin off the coast.',
    'There is a sand piper on the beach.',
    'Put a mark on it.',
    'The market moved again.',
    'Let alone the cost of it.',
    'Not for that price alone.',
    'I will take care of it.',
    'Marco Polo was mentioned.',
    'We work with York on that.',
    'Mark my words.',
    'Can you mark us as absent?',
  ])('%s', (said) => {
    expect(written(said)).toBe(said);
  });
});

test('in another language, whose everyday words we do not know, a word that is written small elsewhere is no name', () => {
  const said = 'Avec Alone, il reste alone.';
  expect(written(`I spoke with Alone. ${said}`)).toContain('spoke with Alon.');
  expect(written(`I spoke with Alone. ${said}`, 'fr')).toBe(`I spoke with Alone. ${said}`);
  expect(written('I spoke with Alone.', 'fr')).toBe('I spoke with Alon.');
});

test('the reason stands with the resolution, which keeps the words as they were heard', () => {
  const conversation = talk(['Mara Ostrow: We asked alone about the budget.']);
  const { resolutions } = resolveNames(conversation, nothing, { entities }, settings);
  expect(resolutions[0]).toMatchObject({
    outcome: 'resolved',
    name: 'Alon Bachar',
    mention: { text: 'alone', turns: [0] },
  });
  expect(resolutions[0]?.why).toBe(
    '"alone" sounds like Alon (Alon Bachar), whom the vault knows, and stands where a name fits',
  );
});

test('one text may hold the name and the word', () => {
  expect(written('We asked alone about it, and he did it alone.')).toBe('We asked Alon about it, and he did it alone.');
});

test('typed text is spelled as it was meant', () => {
  const conversation = talk(['Mara Ostrow: We asked alone about the budget.'], { kind: 'email' });
  expect(resolveNames(conversation, nothing, { entities }, settings).resolutions).toHaveLength(1);
});

describe('a full name that nobody knows may be a known one misheard', () => {
  /** Who is meant by words that an engine takes for somebody's full name. */
  function meant(name: string, text: string): string | null {
    const conversation = talk(['Nkosana Dube: Hello', 'Mara Ostrow: Morning', `Mara Ostrow: ${text}`], {
      title: 'Wexcombe call',
    });
    const mentions = [{ kind: 'person' as const, text: name, confidence: 0.9, turns: [2] }];
    const { resolutions } = resolveNames(conversation, { ...nothing, mentions }, { entities }, settings);
    const found = resolutions.find((one) => one.mention.text === name);
    return found === undefined ? null : found.outcome === 'ambiguous' ? 'open' : `${found.outcome} ${found.name}`;
  }

  test.each([
    ['Ludo Vico', 'I will ask Ludo Vico about the quote.', 'resolved Ludovico Senn'],
    ['In Kosana', 'Then we sent it to In Kosana at Wexcombe.', 'resolved Nkosana Dube'],
    ['Peter Quill', 'I will ask Peter Quill about the quote.', 'new Peter Quill'],
    ['Grace Odell', 'I will ask Grace Odell about the quote.', 'new Grace Odell'],
    ['Ludo Hartmann', 'I will ask Ludo Hartmann about the quote.', 'new Ludo Hartmann'],
  ])('%s: %s', (name, text, expected) => {
    expect(meant(name, text)).toBe(expected);
  });
});
