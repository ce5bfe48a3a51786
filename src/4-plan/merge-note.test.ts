import { describe, expect, test } from 'vitest';
import { mergeNote } from './merge-note.ts';

const cite = (turn: number, page = 'call (transcript)') => `([[${page}#^t${turn}|0:${turn}0]])`;
const corrected = (turn: number) => cite(turn, 'call corrected (transcript)');

const base = [
  '---',
  'type: "customer"',
  'title: "Weekly call"',
  'participants: ["Ines Moreau", "Marek Hawel"]',
  'source_ref: "Inbox/_archive/call.vtt"',
  '---',
  '',
  '# Weekly call',
  '',
  '## Summary',
  '',
  'Ines and Marek planned the pilot.',
  '',
  '## Action Items',
  '',
  `- [ ] Send the security questionnaire. ${cite(1)} @Marek Hawel #task`,
  `- [ ] Write up the integration design. ${cite(2)} @Ines Moreau 📅 2025-12-19 #task`,
  `- [ ] Book a room at the harbour. ${cite(3)} @Ines Moreau #task`,
  '',
  '## Decisions',
  '',
  `- Start the pilot in March. ${cite(4)}`,
  '',
  '---',
  '',
  '*Source: [[Inbox/_archive/call.vtt|call]]*',
  '',
].join('\n');

const ours = base
  .replaceAll('Hawel', 'Havel')
  .replaceAll('[[call (transcript)', '[[call corrected (transcript)')
  .replace('2025-12-19', '2025-12-18')
  .replace('Book a room at the harbour', 'Book a room at Harbour House')
  .replaceAll('Inbox/_archive/call.vtt', 'Inbox/_archive/call corrected.vtt');

const how = {
  isSameTurn: (a: string, b: string) => a.split('#')[1] === b.split('#')[1],
  isNews: ({ turns }: { readonly turns: readonly string[] }) => turns.some((turn) => turn.endsWith('#^t9')),
};
const merged = (theirs: string, now = ours, before: string | null = base) =>
  mergeNote({ base: before, ours: now, theirs }, how);

