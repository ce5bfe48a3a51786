import { expect, test } from 'vitest';
import { sourceOf } from './__fixtures__/source-of.ts';
import { readConversation } from './read-conversation.ts';

test.each(['Meeting Minutes\n', 'MEETING MINUTES\n===============', 'PROTOKOLL\n'])(
  'below "%s" the fields are the header of the notes',
  async (first) => {
    const page = `${first}\nDate: March 10, 2026\nParticipants: Petra Lindqvist, Ama Boateng\n\nAction items\n- Petra: send drawings\n`;
    const { conversation } = await readConversation(sourceOf('Inbox/quay.txt', page));
    expect(conversation).toMatchObject({ title: 'Quay', date: '2026-03-10' });
    expect(conversation?.participants.map(({ name }) => name)).toEqual(['Petra Lindqvist', 'Ama Boateng']);
    expect(conversation?.turns.map(({ text }) => text)).toEqual(['Action items', 'Petra: send drawings']);
  },
);

test('people on bullets below "**Attendees:**" took part, and are no turns', async () => {
  const page =
    '# Audit\n\n**Attendees:**\n- Petra Lindqvist\n- Ama Boateng\n\n**Action items:**\n- Ama: make the list\n';
  const { conversation } = await readConversation(sourceOf('Inbox/quay.md', page));
  expect(conversation?.participants.map(({ name }) => name)).toEqual(['Petra Lindqvist', 'Ama Boateng']);
  expect(conversation?.turns.map(({ text }) => text)).toEqual(['Action items', 'Ama: make the list']);
});

test('a table at the top may be the header: "| Attendees | … |"', async () => {
  const table = '| Date: | 17 March 2026 |\n|---|---|\n| Attendees | Petra Lindqvist, Ama Boateng |';
  const page = `# Weekly\n\n${table}\n\n## Action items\n- Ama: book the stand\n`;
  const { conversation } = await readConversation(sourceOf('Inbox/quay.md', page));
  expect(conversation).toMatchObject({ date: '2026-03-17' });
  expect(conversation?.participants.map(({ name }) => name)).toEqual(['Petra Lindqvist', 'Ama Boateng']);
  expect(conversation?.turns.map(({ text }) => text)).toEqual(['Action items', 'Ama: book the stand']);
});
