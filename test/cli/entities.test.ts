import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { snapshot, temporaryFolder } from '../support/vaults.ts';
import { answering, boswell } from './run-boswell.ts';

const hale = `---
type: person
title: Robert Hale
aliases: [RH]
email: robert@tarnfield.example
role: Head of Depots
---

# Robert Hale

He prefers calls before nine.

## Recent Context

- 2026-02-10: [[2026-02-10 - Depot call]]: The depots are behind.

## Key Facts

- 2026-02-10: The north depot opens in May. ([[depot (transcript)#^t3|1:10]])

## Open Tasks

\`\`\`tasks
not done
description includes @Robert Hale
\`\`\`
`;
const bob = `---\r
type: person\r
title: Bob Hale\r
aliases:\r
  - Bobby\r
email: bob@tarnfield.example\r
role: COO\r
city: Leith\r
---\r
\r
# Bob Hale\r
\r
Met at the fair in [[Leith]].\r
\r
## Recent Context\r
\r
- 2026-03-01: [[2026-03-01 - Fair]]: We met.\r
- 2026-01-05: [[2026-01-05 - Intro]]: He wrote first.\r
- rings back on Fridays\r
\r
## Key Facts\r
\r
- 2026-02-10: The north depot opens in May. ([[depot (transcript)#^t3|1:10]])\r
\r
## Open Tasks\r
\r
\`\`\`tasks\r
not done\r
description includes @Bob Hale\r
\`\`\`\r
\r
## Gifts\r
\r
- A model tram, see [[Bob Hale#Gifts]]\r
`;
const files: Readonly<Record<string, string | Buffer>> = {
  'boswell.yaml': 'me: {name: Ines Halloran}\n',
  'People/Robert Hale/Robert Hale.md': hale,
  'People/Bob Hale/Bob Hale.md': bob,
  'People/Bob Hale/2026-03-01 - Fair.md':
    '---\ntype: people\nperson: "Bob Hale"\nparticipants: ["Bob Hale", "Ines Halloran"]\nsource_ref: "Inbox/_archive/2026-03-02/fair.md"\ntags:\n  - "type/people"\n  - "person/bob-hale"\n---\n\n# Fair\n\n**Attendees**: Bob Hale, Ines Halloran\n\n- [ ] Send the leaflet. ([[fair (transcript)#^t1|0:05]]) @Bob Hale 📅 2026-03-09 #task\n\nBob Hale said hello. See [[../Robert Hale/Robert Hale]].\n',
  'People/Bob Hale/tram.png': Buffer.from([137, 80, 78, 71, 0, 255]),
  'Meetings/Notes.md':
    '---\nabout: "[[Bob Hale|Bob]]"\n---\n[[Bob Hale]], [[Bob Hale|Bob]], ![[Bob Hale#Gifts]], [[People/Bob Hale/Bob Hale#^a1|this]], `[[Bob Hale]]`, [[People/Bob Hale/2026-03-01 - Fair]] and [[Bob Halesworth]]\n',
  'Meetings/Markdown.md':
    '[Bob Hale](../People/Bob%20Hale/Bob%20Hale.md), [him](Bob%20Hale.md#Gifts), [Bob](<People/Bob Hale/Bob Hale>), ![](../People/Bob%20Hale/tram.png) and [web](https://x.example/Bob%20Hale.md)\n',
  'Meetings/Encoded.md': '[him](Bob%20Hale.md)\n',
  'Meetings/Board.canvas':
    '{"nodes":[{"id":"a","type":"file","file":"People/Bob Hale/Bob Hale.md","x":0,"y":0,"width":1,"height":1},{"id":"b","type":"text","text":"ask [[Bob Hale]]"}]}',
  'Inbox/_archive/2026-03-02/fair.md': 'Bob Hale: hello, [[Bob Hale]]\n',
  'Inbox/_archive/2026-03-02/fair (transcript).md':
    '---\ntype: "transcript"\nsource_ref: "Inbox/_archive/2026-03-02/fair.md"\nsource_sha256: "0000000000000000000000000000000000000000000000000000000000000001"\nnote: "[[People/Bob Hale/2026-03-01 - Fair|2026-03-01 - Fair]]"\n---\n\n**Bob Hale**: hello ^t0\n',
};