describe('a note whose transcript was corrected', () => {
  test('is written anew where nobody touched it', () => {
    expect(merged(base)).toEqual({ text: ours, kept: [] });
  });

  test('keeps a ticked task as it stands, and says so where the words were corrected', () => {
    const ticked = `- [x] Book a room at the harbour. ${cite(3)} @Ines Moreau #task ✅ 2025-12-16`;
    const { text, kept } = merged(base.replace(/- \[ \] Book a room.*/, ticked));
    expect(text).toContain(ticked);
    expect(text.match(/Book a room/g)).toHaveLength(1);
    expect(kept).toEqual([{ line: 18, text: ticked }]);
  });

  test.each([
    [
      'words that a person changed stay, the date is put right',
      (line: string) => line.replace('Write up', 'Draft'),
      `- [ ] Draft the integration design. ${corrected(2)} @Ines Moreau 📅 2025-12-18 #task`,
      0,
    ],
    [
      'a date that a person changed stays, and is reported',
      (line: string) => line.replace('2025-12-19', '2026-01-09'),
      `- [ ] Write up the integration design. ${corrected(2)} @Ines Moreau 📅 2026-01-09 #task`,
      1,
    ],
    [
      'a priority that a person added stays',
      (line: string) => line.replace('#task', '⏫ #task #q4'),
      `- [ ] Write up the integration design. ${corrected(2)} @Ines Moreau 📅 2025-12-18 ⏫ #task #q4`,
      0,
    ],
    [
      'a task that was handed over stays with the new owner',
      (line: string) => line.replace('@Ines Moreau', '@Tom Okafor'),
      `- [ ] Write up the integration design. ${corrected(2)} @Tom Okafor 📅 2025-12-18 #task`,
      0,
    ],
  ])('%s', (_what, edit, line, conflicts) => {
    const { text, kept } = merged(base.replace(/- \[ \] Write up.*/, edit));
    expect(text.split('\n')).toContain(line);
    expect(kept).toHaveLength(conflicts);
  });

  test('does not bring back a task that was deleted, though its words were corrected', () => {
    const { text, kept } = merged(base.replace(/- \[ \] Book a room.*\n/, ''));
    expect(text).not.toContain('Book a room');
    expect(text).toContain('📅 2025-12-18');
    expect(kept).toEqual([]);
  });

  test('leaves a task where the person moved it, brought up to date', () => {
    const line = `- [ ] Book a room at the harbour. ${cite(3)} @Ines Moreau #task`;
    const moved = base.replace(`${line}\n`, '').replace('## Summary\n', `## Today\n\n${line}\n\n## Summary\n`);
    const { text } = merged(moved);
    expect(text).toContain('## Today\n\n- [ ] Book a room at Harbour House.');
    expect(text.match(/Book a room/g)).toHaveLength(1);
  });

  test('takes out what is not said any more, unless somebody edited it', () => {
    const without = ours.replace(/- \[ \] Send the security.*\n/, '').replace(/- \[ \] Book a room.*\n/, '');
    const { text, kept } = merged(base.replace('Book a room', 'Book the big room'), without);
    expect(text).not.toContain('security questionnaire');
    expect(text).toContain('Book the big room at the harbour');
    expect(kept).toMatchObject([{ text: expect.stringContaining('Book the big room') }]);
  });

  test('puts in what is new, each behind what it follows, and a part that was not there', () => {
    const more = ours
      .replace(/(- \[ \] Write up.*\n)/, `$1- [ ] Ring the harbour master. ${corrected(9)} @Marek Havel #task\n`)
      .replace('\n---\n\n*Source', `\n## Open Questions\n\n- Who signs it off? ${corrected(9)}\n\n---\n\n*Source`);
    expect(merged(base, more)).toEqual({ text: more, kept: [] });
    const deleted = base.replace(/- \[ \] Write up.*\n/, '').replace(/- \[ \] Book a room.*\n/, '');
    expect(merged(deleted, more).text).toContain('Ring the harbour master');
    expect(merged(deleted, more).text).not.toContain('Write up');
  });

  test("keeps a person's own lines, and their summary where it was rewritten too", () => {
    const mine = base
      .replace('Ines and Marek planned the pilot.', 'A good call.')
      .replace('\n\n## Decisions', '\n    - ask Tom first\n\nMy own thoughts.\n\n## Decisions');
    const { text, kept } = merged(mine, ours.replace('planned the pilot', 'planned the pilot for March'));
    expect(text).toContain('A good call.');
    expect(text).toContain('@Ines Moreau #task\n    - ask Tom first\n');
    expect(text).toContain('My own thoughts.');
    expect(kept).toEqual([{ line: 12, text: 'A good call.' }]);
  });

  test('compares properties by value, and always says which source it is filed under', () => {
    const inObsidian = base
      .replace('title: "Weekly call"', 'title: Weekly call')
      .replace(
        'participants: ["Ines Moreau", "Marek Hawel"]',
        'participants:\n  - Ines Moreau\n  - Marek Hawel\nrating: 5',
      )
      .replace('source_ref: "Inbox/_archive/call.vtt"', "source_ref: 'Inbox/_archive/call.vtt'");
    const { text, kept } = merged(inObsidian);
    expect(text).toContain('title: Weekly call\n');
    expect(text).toContain('participants: ["Ines Moreau", "Marek Havel"]\nrating: 5\n');
    expect(text).toContain('source_ref: "Inbox/_archive/call corrected.vtt"\n');
    expect(kept).toEqual([]);
  });

  test('keeps the line breaks of Windows', () => {
    expect(merged(base.replaceAll('\n', '\r\n')).text).toBe(ours.replaceAll('\n', '\r\n'));
  });

  test('gets only news where it is not known what Boswell wrote', () => {
    const mine = base.replace(/- \[ \] Book a room.*\n/, '').replace('Write up', 'Draft');
    const more = ours.replace(
      '\n## Decisions',
      `- [ ] Ring the harbour master. ${corrected(9)} @Marek Havel #task\n\n## Decisions`,
    );
    const { text, kept } = merged(mine, more, null);
    const line = `- [ ] Ring the harbour master. ${corrected(9)} @Marek Havel #task\n`;
    expect(text).toContain(line);
    expect(text.replace(line, '')).toBe(mine);
    expect(kept).toEqual([]);
  });
});
