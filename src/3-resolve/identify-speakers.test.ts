import { describe, expect, test } from 'vitest';
import type { Findings } from '#core';
import { nothing, page, settings, talk } from './__support__/scene.ts';
import { resolveNames } from './resolve-names.ts';

const entities = [
  page('account', 'Halden Steel'),
  page('person', 'Tova Brandt', { account: 'Halden Steel' }),
  page('person', 'Nils Achebe', { account: 'Halden Steel' }),
];

function speakers(lines: readonly string[]): Findings['speakers'] {
  return resolveNames(talk(lines), nothing, { entities }, settings).speakers;
}

describe('a label of the recording becomes a person', () => {
  test('who gives their name', () => {
    expect(speakers(["SPEAKER_00: Hello, I'm Tova from Halden Steel.", 'Mara Ostrow: Morning.'])).toMatchObject({
      SPEAKER_00: 'Tova Brandt',
    });
  });

  test('who is asked by name and answers', () => {
    const lines = ['Mara Ostrow: What do you think, Tova?', 'SPEAKER_00: It is fine with me.'];
    expect(speakers(lines)).toMatchObject({ SPEAKER_00: 'Tova Brandt' });
  });

  test('whose words are told as theirs', () => {
    const lines = [
      'SPEAKER_00: We shipped forty brackets and eight came back bent.',
      'SPEAKER_01: I have the docket here.',
      'Mara Ostrow: As Tova said, eight brackets came back bent.',
    ];
    expect(speakers(lines)).toMatchObject({ SPEAKER_00: 'Tova Brandt' });
    expect(speakers(lines).SPEAKER_01).toBeUndefined();
  });

  test('who is called again and again by a first name that nobody else here may have', () => {
    const lines = [
      'Speaker 1: I will ask her tomorrow which field it is, and tell you.',
      'Speaker 2: Thanks, Marcus.',
      'Speaker 1: And when would it be done?',
      'Speaker 2: On Wednesday. Marcus, can you send me the form?',
      'Speaker 1: Yes, today.',
    ];
    const called = (turns: readonly number[]): Findings['speakers'] =>
      resolveNames(
        talk(lines),
        { ...nothing, mentions: [{ kind: 'person', text: 'Marcus', confidence: 0.8, turns }] },
        { entities },
        settings,
      ).speakers;
    expect(called([1, 3])).toEqual({ 'Speaker 1': 'Marcus' });
    expect(called([1])).toEqual({});
  });

  test('who is left when everybody else has a name, where the owner is spoken to', () => {
    const lines = ["SPEAKER_00: I'm Tova. Mara, are you there?", 'SPEAKER_01: Yes, I am here.', 'SPEAKER_00: Good.'];
    expect(speakers(lines)).toEqual({ SPEAKER_00: 'Tova Brandt', SPEAKER_01: 'Mara Ostrow' });
  });
});

describe('a label stays a label', () => {
  test.each([
    [['SPEAKER_00: The hull is dry.', 'Mara Ostrow: Tova said that the crane comes on Monday.']],
    [['Mara Ostrow: Sit down, Rufus Pell.', 'SPEAKER_00: There are no chairs.']],
    [['Mara Ostrow: I will ask Tova.', 'SPEAKER_00: Do that.']],
    [['Mara Ostrow: Thanks, Tova.', 'SPEAKER_00: What is next?']],
    [['SPEAKER_00: Tova is ill today.', 'Mara Ostrow: Poor her.']],
    [['Mara Ostrow: Tova? She is fair until it costs her.', 'SPEAKER_00: Is this room free?']],
    [['Mara Ostrow: He asked good questions. Nils Achebe.', 'SPEAKER_00: The man with the hat.']],
    [['Mara Ostrow: Who is that, Nils Achebe?', 'SPEAKER_00: No, somebody else.']],
    [['Tova Brandt: Morning.', 'Mara Ostrow: Tova, can you hear us?', 'SPEAKER_00: I can.']],
  ])('%j', (lines) => {
    expect(speakers(lines).SPEAKER_00).toBeUndefined();
  });
});

test('two who talk for three hundred thousand turns are no matter', () => {
  const lines = Array.from({ length: 300_000 }, (_, at) => `Speaker ${(at % 2) + 1}: Yes.`);
  expect(speakers(lines)).toEqual({});
});
