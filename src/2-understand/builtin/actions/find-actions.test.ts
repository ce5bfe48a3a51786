import { describe, expect, test } from 'vitest';
import type { ActionItem, Conversation, ConversationKind } from '#core';
import { utterancesOf } from '../utterances.ts';
import { findActions } from './find-actions.ts';

/** Reads "Name: words" lines as a talk on Monday 2 March 2026. */
function talkOf(lines: string, kind: ConversationKind = 'meeting'): Conversation {
  const turns = lines
    .trim()
    .split('\n')
    .map((line, index) => {
      const [, speaker, text] = /^\s*(?:([^:]{2,30}): )?(.*)$/.exec(line) ?? [];
      return { index, speaker: speaker ?? null, text: text ?? '', start: null, end: null, line: index + 1 };
    });
  return {
    source: { path: 'talk.md', sha256: 'a'.repeat(64) as Conversation['source']['sha256'], format: 'markdown' },
    kind,
    title: 'Talk',
    date: '2026-03-02',
    time: null,
    language: 'en',
    participants: [],
    notUnderstood: 0,
    turns,
  };
}

function itemsOf(lines: string, kind: ConversationKind = 'meeting'): readonly ActionItem[] {
  const conversation = talkOf(lines, kind);
  return findActions(utterancesOf(conversation), conversation, { knownNames: [], me: 'Jonas Adler' });
}

/** "text @owner due", the way a reviewer reads it. */
function shown(lines: string, kind: ConversationKind = 'meeting'): readonly string[] {
  return itemsOf(lines, kind).map(({ text, owners, due }) =>
    [text, ...owners.map((owner) => `@${owner}`), ...(due === null ? [] : [due])].join(' '),
  );
}

describe('who has it', () => {
  test('a promise belongs to whoever makes it', () => {
    expect(shown("Jonas Adler: I'll send the pricing deck to Mirela by Friday.")).toEqual([
      'Send the pricing deck to Mirela @Jonas Adler 2026-03-06',
    ]);
  });

  test('a request in a talk of two belongs to the other one', () => {
    expect(shown('Jonas Adler: Could you check the lease with the lawyer?\nMirela Popa: Sure.')).toEqual([
      'Check the lease with the lawyer @Mirela Popa',
    ]);
  });

  test('a request by name belongs to the one named', () => {
    const talk =
      'Jonas Adler: Kofi, could you order the projector by Thursday?\nMirela Popa: Good idea.\nKofi Mensah: Yes.';
    expect(shown(talk)).toEqual(['Order the projector @Kofi Mensah 2026-03-05']);
  });

  test('a request to nobody in particular belongs to whoever takes it', () => {
    const talk = 'Jonas Adler: Can somebody renew the parking permits?\nMirela Popa: Hm.\nKofi Mensah: I can do that.';
    expect(shown(talk)).toEqual(['Renew the parking permits @Kofi Mensah']);
  });

  test('what two take on together belongs to both', () => {
    expect(
      shown('Jonas Adler: Okay.\nKofi Mensah: Mirela and I will write the safety plan by Friday.\nMirela Popa: Yes.'),
    ).toEqual(['Write the safety plan @Kofi Mensah @Mirela Popa 2026-03-06']);
  });

  test('a task that changes hands belongs to the last one', () => {
    const talk =
      "Jonas Adler: I'll call the caterer about the vegetarian menu.\nMirela Popa: Actually, let me do that, I know them.\nKofi Mensah: Good.";
    expect(shown(talk)).toEqual(['Call the caterer about the vegetarian menu @Mirela Popa']);
  });

  test('in a memo it belongs to the one who speaks', () => {
    expect(shown('Remind me to pay the deposit for the hall tomorrow.', 'memo')).toEqual([
      'Pay the deposit for the hall tomorrow @Jonas Adler 2026-03-03',
    ]);
  });
});

