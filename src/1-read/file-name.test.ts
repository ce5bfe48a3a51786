import { expect, test } from 'vitest';
import { readFileName } from './file-name.ts';

test.each([
  ['2025-12-15 14 59 - Weekly call.md', 'Weekly call', '2025-12-15', '14:59'],
  ['Inbox/sub/20251215_1459_standup_notes.txt', 'Standup notes', '2025-12-15', '14:59'],
  ['GMT20260309-133000_Recording.transcript.vtt', null, '2026-03-09', '13:30'],
  [
    'GMT20260309-133000_Recording_Hiring debrief - lift fitter.transcript.vtt',
    'Hiring debrief - lift fitter',
    '2026-03-09',
    '13:30',
  ],
  ['2026-03-09 Recording studio visit.txt', 'Recording studio visit', '2026-03-09', null],
  ['Yard review-20251215_145900-Meeting Transcript.docx', 'Yard review', '2025-12-15', '14:59'],
  ['2025-12-15 Kick-off.md', 'Kick-off', '2025-12-15', null],
  ['Kick-off 2025-12-15.txt', 'Kick-off', '2025-12-15', null],
  ['15.12.2025 Kick-off.txt', 'Kick-off', '2025-12-15', null],
  ['Kick-off 12-31-2025.txt', 'Kick-off', '2025-12-31', null],
  ['Dec 15, 2025 Kick-off.md', 'Kick-off', '2025-12-15', null],
  ['Kick-off December 5th 2025 at 2.30 pm.txt', 'Kick-off', '2025-12-05', '14:30'],
  ['2025-12-15T14:59 Kick-off.md', 'Kick-off', '2025-12-15', '14:59'],
  ['Meeting 2025.12.15 at 14.59.03.txt', null, '2025-12-15', '14:59'],
  ['2025-12-15 10 things to do.md', '10 things to do', '2025-12-15', null],
  ['2025-12-15 2026 budget.md', '2026 budget', '2025-12-15', null],
  ['20260412 1015 Kick-off.md', 'Kick-off', '2026-04-12', '10:15'],
  ['20260412 2015 Kick-off.md', 'Kick-off', '2026-04-12', '20:15'],
  ['2026-04-12 0930.txt', null, '2026-04-12', '09:30'],
  ['2025-02-30 Kick-off.md', '2025-02-30 Kick-off', null, null],
  ['03.04.2025 Kick-off.txt', '03.04.2025 Kick-off', null, null],
  ['weekly-call-with-norrfjord.md', 'Weekly call with norrfjord', null, null],
  ['Team call transcript.txt', 'Team call', null, null],
  ['transcript.vtt', null, null, null],
  ['New Recording 12.txt', null, null, null],
  ['2025-12-15.md', null, '2025-12-15', null],
  ['Kick-off (2025-12-15).txt', 'Kick-off', '2025-12-15', null],
  ['Site walk (2026-04-12 10_15 GMT+2) - Transcript.txt', 'Site walk', '2026-04-12', '10:15'],
  ['Stand hire (2026-03-10 15_02 GMT+1) - Transcript.docx', 'Stand hire', '2026-03-10', '15:02'],
  ['Lift weekly 2f1c0a9b8e7d4c5b9a0e1f2d3c4b5a69.md', 'Lift weekly', null, null],
  ['How to grease a rail [a1B2c3D4e5F].en.vtt', 'How to grease a rail', null, null],
  ['Rails [Information].txt', 'Rails [Information]', null, null],
  ['Lift weekly_otter_ai.txt', 'Lift weekly', null, null],
])('readFileName() of "%s"', (path, title, date, time) => {
  expect(readFileName(path)).toMatchObject({ title, date, time });
});

test.each([
  ['fireflies.json', true],
  ['tldv export.md', true],
  ['read-ai.md', true],
  ['MacWhisper export 2026-03-09.csv', true],
  ['Otter trap.txt', false],
  ['Reading list.md', false],
])('readFileName() of "%s": that it says no more than which program made it is %s', (path, isGeneric) => {
  expect(readFileName(path).isGeneric).toBe(isGeneric);
});

test('a name of which nothing is left still names the file', () => {
  expect(readFileName('Inbox/GMT20260309-133000_Recording.vtt').stem).toBe('GMT20260309-133000 Recording');
});
