import { expect, test } from 'vitest';
import { acceptSpeakers } from './accept-speakers.ts';

const accepted = (labels: readonly string[], units = labels.length, bulleted = false): readonly string[] => [
  ...acceptSpeakers(
    labels.map((label) => ({ label, timed: false, bulleted })),
    units,
  ),
];

test.each([
  'Note',
  'Agenda',
  'Action items',
  'So here is the thing',
  'The problem is',
  '10:30 Meeting',
  'https',
  'P.S.',
  'Attendees',
  'Meeting notes',
  'Next steps',
  'Hinweis',
  'Nächste Schritte',
  'Remarque',
  'Próximos pasos',
  'Hallo Petra',
  'Guten Morgen zusammen',
  'Hi Guido',
  'Topic 1',
  'TOP 2',
  'Schritt 3',
  'Strengths',
  'Nachteile',
  'Meeting',
])('"%s:" is nobody, even in a transcript', (label) => {
  expect(accepted(['Petra', 'Guido', label, 'Petra', 'Guido', 'Petra'])).toEqual(['Petra', 'Guido']);
});

test.each([
  'Speaker 1',
  'SPEAKER_00',
  'Q',
  'Unknown',
  'Project Manager',
  '+44 20 7946 0018',
  'Petra Lindqvist (Norrfjord)',
  'Petra Lindqvist - Norrfjord',
  'Petra 🎧',
  '1415****134',
  'Will Smith',
  'Sprecher 1',
  'Intervenant 2',
  'Hablante 1',
  'Lindqvist, Petra',
  'petra.lindqvist@norrfjord.example',
  '王芳',
  'Мария Ковалева',
])('"%s:" speaks where it comes again', (label) => {
  expect(accepted([label, 'Guido', label, 'Guido'])).toEqual([label, 'Guido']);
});

test('someone who speaks once in a long transcript is heard', () => {
  expect(accepted(['Petra', 'Guido', 'Petra', 'Guido', 'Siobhán O’Hara', 'Petra', 'Guido'])).toContain(
    'Siobhán O’Hara',
  );
});

test('names in lower case count where they fill the file', () => {
  expect(accepted(['petra', 'guido', 'petra', 'guido', 'petra', 'guido'])).toEqual(['petra', 'guido']);
});

test('in a file with a speaker in each line, whoever stands there once is a speaker, whatever the name', () => {
  const lines = Array.from({ length: 20 }, (_, at) => (at % 2 === 0 ? 'Petra' : 'Guido'));
  expect(accepted([...lines, 'tom', 'tomReed'])).toEqual(['Petra', 'Guido', 'tom', 'tomReed']);
  const timed = [...lines, '#Tom', '12 - Tom Reed', 'Notes'].map((label) => ({ label, timed: true, bulleted: false }));
  expect([...acceptSpeakers(timed, timed.length)]).toEqual(['Petra', 'Guido', '#Tom', '12 - Tom Reed']);
});

test('where only half of the lines have a speaker, words in lower case before a colon are words', () => {
  expect(accepted(['Petra', 'Guido', 'Petra', 'one thing', 'Guido'], 10)).toEqual(['Petra', 'Guido']);
});

test('a list of topics in notes is no conversation', () => {
  expect(accepted(['Norrfjord', 'Heron', 'Lantern'], 3, true)).toEqual([]);
  expect(accepted(['Norrfjord', 'Heron'], 12)).toEqual([]);
});
