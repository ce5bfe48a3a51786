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

test('a list of topics in notes is no conversation', () => {
  expect(accepted(['Norrfjord', 'Heron', 'Lantern'], 3, true)).toEqual([]);
  expect(accepted(['Norrfjord', 'Heron'], 12)).toEqual([]);
});
