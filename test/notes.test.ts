import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { ActionItem, Extraction, Sha256 } from '#core';
import { readConversation } from '#read';
import { ground, loadEngine } from '#understand';

const folder = 'src/1-read/__fixtures__/notes';

/** Reads and understands notes as a vault does that knows nobody. */
async function understood(name: string, text?: string): Promise<Extraction & { readonly kind: string }> {
  const source = { path: `Inbox/${name}`, sha256: '0'.repeat(64) as Sha256, modified: '2026-03-11T09:05' as never };
  const bytes = text === undefined ? readFileSync(`${folder}/${name}`) : new TextEncoder().encode(text);
  const { conversation } = await readConversation({ ...source, bytes });
  if (conversation === null) throw new Error(`${name} was not read`);
  const engine = await loadEngine('builtin');
  const extraction = await engine.understand(conversation, { knownNames: [], me: null }, new AbortController().signal);
  expect(ground(extraction, conversation)).toEqual(extraction);
  return { ...extraction, kind: conversation.kind };
}

function shown({ text, owners, due, priority }: ActionItem): string {
  return [text, owners.join(' + '), due ?? '', priority ?? ''].join(' · ').replace(/(?: · )+$/, '');
}

const LIMITS = 'Send the wind limits to Norrfjord by Friday';

test.each([
  [
    'granola.md',
    [
      `${LIMITS} · Petra · 2026-03-13`,
      'Call the paint supplier · Guido',
      'Book the survey for the second week of April',
    ],
  ],
  [
    'fathom-summary.md',
    [
      `${LIMITS} · Petra Lindqvist · 2026-03-13`,
      'Call the paint supplier · Guido van der Meer',
      'Draft the letter to the class society · Petra Lindqvist + Ama Boateng',
    ],
  ],
  [
    'fireflies-summary.md',
    [
      `${LIMITS} · Petra Lindqvist · 2026-03-13`,
      'Draft the letter to the class society · Petra Lindqvist',
      'Call the paint supplier · Guido van der Meer',
      'Book the survey',
    ],
  ],
  [
    'gemini.md',
    [
      `${LIMITS} · Petra Lindqvist · 2026-03-13`,
      'Call supplier: Call the paint supplier and ask for the old price · Guido van der Meer',
      'Book the survey',
    ],
  ],
  [
    'zoom-summary.txt',
    [
      `${LIMITS} · Petra Lindqvist · 2026-03-13`,
      'Call the paint supplier · Guido van der Meer',
      'Read the survey before the next meeting',
    ],
  ],
  [
    'teams-recap.md',
    [
      'Wind limits: Send the wind limits to Norrfjord by Friday · Petra Lindqvist · 2026-03-13',
      'Paint: Call the paint supplier · Guido van der Meer + Petra Lindqvist',
    ],
  ],
  ['read-ai.md', [`${LIMITS} · Petra Lindqvist · 2026-03-13`, 'Call the paint supplier · Guido van der Meer']],
  [
    'notion.md',
    [
      'Send the wind limits to Norrfjord · Petra Lindqvist · 2026-03-13',
      'Call the paint supplier · Guido van der Meer',
      'Ask for the old price',
    ],
  ],
  [
    'minutes-table.md',
    [
      `${LIMITS} · Petra Lindqvist · 2026-03-13`,
      'Call the paint supplier · Guido van der Meer',
      'Book the survey · Petra Lindqvist · 2026-03-20',
      'Write to the class society | Oslo',
    ],
  ],
  [
    'protokoll.md',
    [
      'Windgrenzen an Norrfjord schicken · Petra Lindqvist · 2026-03-13',
      'Farblieferanten anrufen · Guido van der Meer · 2026-03-20',
    ],
  ],
  [
    'tasks-plugin.md',
    [
      'Send the wind limits to Norrfjord · Petra Lindqvist · 2026-03-13 · high',
      'Call the paint supplier ·  · 2026-03-20 · medium',
      'Draft the letter · Guido van der Meer · 2026-03-31',
      'Read the survey · Ama Boateng · 2026-03-12',
    ],
  ],
  [
    'typed-minutes.txt',
    [
      `${LIMITS} · Petra Lindqvist · 2026-03-13`,
      'Call the paint supplier · Guido van der Meer',
      'Book the survey · Petra Lindqvist · 2026-03-20',
    ],
  ],
])('the action items of %s are taken over as they are, and no other is made up', async (name, expected) => {
  const { actionItems, kind } = await understood(name);
  expect(kind).toBe('document');
  expect(actionItems.map(shown)).toEqual(expected);
});

