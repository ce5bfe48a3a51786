import {
  appendFileSync,
  closeSync,
  mkdirSync,
  openSync,
  renameSync,
  rmSync,
  utimesSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

/** What was done to an Inbox, as a person, a recorder and a sync client would, and what has to come of it. */
export interface InboxLife {
  /** Does the next thing; it may go on for a while. */
  readonly act: (index: number) => Promise<void>;
  /** Texts that were finished: each is to be filed once. */
  readonly finished: ReadonlySet<string>;
  /** Texts that were replaced, deleted or cut off so late, on a machine so busy, that filing them was right. */
  readonly excused: ReadonlySet<string>;
  /** What stays in the Inbox for good, as paths from the Inbox on. */
  readonly staying: ReadonlySet<string>;
}

const things =
  'harbour ledger crate lantern bridge kettle orchard saddle engine quarry ribbon tunnel anchor mirror barrel chimney'.split(
    ' ',
  );
const deeds =
  'paint weigh borrow measure count polish repair deliver sketch unload label inspect varnish fasten drain shelve'.split(
    ' ',
  );
const days = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday'];

/** A short conversation, the same for the same number, and unlike that of any other: no source is taken for a copy of another. */
export function talk(number: number, more = ''): string {
  let state = number * 7919 + 17;
  const pick = (words: readonly string[]): string => {
    state = (state * 48_271) % 2_147_483_647;
    return words[state % words.length] ?? '';
  };
  const lines = Array.from({ length: 10 }, (_, line) => {
    const said = `${pick(things)} ${pick(things)} ${number}: ${pick(deeds)} the ${pick(things)} and ${pick(deeds)} the ${pick(things)}`;
    return `**${line % 2 === 0 ? 'Dana Levi' : 'Marek Osei'}**: The ${said} with the ${pick(things)} by ${pick(days)}.\n`;
  });
  return lines.join('\n') + more;
}

export function inboxLife(inbox: string, outside: string, quietMs: number): InboxLife {
  const finished = new Set<string>();
  const excused = new Set<string>();
  const staying = new Set<string>();

  const write = (path: string, text: string): void => {
    mkdirSync(dirname(join(inbox, path)), { recursive: true });
    writeFileSync(join(inbox, path), text);
  };
  /** Does something to what was written a moment ago, unless it was filed before, which is right where the moment was long. */
  const soonAfter = async (text: string, ms: number, change: () => void): Promise<boolean> => {
    const written = performance.now();
    await pause(ms);
    const isLate = performance.now() - written > quietMs / 2;
    try {
      change();
      if (isLate) excused.add(text);
      return true;
    } catch (error) {
      if (!isLate) throw error;
      finished.add(text);
      return false;
    }
  };

  const actions: readonly ((index: number) => Promise<void> | void)[] = [
    function writtenAtOnce(index) {
      finished.add(talk(index));
      write(`call ${index}.md`, talk(index));
    },
    function inNewFolders(index) {
      for (const part of [1, 2, 3]) {
        const text = talk(index * 1000 + part);
        finished.add(text);
        write(`team ${index}/day ${part}/call ${index} ${part}.md`, text);
      }
    },
    function renamedIntoPlace(index) {
      finished.add(talk(index));
      write(`.call ${index}.md.Xk3f9a`, talk(index));
      renameSync(join(inbox, `.call ${index}.md.Xk3f9a`), join(inbox, `call ${index}.md`));
    },
    async function downloaded(index) {
      finished.add(talk(index));
      write(`call ${index}.md.crdownload`, talk(index).slice(0, 40));
      await pause(300);
      write(`call ${index}.md.crdownload`, talk(index));
      renameSync(join(inbox, `call ${index}.md.crdownload`), join(inbox, `call ${index}.md`));
    },
    async function grown(index) {
      const lines = Array.from({ length: 16 }, (_, line) => `\n**Dana Levi**: Line ${line} of ${index}.\n`);
      const path = join(inbox, `recording ${index}.md`);
      const descriptor = openSync(path, 'wx');
      let longest = 0;
      let last = performance.now();
      const append = (text: string): void => {
        writeSync(descriptor, text);
        longest = Math.max(longest, performance.now() - last);
        last = performance.now();
      };
      append(talk(index));
      for (const line of lines) {
        await pause(200);
        append(line);
      }
      closeSync(descriptor);
      (longest < quietMs / 2 ? finished : excused).add(talk(index, lines.join('')));
      if (longest >= quietMs / 2) for (const n of lines.keys()) excused.add(talk(index, lines.slice(0, n).join('')));
    },
    async function renamed(index) {
      write(`draft ${index}.md`, talk(index));
      finished.add(talk(index));
      const rename = (): void => renameSync(join(inbox, `draft ${index}.md`), join(inbox, `final ${index}.md`));
      await soonAfter(talk(index), 250, rename);
      excused.delete(talk(index));
    },
    async function deleted(index) {
      write(`mistake ${index}.md`, talk(index));
      await soonAfter(talk(index), 250, () => rmSync(join(inbox, `mistake ${index}.md`)));
    },
    async function rewritten(index) {
      const better = talk(index, '\n**Marek Osei**: One thing more.\n');
      finished.add(better);
      write(`notes ${index}.md`, talk(index));
      const rewrite = (): void => {
        appendFileSync(join(inbox, `notes ${index}.md`), '\n**Marek Osei**: One thing more.\n', { flag: 'r+' });
        writeFileSync(join(inbox, `notes ${index}.md`), better, { flag: 'r+' });
      };
      if (!(await soonAfter(talk(index), 250, rewrite))) write(`notes ${index}.md`, better);
    },
    async function inFolderThatIsRenamed(index) {
      finished.add(talk(index));
      write(`new folder ${index}/call ${index}.md`, talk(index));
      const rename = (): void => renameSync(join(inbox, `new folder ${index}`), join(inbox, `project ${index}`));
      await soonAfter(talk(index), 150, rename);
      excused.delete(talk(index));
    },
    function movedInWithAnOldTime(index) {
      finished.add(talk(index));
      const path = join(outside, `old ${index}.md`);
      writeFileSync(path, talk(index));
      utimesSync(path, new Date('2024-05-06T07:08:09Z'), new Date('2024-05-06T07:08:09Z'));
      renameSync(path, join(inbox, `old ${index}.md`));
    },
    function temporary(index) {
      const names = [`~$notes ${index}.docx`, `.syncthing.call ${index}.vtt.tmp`, `call ${index}.vtt.part`];
      for (const name of [...names, `.call ${index}.vtt.icloud`, `folder ${index}/.~lock.notes.odt#`]) {
        write(name, talk(index, `\n${name}\n`));
        staying.add(name);
      }
    },
    function conflicting(index) {
      const names = [`call (Dana's conflicted copy ${index}).md`, `c${index}.sync-conflict-20260302-101500-AB.md`];
      for (const name of names) {
        write(name, talk(index, `\n${name}\n`));
        staying.add(name);
      }
    },
    function namesakes(index) {
      const isOneFile = process.platform !== 'linux';
      for (const name of isOneFile ? ['call'] : ['call', 'Call']) {
        const text = talk(index * 1000 + name.charCodeAt(0));
        finished.add(text);
        write(`${name} ${index}.md`, text);
      }
    },
    function stillEmpty(index) {
      write(`placeholder ${index}.vtt`, '');
      staying.add(`placeholder ${index}.vtt`);
    },
  ];
  return { act: async (index) => actions[index % actions.length]?.(index), finished, excused, staying };
}
