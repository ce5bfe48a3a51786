import { expect, test } from 'vitest';
import type { Extraction } from '#core';
import { talk } from '../../test/support/talk.ts';
import { withPlainSpeakers } from './plain-speakers.ts';

const nothing: Extraction = {
  engine: 'builtin',
  summary: '',
  topics: [],
  actionItems: [],
  decisions: [],
  keyFacts: [],
  openQuestions: [],
  mentions: [],
};

test('a note calls people by their names, not by what their program printed', () => {
  const conversation = talk(
    'Speaker 2: Yes.',
    'Lindqvist, Petra (Norrfjord): I will.',
    'Guido van der Meer | he/him: Fine.',
  );
  const summary = 'Lindqvist, Petra (Norrfjord), Guido van der Meer | he/him and Speaker 2 met.';
  expect(withPlainSpeakers({ ...nothing, summary }, conversation, {}).summary).toBe(
    'Petra Lindqvist, Guido van der Meer and Speaker 2 met.',
  );
});

test('nor by a label, once it is known whose it is', () => {
  const conversation = talk('Speaker 1: Petra?', 'Speaker 12: Here.');
  const summary = 'Speaker 1 asked, Speaker 12 answered.';
  const keyFacts: Extraction['keyFacts'] = [
    {
      kind: 'keyFact',
      text: 'Speaker 1 has the keys.',
      confidence: 0.8,
      evidence: [{ turn: 0, quote: 'Petra?', start: null }],
    },
  ];
  const written = withPlainSpeakers({ ...nothing, summary, keyFacts }, conversation, { 'Speaker 1': 'Mara Ostrow' });
  expect(written.summary).toBe('Mara Ostrow asked, Speaker 12 answered.');
  expect(written.keyFacts[0]?.text).toBe('Mara Ostrow has the keys.');
});