const folders: ReturnType<typeof temporaryFolder>[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) folder.dispose();
});

function vault(): string {
  const folder = temporaryFolder();
  folders.push(folder);
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder.root, path)), { recursive: true });
    writeFileSync(join(folder.root, path), content);
  }
  return folder.root;
}

const text = (root: string, path: string): string => readFileSync(join(root, path), 'utf8');

describe('entities merge', () => {
  test('brings everything of one page to the other, turns every link and loses no line; undo gives back every byte', () => {
    const root = vault();
    const before = snapshot(root);
    const merged = boswell(['entities', 'merge', 'Robert Hale', 'Bob Hale'], root);
    expect(merged.err).toContain('Kept "role: Head of Depots": the page of Bob Hale says "COO"');
    expect(merged.code).toBe(0);
    const page = text(root, 'People/Robert Hale/Robert Hale.md');
    expect(page).toBe(`---
type: person
title: Robert Hale
aliases: [RH, "Bobby", "Bob Hale"]
email: ["robert@tarnfield.example", "bob@tarnfield.example"]
role: Head of Depots
city: "Leith"
---

# Robert Hale

He prefers calls before nine.

## Recent Context

- rings back on Fridays
- 2026-03-01: [[2026-03-01 - Fair]]: We met.
- 2026-02-10: [[2026-02-10 - Depot call]]: The depots are behind.
- 2026-01-05: [[2026-01-05 - Intro]]: He wrote first.

## Key Facts

- 2026-02-10: The north depot opens in May. ([[depot (transcript)#^t3|1:10]])

## Open Tasks

\`\`\`tasks
not done
description includes @Robert Hale
\`\`\`

## From Bob Hale

- role: COO

Met at the fair in [[Leith]].

## Gifts

- A model tram, see [[Robert Hale#Gifts]]
`);
    expect(Object.keys(snapshot(root)).filter((path) => path.includes('Bob Hale'))).toEqual([]);
    expect(text(root, 'People/Robert Hale/2026-03-01 - Fair.md')).toBe(
      '---\ntype: people\nperson: "Robert Hale"\nparticipants: ["Robert Hale", "Ines Halloran"]\nsource_ref: "Inbox/_archive/2026-03-02/fair.md"\ntags:\n  - "type/people"\n  - "person/robert-hale"\n---\n\n# Fair\n\n**Attendees**: Robert Hale, Ines Halloran\n\n- [ ] Send the leaflet. ([[fair (transcript)#^t1|0:05]]) @Robert Hale 📅 2026-03-09 #task\n\nBob Hale said hello. See [[../Robert Hale/Robert Hale]].\n',
    );
    expect(text(root, 'Meetings/Notes.md')).toBe(
      '---\nabout: "[[Robert Hale|Bob]]"\n---\n[[Robert Hale]], [[Robert Hale|Bob]], ![[Robert Hale#Gifts]], [[People/Robert Hale/Robert Hale#^a1|this]], `[[Bob Hale]]`, [[People/Robert Hale/2026-03-01 - Fair]] and [[Bob Halesworth]]\n',
    );
    expect(text(root, 'Meetings/Markdown.md')).toBe(
      '[Robert Hale](../People/Robert%20Hale/Robert%20Hale.md), [him](Robert%20Hale.md#Gifts), [Bob](<People/Robert Hale/Robert Hale>), ![](../People/Robert%20Hale/tram.png) and [web](https://x.example/Bob%20Hale.md)\n',
    );
    expect(text(root, 'Meetings/Encoded.md')).toBe('[him](Robert%20Hale.md)\n');
    expect(text(root, 'Meetings/Board.canvas')).toContain('"file":"People/Robert Hale/Robert Hale.md"');
    expect(text(root, 'Meetings/Board.canvas')).toContain('ask [[Robert Hale]]');
    expect(text(root, 'Inbox/_archive/2026-03-02/fair.md')).toBe(files['Inbox/_archive/2026-03-02/fair.md']);
    expect(text(root, 'Inbox/_archive/2026-03-02/fair (transcript).md')).toContain(
      'note: "[[People/Robert Hale/2026-03-01 - Fair|2026-03-01 - Fair]]"',
    );
    const undone = boswell(['undo'], root);
    expect(undone.err).toBe('');
    expect(snapshot(root)).toEqual(before);
  });

  test('--dry-run shows the diff and writes nothing', () => {
    const root = vault();
    const before = snapshot(root);
    const dry = boswell(['entities', 'merge', 'Robert Hale', 'Bob Hale', '--dry-run'], root);
    expect(dry.code).toBe(0);
    expect(dry.out).toContain('+- role: COO');
    expect(snapshot(root)).toEqual(before);
    rmSync(join(root, '.boswell'), { recursive: true, force: true });
  });

  test('two pages of different kinds, one page with itself and a page that is not there are wrong use', () => {
    const root = vault();
    writeFileSync(join(root, 'Meetings/Tarnfield.md'), '---\ntype: account\n---\n');
    expect(boswell(['entities', 'merge', 'Robert Hale', 'Tarnfield'], root).err).toContain(
      'an account cannot be a person',
    );
    expect(boswell(['entities', 'merge', 'Robert Hale', 'RH'], root)).toMatchObject({ code: 2 });
    expect(boswell(['entities', 'merge', 'Robert Hale', 'Nobody'], root)).toMatchObject({ code: 2 });
    expect(boswell(['entities', 'paint', 'Robert Hale', 'Bob Hale'], root)).toMatchObject({ code: 2 });
  });
});