describe('what becomes of it later', () => {
  test('a promise taken back is not an action item', () => {
    expect(
      shown(
        "Jonas Adler: I'll order two more chairs.\nMirela Popa: There are some in the cellar.\nJonas Adler: Oh, never mind then.",
      ),
    ).toEqual([]);
  });

  test.each([
    ["Jonas Adler: I'll order two more chairs.\nMirela Popa: Leave it for now.", 0],
    ["Jonas Adler: I'll order two more chairs.\nMirela Popa: I don't need you to order anything.", 0],
    ["Jonas Adler: I'll order two more chairs.\nMirela Popa: Then you don't need to do anything else today.", 1],
  ])('what is still to be done after "%s": %d', (said, count) => {
    expect(itemsOf(said)).toHaveLength(count);
  });

  test('a question who does it, answered, is a task of the one who answers', () => {
    expect(shown("Jonas Adler: Good, who writes the handover sheet?\nMirela Popa: I'll do it tomorrow.")).toEqual([
      'Write the handover sheet @Mirela Popa 2026-03-03',
    ]);
  });

  test('what turns out to be done is not an action item', () => {
    expect(
      shown('Jonas Adler: Could you send the invoice to the council?\nMirela Popa: I did that this morning.'),
    ).toEqual([]);
  });

  test('a refused request is not an action item', () => {
    expect(shown("Jonas Adler: Could you take the minutes next time?\nMirela Popa: No, I really can't.")).toEqual([]);
  });

  test('the latest date counts, with evidence of both', () => {
    const [item] = itemsOf(
      "Jonas Adler: I'll finish the seating plan by Wednesday.\nMirela Popa: Wednesday is the rehearsal.\nJonas Adler: Okay, make it Thursday.",
    );
    expect(item?.due).toBe('2026-03-05');
    expect(item?.evidence.map(({ turn }) => turn)).toEqual([0, 2]);
  });

  test('a date in the next breath belongs to it', () => {
    expect(shown("Jonas Adler: I'll send the signed contract over. By Friday.")).toEqual([
      'Send the signed contract over @Jonas Adler 2026-03-06',
    ]);
  });

  test('a recap adds evidence, not items', () => {
    const small = Array.from(
      { length: 12 },
      (_, index) => `${index % 2 === 0 ? 'Mirela Popa' : 'Jonas Adler'}: It rained all week up there.`,
    ).join('\n');
    const items = itemsOf(
      `Jonas Adler: I'll send the floor plan to the architect.\n${small}\nMirela Popa: So to recap, you send the floor plan to the architect by Friday, and I talk to the neighbours.`,
    );
    expect(items.filter(({ text }) => text.includes('floor plan'))).toHaveLength(1);
    expect(items[0]?.evidence).toHaveLength(2);
    expect(items[0]?.due).toBe('2026-03-06');
  });
});

describe('what only sounds like a promise', () => {
  test.each([
    ["I'll be honest, that was a hard week."],
    ["I'll tell you what, it never worked."],
    ['Can you hear me?'],
    ['Let me share my screen.'],
    ["Let's see."],
    ['I sent it yesterday.'],
    ['If they ask, we would send the figures.'],
    ["I'll show you the next slide."],
    ["Let's move on to the budget."],
    ['Can you repeat that?'],
    ['I could paint the fence if I had a brush.'],
    ['She always sends the list on Monday.'],
    ["I don't think I'll call them."],
    ['What can you tell from that?'],
    ['I used to check the oven every morning.'],
  ])('%s', (said) => {
    expect(shown(`Jonas Adler: Okay.\nMirela Popa: ${said}\nJonas Adler: Right.`)).toEqual([]);
  });
});

