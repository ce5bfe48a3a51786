import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { examine, ingest, inspectConversation } from '#app';
import { snapshot, temporaryFolder, worldOfTest } from './support/vaults.ts';

const folders: ReturnType<typeof temporaryFolder>[] = [];
afterEach(() => {
  for (const { dispose } of folders.splice(0)) dispose();
});

function vaultOf(files: Readonly<Record<string, string>>): string {
  const folder = temporaryFolder();
  folders.push(folder);
  mkdirSync(join(folder.root, 'Inbox'));
  for (const [path, text] of Object.entries({ 'boswell.yaml': 'me:\n  name: Ines Halloran\n', ...files })) {
    mkdirSync(dirname(join(folder.root, path)), { recursive: true });
    writeFileSync(join(folder.root, path), text);
  }
  return folder.root;
}

const ics = (title: string, start: string): string =>
  `BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\nUID:${title}\r\nSUMMARY:${title}\r\nDTSTART;TZID=Europe/Berlin:${start}\r\nDURATION:PT1H\r\nRRULE:FREQ=WEEKLY\r\nORGANIZER;CN=Petra Lindqvist:mailto:petra@norrfjord.example\r\nATTENDEE;CN=Ama Boateng:mailto:ama@quay.example\r\nATTENDEE;CN=Ines Halloran:mailto:ines@quillstone.example\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n`;
const talk =
  'WEBVTT\n\n00:00:01.000 --> 00:00:04.000\n<v Petra Lindqvist>Could you send me the crane plan by Friday, Ama?</v>\n\n00:20:00.000 --> 00:40:00.000\n<v Ama Boateng>I will send you the crane plan on Thursday.</v>\n';
const request = { paths: [], engine: null, jobs: 1 };
const recording = 'Inbox/2026-03-10 14 03 - Recording.vtt';

describe('a calendar in the Inbox', () => {
  test('gives the talk that it overlaps its title, its people and its time, and stays where it is', async () => {
    const root = vaultOf({ [recording]: talk, 'Inbox/calendar.ics': ics('Yard review', '20260106T140000') });
    const { plan } = await ingest(request, { ...worldOfTest(root), zone: 'Europe/Berlin' });
    expect(plan.sources).toMatchObject([{ outcome: 'filed' }]);
    expect(plan.diagnostics).toMatchObject([
      {
        severity: 'info',
        code: 'calendar',
        file: 'Inbox/calendar.ics',
        message: expect.stringContaining('Left where it is'),
      },
    ]);
    expect(existsSync(join(root, 'Inbox/calendar.ics'))).toBe(true);
    const note = readFileSync(join(root, plan.sources[0]?.note ?? ''), 'utf8');
    expect(note).toContain('title: "Yard review"');
    expect(note).toMatch(/participants: \["Petra Lindqvist", "Ama Boateng", "Ines Halloran"\]/);
    expect(readFileSync(join(root, 'People/Ama Boateng/Ama Boateng.md'), 'utf8')).toContain('ama@quay.example');
    const waiting = (await examine(worldOfTest(root))).findings.filter(({ file }) => file === 'Inbox/calendar.ics');
    expect(waiting).toEqual([]);
  });

  test('gives the same with four jobs as with one', async () => {
    const files = {
      [recording]: talk,
      'Inbox/b.vtt': talk.replace('crane', 'paint'),
      'Inbox/calendar.ics': ics('Yard review', '20260106T140000'),
    };
    const [one, four] = [vaultOf(files), vaultOf(files)];
    await ingest(request, { ...worldOfTest(one), zone: 'Europe/Berlin' });
    await ingest({ ...request, jobs: 4 }, { ...worldOfTest(four), zone: 'Europe/Berlin' });
    expect(snapshot(four)).toEqual(snapshot(one));
  });

  test('is not filed when it is named, and fails nothing', async () => {
    const root = vaultOf({ 'Inbox/calendar.ics': ics('Yard review', '20260106T140000') });
    const { plan } = await ingest({ ...request, paths: [join(root, 'Inbox/calendar.ics')] }, worldOfTest(root));
    expect(plan).toMatchObject({ operations: [], sources: [], diagnostics: [{ code: 'calendar' }] });
  });

  test('that is none is told, and the talk is filed without it', async () => {
    const root = vaultOf({ [recording]: talk, 'Inbox/calendar.ics': 'no calendar' });
    const { plan } = await ingest(request, worldOfTest(root));
    expect(plan.sources).toMatchObject([{ outcome: 'filed' }]);
    expect(plan.diagnostics.map(({ code }) => code)).toEqual(['calendar', 'broken-calendar']);
  });
});

test('a calendar may stand in a folder that boswell.yaml names, below it too', async () => {
  const root = vaultOf({
    'boswell.yaml': 'folders:\n  calendar: Calendars\n',
    [recording]: talk,
    'Calendars/2026/work.ics': ics('Yard review', '20260106T140000'),
  });
  const path = join(root, recording);
  const { conversation } = await inspectConversation({ path, pathInMessages: path, files: worldOfTest(root).files });
  expect(conversation).toMatchObject({ title: 'Yard review', time: '14:00', date: '2026-03-10' });
});

test('a calendar beside a file outside any vault serves it; the name that a person gave goes before its title', async () => {
  const folder = temporaryFolder();
  folders.push(folder);
  writeFileSync(join(folder.root, 'invite.ics'), ics('Yard review', '20260310T140000'));
  const titles: (string | undefined)[] = [];
  for (const name of [
    'GMT20260310-130400_Recording.transcript.vtt',
    '2026-03-10 14 03 Crane and paint.vtt',
    '2026-03-11 14 03 Recording.vtt',
  ]) {
    const path = join(folder.root, name);
    writeFileSync(path, talk);
    const { conversation } = await inspectConversation({
      path,
      pathInMessages: path,
      files: null,
      zone: 'Europe/Berlin',
    });
    titles.push(`${conversation?.title}, ${conversation?.time}, ${conversation?.participants.length}`);
  }
  expect(titles).toEqual([
    'Yard review, 14:00, 3',
    'Crane and paint, 14:00, 3',
    'Call with Petra Lindqvist and Ama Boateng, 14:03, 2',
  ]);
});

test('a calendar under another name is no talk, and says what to do', async () => {
  const root = vaultOf({ 'Inbox/calendar.txt': ics('Yard review', '20260106T140000') });
  const { plan } = await ingest(request, worldOfTest(root));
  expect(plan.sources).toMatchObject([{ outcome: 'failed', report: expect.stringContaining('it is a calendar') }]);
});