describe('entities rename', () => {
  test('gives page, folder and links the new name, keeps the old one as alias; undo gives back every byte', () => {
    const root = vault();
    const before = snapshot(root);
    const renamed = boswell(['entities', 'rename', 'Bob Hale', "Bob O'Hale", '--json'], root);
    expect(renamed.code).toBe(0);
    expect(JSON.parse(renamed.out)).toMatchObject({ schema: 'boswell/run@1', command: 'entities rename Bob Hale' });
    expect(Object.keys(snapshot(root)).filter((path) => path.includes('Bob Hale'))).toEqual([]);
    expect(text(root, "People/Bob O'Hale/Bob O'Hale.md")).toBe(
      bob
        .replace('title: Bob Hale', 'title: "Bob O\'Hale"')
        .replace('  - Bobby\r\n', '  - Bobby\r\n  - "Bob Hale"\r\n')
        .replace('# Bob Hale', "# Bob O'Hale")
        .replace('@Bob Hale', "@Bob O'Hale")
        .replace('[[Bob Hale#Gifts]]', "[[Bob O'Hale#Gifts]]"),
    );
    expect(text(root, 'Meetings/Notes.md')).toContain("[[Bob O'Hale]], [[Bob O'Hale|Bob]], ![[Bob O'Hale#Gifts]]");
    expect(text(root, 'Meetings/Encoded.md')).toBe("[him](Bob%20O'Hale.md)\n");
    boswell(['undo'], root);
    expect(snapshot(root)).toEqual(before);
  });

  test('what was written on the page since comes back under the old name', () => {
    const root = vault();
    boswell(['entities', 'rename', 'Robert Hale', 'Rob Hale'], root);
    const renamed = join(root, 'People/Rob Hale/Rob Hale.md');
    writeFileSync(renamed, readFileSync(renamed, 'utf8').replace('before nine.', 'before nine.\n\nNever on Mondays.'));
    const undone = boswell(['undo'], root);
    expect(undone.err).toContain('kept what somebody changed since');
    expect(text(root, 'People/Robert Hale/Robert Hale.md')).toBe(
      hale.replace('before nine.', 'before nine.\n\nNever on Mondays.'),
    );
    expect(Object.keys(snapshot(root)).filter((path) => path.includes('Rob Hale'))).toEqual([]);
  });

  test('a name that is taken, or that no file can have, is refused', () => {
    const root = vault();
    expect(boswell(['entities', 'rename', 'Bob Hale', 'Robert Hale'], root).err).toContain('entities merge');
    expect(boswell(['entities', 'rename', 'Bob Hale', 'Bob/Hale'], root)).toMatchObject({ code: 2 });
  });
});