describe('how it is written', () => {
  test('"it" becomes the thing when the sentence before names it', () => {
    expect(
      shown("Jonas Adler: I have finished the fire report.\nJonas Adler: I'll send it to the council tomorrow.")[0],
    ).toBe('Send the fire report to the council @Jonas Adler 2026-03-03');
  });

  test.each([
    [
      '"it" is what was asked about',
      'Jonas Adler: Could you look over the evacuation plan for the new wing?\nMirela Popa: The evacuation plan, yes. I can read it by Friday.',
      'the evacuation plan',
    ],
    [
      '"them" is a group of people after "to"',
      "Jonas Adler: The auditors still want the bank statement.\nMirela Popa: I'll send it to them tomorrow.",
      'the bank statement to the auditors',
    ],
    [
      '"her" is who was spoken of',
      "Jonas Adler: My sister has the key of the boathouse.\nJonas Adler: I'll ask her for it on Friday.\nMirela Popa: Good.",
      "Ask Jonas's sister",
    ],
    [
      'the thing may come after the word for it',
      "Jonas Adler: I'll put it in the post on Friday, the signed lease.\nMirela Popa: Good.",
      'the signed lease',
    ],
  ])('%s', (_, talk, named) => {
    expect(shown(talk).join('\n')).toContain(named);
  });

  test.each([
    ["Jonas Adler: The twenty-first would be good.\nJonas Adler: I'll book it tomorrow.", 'Book it'],
    ["Jonas Adler: He gave me a yes.\nJonas Adler: I'll sign it on Friday.", 'Sign it'],
    ["Jonas Adler: My wife thinks so too.\nJonas Adler: I'll write it on Friday.", 'Write it'],
  ])('what is not clear keeps its words: %j', (talk, text) => {
    expect(itemsOf(talk).map((item) => item.text.replace(/ tomorrow$/, ''))).toEqual([text]);
  });

  test('what two say of one work, one of them as "it", is told once', () => {
    const talk =
      "Jonas Adler: Who writes the handover sheet?\nMirela Popa: I can write it by Tuesday.\nJonas Adler: You are away then. I'll write the handover sheet.";
    expect(itemsOf(talk).map(({ text, owner }) => [text, owner])).toEqual([
      ['Write the handover sheet', 'Jonas Adler'],
    ]);
  });

  test('what the one who promises calls "my" gets their name', () => {
    expect(shown("Jonas Adler: I'll finish my page before I go home on Friday.\nMirela Popa: Good.")).toEqual([
      "Finish Jonas's page before Jonas goes home @Jonas Adler 2026-03-06",
    ]);
  });

  test('without signs a task ends where the next sentence begins', () => {
    expect(
      shown("Jonas Adler: okay\nMirela Popa: i'll ring the caterer tomorrow she likes to know early it's a long list"),
    ).toEqual(['Ring the caterer @Mirela Popa 2026-03-03']);
  });

  test('who "you" is may be said right behind it', () => {
    expect(
      shown("Jonas Adler: I'll write the letter and show it to you, Mirela, before it goes.\nRuth Hale: Fine."),
    ).toEqual(['Write the letter and show it to Mirela, before it goes @Jonas Adler']);
  });

  test('the name of whoever is to do it stands beside the task, not in it', () => {
    expect(shown('Jonas Adler: Could you send it over Mirela, the list?\nMirela Popa: Sure.')).toEqual([
      'Send the list over @Mirela Popa',
    ]);
    expect(shown('Jonas Adler: Please book the stand, Mirela.\nMirela Popa: Sure.')).toEqual([
      'Book the stand @Mirela Popa',
    ]);
  });

  test('a talk written down without apostrophes is read as if it had them', () => {
    const talk = 'jonas: thats late im sorry\nMirela Popa: ill ring the caterer tomorrow\nJonas Adler: dont worry';
    expect(shown(talk.replace('jonas:', 'Jonas Adler:'))).toEqual(['Ring the caterer @Mirela Popa 2026-03-03']);
  });

  test('in one sentence somebody may get two things to do', () => {
    expect(
      shown('Jonas Adler: So to recap, Mirela sends the list today and books the hall on Friday.\nMirela Popa: Yes.'),
    ).toEqual(['Send the list @Mirela Popa 2026-03-02', 'Book the hall @Mirela Popa 2026-03-06']);
  });

  test('a sentence that gives somebody fifty thousand things to do does no harm', () => {
    const said = `So to recap, Mirela sends the list${' and books the hall'.repeat(50_000)}`;
    expect(() => itemsOf(`Jonas Adler: ${said}\nMirela Popa: Yes.`)).not.toThrow();
  });

  test('"me" and "my" become the name of whoever asked', () => {
    expect(shown('Jonas Adler: Could you send me the photos of my boat?\nMirela Popa: Sure.')).toEqual([
      "Send Jonas the photos of Jonas's boat @Mirela Popa",
    ]);
  });

  test('fillers, false starts and reasons go', () => {
    expect(
      shown("Jonas Adler: So yeah, um, I'll, I'll call the, the plumber about the boiler, because it drips."),
    ).toEqual(['Call the plumber about the boiler @Jonas Adler']);
  });

  test.each([
    ["I'll fix the boiler today. That's really urgent.", 'high'],
    ["I'll fix the boiler this week. No rush.", 'low'],
    ["I'll fix the boiler this week.", null],
  ])('urgency is read from %j', (said, priority) => {
    expect(itemsOf(`Jonas Adler: ${said}`)[0]?.priority).toBe(priority);
  });

  test('every quote stands in its turn, word for word', () => {
    const conversation = talkOf(
      "Jonas Adler: So, um, I'll send the — the plan over. By Friday, okay?\nMirela Popa: Could you, uh, copy Kofi?",
    );
    for (const item of findActions(utterancesOf(conversation), conversation, { knownNames: [], me: null })) {
      for (const { turn, quote } of item.evidence) expect(conversation.turns[turn]?.text).toContain(quote);
    }
  });
});

test('a silent or empty conversation has no action items', () => {
  expect(itemsOf('Jonas Adler: ')).toEqual([]);
});