test.each([
  ['notion.md', ['One crane on the northern quay until May', 'Repairs are paid out of the spring budget']],
  ['minutes-table.md', ['One crane stays there until May.', 'Repairs are paid out of the spring budget.']],
  [
    'protokoll.md',
    ['Am Nordkai bleibt bis Mai nur ein Kran', 'Die Reparaturen werden aus dem Frühjahrsbudget bezahlt'],
  ],
  [
    'typed-minutes.txt',
    ['One crane stays on the northern quay until May.', 'Repairs are paid out of the spring budget.'],
  ],
  ['read-ai.md', ['The northern quay keeps one crane until May, and the repairs are paid out of the spring budget.']],
])('the decisions of %s are taken over as they are', async (name, expected) => {
  expect((await understood(name)).decisions.map(({ text }) => text)).toEqual(expected);
});

test.each([
  ['notion.md', ['Who pays for the second survey?']],
  ['protokoll.md', ['Wer bezahlt das zweite Gutachten?']],
  ['read-ai.md', ['Who pays for the second survey?', 'Does the class society accept the old ropes?']],
])('the open questions of %s are taken over as they are', async (name, expected) => {
  expect((await understood(name)).openQuestions.map(({ text }) => text)).toEqual(expected);
});

/** Tasks, decisions (D) and questions (Q) of notes of Tuesday, 10 March 2026. */
async function outcomes(...lines: readonly string[]): Promise<readonly string[]> {
  const head = ['---', 'date: 2026-03-10', 'participants: [Petra Lindqvist, Guido van der Meer]', '---', ''];
  const { actionItems, decisions, openQuestions } = await understood('notes.md', [...head, ...lines, ''].join('\n'));
  return [
    ...actionItems.map(shown),
    ...decisions.map(({ text }) => `D ${text}`),
    ...openQuestions.map(({ text }) => `Q ${text}`),
  ];
}