describe('entities split', () => {
  const split = ['entities', 'split', 'Bob Hale', 'Bobby Haldane'];

  test('gives a new page the alias, the address, the facts and the links that are named', () => {
    const root = vault();
    const before = snapshot(root);
    const done = boswell(
      [
        ...split,
        '--alias',
        'Bobby',
        '--email',
        'bob@tarnfield.example',
        '--fact',
        'north depot',
        'We met',
        '--link',
        'Meetings/Notes.md',
        'Meetings/Markdown',
        'Meetings/Encoded.md',
        'People/Bob Hale/2026-03-01 - Fair.md',
        '--json',
      ],
      root,
    );
    expect(done.code).toBe(0);
    expect(JSON.parse(done.out)).toMatchObject({ openLinks: [] });
    const page = text(root, 'People/Bobby Haldane/Bobby Haldane.md');
    expect(page).toContain('email:\n  - "bob@tarnfield.example"');
    expect(page).toContain('aliases:\n  - "Bobby"');
    expect(page).toContain('## Recent Context\n\n- 2026-03-01: [[2026-03-01 - Fair]]: We met.\n');
    expect(page).toContain('- 2026-02-10: The north depot opens in May.');
    expect(text(root, 'People/Bob Hale/Bob Hale.md')).not.toMatch(/Bobby|north depot|We met/);
    expect(text(root, 'Meetings/Notes.md')).toContain('[[Bobby Haldane]], [[Bobby Haldane|Bob]]');
    expect(text(root, 'Meetings/Markdown.md')).toMatch(/\[him\]\(Bobby%20Haldane\.md#Gifts\), \[Bob\]\(<People\/Bobby/);
    const fair = text(root, 'People/Bob Hale/2026-03-01 - Fair.md');
    expect(fair).toContain('@Bobby Haldane 📅 2026-03-09');
    expect(fair).toContain('participants: ["Bobby Haldane", "Ines Halloran"]');
    expect(fair).toContain('**Attendees**: Bobby Haldane, Ines Halloran');
    boswell(['undo'], root);
    expect(snapshot(root)).toEqual(before);
  });

  test('a task goes to the new person with its line, or where its line is named', () => {
    const root = vault();
    const fair = 'People/Bob Hale/2026-03-01 - Fair.md';
    boswell([...split, '--link', `${fair}:15`], root);
    expect(text(root, fair)).toBe((files[fair] as string).replace('@Bob Hale 📅', '@Bobby Haldane 📅'));
  });

  test('asks once for each line that nothing decides, a link or a task, in a pipe too', () => {
    const root = vault();
    const asked = answering(split, root, '1\n1\n1\nseven\n2\n1\n');
    expect(asked.code).toBe(0);
    expect(asked.out.match(/Meetings\/Notes\.md:4/g)).toHaveLength(1);
    expect(asked.out).toContain('@Bob Hale 📅 2026-03-09');
    expect(asked.out).toContain('Meetings/Notes.md:4');
    expect(asked.out).toContain('Give a number from 1 to 2');
    expect(text(root, 'Meetings/Notes.md')).toMatch(/^---\nabout: "\[\[Bob Hale\|Bob\]\]"\n---\n\[\[Bobby Haldane\]\]/);
  });

  test('with --json nothing is asked, what is open stays and is listed', () => {
    const root = vault();
    const answer = JSON.parse(boswell([...split, '--json'], root).out) as {
      openLinks: { file: string; line: number }[];
    };
    expect(answer.openLinks.map(({ file, line }) => `${file}:${line}`)).toContain('Meetings/Notes.md:2');
    expect(text(root, 'Meetings/Notes.md')).toBe(files['Meetings/Notes.md']);
  });

  test('an alias that the page does not have is wrong use', () => {
    expect(boswell([...split, '--alias', 'Bert'], vault())).toMatchObject({ code: 2 });
  });
});
