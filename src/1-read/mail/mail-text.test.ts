import { describe, expect, test } from 'vitest';
import type { Conversation } from '#core';
import { sourceOf } from '../__fixtures__/source-of.ts';
import { readConversation } from '../read-conversation.ts';

async function read(text: string, name = 'mail.md'): Promise<Conversation> {
  const { conversation, diagnostics } = await readConversation(sourceOf(`Inbox/${name}`, text));
  if (conversation === null) throw new Error(JSON.stringify(diagnostics));
  return conversation;
}

describe('an e-mail exported as text', () => {
  test.each([
    [
      'with properties',
      '---\nfrom: "Petra Lindqvist <petra@norrfjord.example>"\nto:\n  - Ama Boateng <ama@quay.example>\n  - "[[Guido van der Meer]]"\ndate: 2025-12-15T14:59:00+01:00\nsubject: "Re: Crane on Monday"\ntags: [mail]\n---\n\nThe crane moves on Monday.\n',
    ],
    [
      'with lines in bold below a heading',
      '# Crane on Monday\n\n**From:** Petra Lindqvist <petra@norrfjord.example>\n**To:** Ama Boateng <ama@quay.example>; Guido van der Meer\n**Date:** December 15, 2025 at 2:59 PM\n**Subject:** Crane on Monday\n\n---\n\nThe crane moves on Monday.\n',
    ],
    [
      'with lines as they stand in a mail, the subject first',
      'Subject: Fwd: Crane on Monday\nFrom: Petra Lindqvist <petra@norrfjord.example>\nTo: Ama Boateng <ama@quay.example>, Guido van der Meer <guido@quay.example>,\nDate: Mon, 15 Dec 2025 14:59:00 +0100\n\nThe crane moves on Monday.\n',
    ],
    [
      'in German, in a list',
      '- **Von**: Petra Lindqvist <petra@norrfjord.example>\n- **Gesendet**: Montag, 15. Dezember 2025 14:59\n- **An**: Ama Boateng <ama@quay.example>; Guido van der Meer\n- **Betreff**: AW: Crane on Monday\n\nThe crane moves on Monday.\n',
    ],
    [
      'with links for addresses, and labels between',
      '## Crane on Monday\n\nFrom: [Petra Lindqvist](mailto:petra@norrfjord.example)\nLabels: inbox, crane\nTo: [Ama Boateng](mailto:ama@quay.example); [Guido van der Meer](mailto:guido@quay.example)\nDate: 2025-12-15 14:59\n\nThe crane moves on Monday.\n',
    ],
  ])('%s', async (_, text) => {
    const conversation = await read(text, '2024-01-01 export.md');
    expect(conversation).toMatchObject({
      kind: 'email',
      title: 'Crane on Monday',
      date: '2025-12-15',
      time: '14:59',
      source: { format: 'email' },
      turns: [{ speaker: 'Petra Lindqvist', text: 'The crane moves on Monday.' }],
    });
    expect(conversation.participants.map(({ name }) => name)).toEqual([
      'Petra Lindqvist',
      'Ama Boateng',
      'Guido van der Meer',
    ]);
  });

  test('with its history below: the older messages are quoted', async () => {
    const text =
      'From: Ama Boateng <ama@quay.example>\nTo: Petra Lindqvist <petra@norrfjord.example>\nDate: 2025-12-15 16:05\nSubject: RE: Crane\n\nMonday.\n\nFrom: Petra Lindqvist <petra@norrfjord.example>\nSent: Monday, December 15, 2025 2:59 PM\nTo: Ama Boateng <ama@quay.example>\nSubject: Crane\n\nWhich day?\n';
    const conversation = await read(text);
    expect(conversation).toMatchObject({ date: '2025-12-15', time: '16:05' });
    expect(conversation.turns.map(({ speaker, text: words, isQuoted }) => [speaker, words, isQuoted ?? false])).toEqual(
      [
        ['Petra Lindqvist', 'Which day?', true],
        ['Ama Boateng', 'Monday.', false],
      ],
    );
  });

  test('as a thread, oldest first: each message is one of its own', async () => {
    const text =
      '# Crane\n\n**From:** Petra Lindqvist <petra@norrfjord.example>\n**To:** Ama Boateng <ama@quay.example>\n**Date:** 2025-12-15 14:59\n\nWhich day?\n\n---\n\n**From:** Ama Boateng <ama@quay.example>\n**To:** Petra Lindqvist <petra@norrfjord.example>, Lotte Krug <lotte@halden.example>\n**Date:** 2025-12-16 09:00\n\nMonday.\n\n---\n\n**From:** Petra Lindqvist <petra@norrfjord.example>\n**To:** Ama Boateng <ama@quay.example>\n**Date:** 2025-12-16 10:00\n\nFine.\n';
    const conversation = await read(text);
    expect(conversation).toMatchObject({ title: 'Crane', date: '2025-12-16', time: '10:00' });
    expect(conversation.participants.map(({ name }) => name)).toEqual(['Petra Lindqvist', 'Ama Boateng', 'Lotte Krug']);
    expect(
      conversation.turns.map(({ speaker, text: words, isQuoted, date }) => [speaker, words, isQuoted ?? false, date]),
    ).toEqual([
      ['Petra Lindqvist', 'Which day?', false, '2025-12-15'],
      ['Ama Boateng', 'Monday.', false, '2025-12-16'],
      ['Petra Lindqvist', 'Fine.', false, '2025-12-16'],
    ]);
  });

  test.each([
    ['a transcript', 'Date: 2025-12-15\nSubject: Crane\n\nPetra: Hi.\nGuido: Hello.\nPetra: So.\n'],
    ['times of a meeting', '# Crane\n\nDate: 2025-12-15\nFrom: 14:00\nTo: 15:00\n\nThe crane moves on Monday.\n'],
    ['a letter', 'From: the yard\n\nDear Ama, the crane moves on Monday.\n'],
  ])('%s is none', async (_, text) => {
    expect((await read(text)).kind).not.toBe('email');
  });
});