describe('the form of notes says what is to be done', () => {
  test('a check box anywhere is a task, a ticked, struck or cancelled one is none', async () => {
    expect(
      await outcomes(
        'Crane',
        '- [ ] Ask about the wind',
        '- [x] Order paint',
        '- [-] Rent a crane',
        '- [ ] ~~Sell it~~',
        '- [/] Write the letter',
      ),
    ).toEqual(['Ask about the wind', 'Write the letter']);
  });

  test('signs are boxes too; a tick before every item only adorns the list', async () => {
    expect(await outcomes('☐ Ask about the wind', '☑ Order paint', '✅ Sell the rope')).toEqual(['Ask about the wind']);
    expect(await outcomes('## Action items', '✅ Petra: ask about the wind', '✅ Guido: order paint')).toEqual([
      'Ask about the wind · Petra Lindqvist',
      'Order paint · Guido van der Meer',
    ]);
    expect(await outcomes('* TODO Ask about the wind', '* DONE Order paint')).toEqual(['Ask about the wind']);
  });

  test('a hasty hand writes boxes without a space, and each thing on a line of its own', async () => {
    expect(
      await outcomes(
        'TODO',
        '[] guido: order paint',
        '[] ask about the wind',
        '[x] crane',
        '',
        'decided: one crane stays',
        'open question: who pays',
      ),
    ).toEqual(['Order paint · Guido van der Meer', 'Ask about the wind', 'D One crane stays', 'Q Who pays']);
  });

  test('boxes of an agenda and of what is done are no tasks', async () => {
    expect(
      await outcomes('## Agenda', '- [ ] Crane', '## Done', '- [ ] Order paint', '## Attendees', '- [ ] Petra'),
    ).toEqual([]);
  });

  test('a name as a heading, a bullet or a line of its own gives its tasks an owner', async () => {
    const expected = ['Ask about the wind · Petra Lindqvist', 'Order paint · Guido van der Meer'];
    expect(await outcomes('## Next steps', '### Petra', '- Ask about the wind', '### Guido', '- Order paint')).toEqual(
      expected,
    );
    expect(await outcomes('## Next steps', '- Petra:', '  - Ask about the wind', '- Guido', '  - Order paint')).toEqual(
      expected,
    );
    expect(await outcomes('Next steps', 'Petra', 'Ask about the wind', 'Guido', 'Order paint')).toEqual(expected);
    expect(
      await outcomes('## Next steps – Petra', '- Ask about the wind', '## Next steps for Guido', '- Order paint'),
    ).toEqual(expected);
  });

  test('a name that nobody knows is one where it stands above its tasks as a known one does', async () => {
    const list = ['- Petra', '  - Send the pricing', '- Wetherby', '  - Get the sign-off from finance'];
    expect(await outcomes('## Next steps', ...list)).toEqual([
      'Send the pricing · Petra Lindqvist',
      'Get the sign-off from finance · Wetherby',
    ]);
  });

  test('details below a task say whose it is and when, and are no tasks', async () => {
    expect(
      await outcomes(
        '## Action items',
        '1. **Ask about the wind**',
        '   - Owner: Petra',
        '   - Due: Friday',
        '   - The old figures are wrong',
        '2. Order paint',
        '   Owner: Guido',
        '   Due: 20 March',
      ),
    ).toEqual(['Ask about the wind · Petra Lindqvist · 2026-03-13', 'Order paint · Guido van der Meer · 2026-03-20']);
  });

  test('lines that say themselves what they are count anywhere', async () => {
    expect(
      await outcomes(
        '## Crane',
        '- We talked for long about it',
        '- **Decision:** one crane stays',
        '- **Action:** Petra to ask about the wind',
        '- Action (Guido): order paint',
        '- Open question: who pays?',
      ),
    ).toEqual([
      'Ask about the wind · Petra Lindqvist',
      'Order paint · Guido van der Meer',
      'D One crane stays',
      'Q Who pays?',
    ]);
  });

  test('a list of decisions and tasks together is told apart by who is named', async () => {
    expect(
      await outcomes('## Decisions and actions', '- One crane stays until May', '- Petra to ask about the wind'),
    ).toEqual(['Ask about the wind · Petra Lindqvist', 'D One crane stays until May']);
  });

  test('nothing is nothing', async () => {
    expect(
      await outcomes(
        '## Action items',
        '- None',
        '## Decisions',
        'No decisions were made.',
        '## Open questions',
        'n/a',
      ),
    ).toEqual([]);
  });

  test('questions that have an answer are not open', async () => {
    expect(await outcomes('## Questions', '- Who pays? → Norrfjord', '- Who insures it?', '- The rope')).toEqual([
      'Q Who insures it?',
    ]);
  });

  test('a table outside of any list of tasks is one by its columns, any other is none', async () => {
    expect(
      await outcomes(
        '| Task | Who | By when | Done |',
        '|---|---|---|---|',
        '| Ask about the wind | Petra | Fri 13 March | [ ] |',
        '| Order paint | Guido | 9 March | [x] |',
      ),
    ).toEqual(['Ask about the wind · Petra Lindqvist · 2026-03-13']);
    expect(await outcomes('| Crane | Tons |', '|---|---|', '| North | 40 |')).toEqual([]);
  });
});

describe('a file with notes and a transcript', () => {
  const transcript = [
    '## Transcript',
    '',
    'Petra: I will ask the harbour about the wind limits tomorrow.',
    'Guido: Fine.',
    'Petra: Then that is all.',
  ];

  test('has one task for what is listed and said', async () => {
    const { actionItems, kind } = await understood(
      '2026-03-10 call.md',
      ['## Action items', '- Petra: ask the harbour about the wind limits', '', ...transcript].join('\n'),
    );
    expect(kind).toBe('meeting');
    expect(actionItems.map(shown)).toEqual(['Ask the harbour about the wind limits · Petra']);
    expect(actionItems[0]?.evidence.map(({ quote }) => quote)).toEqual([
      'Petra: ask the harbour about the wind limits',
      'I will ask the harbour about the wind limits tomorrow.',
    ]);
  });

  test('keeps what is only listed', async () => {
    const { actionItems } = await understood(
      '2026-03-10 call.md',
      ['## Action items', '- [ ] Guido: order paint', '- [x] Petra: sell the rope', '', ...transcript].join('\n'),
    );
    expect(actionItems.map(({ text, owner }) => [text, owner])).toEqual([
      ['Order paint', 'Guido'],
      ['Ask the harbour about the wind limits', 'Petra'],
    ]);
  });
});

test.each(readdirSync(folder))('%s is known by its content under any extension', async (name) => {
  const bytes = readFileSync(`${folder}/${name}`);
  for (const extension of ['md', 'txt', 'vtt', 'json', 'docx', 'eml']) {
    const source = {
      path: `Inbox/page.${extension}`,
      bytes,
      sha256: '0'.repeat(64) as Sha256,
      modified: '2026-03-11T09:05' as never,
    };
    const { conversation } = await readConversation(source);
    expect(conversation?.source.format).toBe('notes');
  }
});
