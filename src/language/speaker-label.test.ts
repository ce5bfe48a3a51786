import { describe, expect, test } from 'vitest';
import { isSpeakerLabel, parseSpeaker } from './speaker-label.ts';

describe('isSpeakerLabel()', () => {
  test.each([
    'Speaker 2',
    'SPEAKER_00',
    'speaker',
    'Speaker A',
    '[Speaker 1]',
    'Unknown',
    'Unknown Speaker',
    'Unidentified speaker 3',
    'spk_0',
    'S1',
    'Participant 4',
    '+44 20 7946 0018',
    '0151-5550148',
    'Q',
    'A',
    'Interviewer',
    'Moderator',
    'Guest 2',
    'Everyone',
    'Conference Room 4',
    'Boardroom',
    "Petra's iPhone",
    'iPhone (2)',
    'Project Manager',
    'User Interface Designer',
    'Grad C',
    'PhD D',
    'Me',
    '',
  ])('"%s" is a label', (label) => {
    expect(isSpeakerLabel(label)).toBe(true);
  });

  test.each([
    'Petra Lindqvist',
    'Petra',
    'Lindqvist, Petra',
    'Bo',
    "Siobhán O'Hara",
    'Guido van der Meer',
    'Sal Speakman',
    'Hosta Novak',
    'Allen',
    '王芳',
    'p.lindqvist@norrfjord.example',
    'Petra Lindqvist (Norrfjord)',
    'Manny Usher',
  ])('"%s" is a name', (label) => {
    expect(isSpeakerLabel(label)).toBe(false);
  });
});

describe('parseSpeaker()', () => {
  test.each([
    ['Petra Lindqvist', 'Petra Lindqvist', null, null],
    ['  Petra   Lindqvist ', 'Petra Lindqvist', null, null],
    ['Petra Lindqvist (Norrfjord Shipping)', 'Petra Lindqvist', null, 'Norrfjord Shipping'],
    ['Petra Lindqvist (she/her)', 'Petra Lindqvist', null, null],
    ['Petra Lindqvist (she/her) | Planning', 'Petra Lindqvist', null, 'Planning'],
    ['Petra Lindqvist (Norrfjord) (Guest)', 'Petra Lindqvist', null, 'Norrfjord'],
    ['Petra Lindqvist @ Norrfjord', 'Petra Lindqvist', null, 'Norrfjord'],
    ['Petra Lindqvist - Norrfjord', 'Petra Lindqvist', null, 'Norrfjord'],
    ['Anne-Marie Dubois', 'Anne-Marie Dubois', null, null],
    ['Lindqvist, Petra', 'Petra Lindqvist', null, null],
    ['van der Meer, Guido (Norrfjord)', 'Guido van der Meer', null, 'Norrfjord'],
    ['Petra Lindqvist, PhD', 'Petra Lindqvist', null, null],
    ['Petra Lindqvist <Petra@norrfjord.example>', 'Petra Lindqvist', 'petra@norrfjord.example', null],
    ['petra.lindqvist@norrfjord.example', 'Petra Lindqvist', 'petra.lindqvist@norrfjord.example', null],
    ['[Petra Lindqvist]', 'Petra Lindqvist', null, null],
    ['Speaker 2', 'Speaker 2', null, null],
    ['', '', null, null],
  ])('takes "%s" apart', (field, name, email, organization) => {
    expect(parseSpeaker(field)).toEqual({ name, email, organization });
  });
});
