import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, describe, expect, test } from 'vitest';
import { type WatchNews, watch } from '#app';
import { alone } from '../../src/app/alone.ts';
import { boswell } from '../cli/run-boswell.ts';
import { worldOfTest } from '../support/vaults.ts';
import { inboxLife, talk } from './inbox-life.ts';
import { type RunningWatch, startWatch, until } from './running-watch.ts';

const scratch = mkdtempSync(join(tmpdir(), 'boswell-watch-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

interface WatchPace {
  readonly quietSeconds: number;
  readonly sweepSeconds: number;
}

function newVault(name: string, pace: WatchPace): string {
  const vault = join(scratch, name, 'vault');
  mkdirSync(join(vault, 'Inbox'), { recursive: true });
  writeSettings(vault, pace);
  return vault;
}

/** In one step, as editors do. */
function writeSettings(vault: string, pace: WatchPace, more = ''): void {
  const { quietSeconds, sweepSeconds } = pace;
  const text = `watch:\n  quietSeconds: ${quietSeconds}\n  sweepSeconds: ${sweepSeconds}\n${more}\n`;
  writeFileSync(join(vault, 'boswell.yaml.new'), text);
  renameSync(join(vault, 'boswell.yaml.new'), join(vault, 'boswell.yaml'));
}

/** Every file below a folder, as paths from it on. */
function filesBelow(folder: string): readonly string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1));
}

/** Texts of the sources in the archive. */
function archived(vault: string): readonly string[] {
  const archive = join(vault, 'Inbox', '_archive');
  const sources = filesBelow(archive).filter((path) => !path.endsWith('(transcript).md'));
  return sources.map((path) => readFileSync(join(archive, path), 'utf8'));
}

function waiting(vault: string): readonly string[] {
  return filesBelow(join(vault, 'Inbox')).filter((path) => !path.startsWith('_archive'));
}

function told({ news }: Pick<RunningWatch, 'news'>, what: WatchNews['what']): readonly WatchNews[] {
  return news.filter((each) => each.what === what);
}

describe.concurrent('boswell watch', () => {
  test('files every finished source once, and nothing else, while hundreds of things happen in the Inbox', async (context) => {
    const quietSeconds = 1.5;
    const vault = newVault('life', { quietSeconds, sweepSeconds: 15 });
    const inbox = join(vault, 'Inbox');
    const life = inboxLife(inbox, scratch, quietSeconds * 1000);
    await life.act(0); // one waits already when the watch begins
    const running = startWatch(vault, context);
    await until(() => told(running, 'watching').length === 1, 'it watches');
    const acts: Promise<void>[] = [];
    for (let index = 1; index <= 250; index += 1) {
      acts.push(life.act(index));
      if (index % 40 !== 0) await pause(100); // each fortieth comes together with the next
    }
    await Promise.all(acts);
    const isAllFiled = (): boolean => {
      const texts = new Set(archived(vault));
      return [...life.finished].every((text) => texts.has(text));
    };
    await until(isAllFiled, 'all finished sources are filed');
    running.signal('SIGTERM');
    expect(await running.ended).toBe(0);

    const texts = archived(vault);
    expect(texts.filter((text) => !life.excused.has(text)).toSorted()).toEqual([...life.finished].toSorted());
    expect(waiting(vault).toSorted()).toEqual([...life.staying].toSorted());
    const filed = told(running, 'filed');
    expect(filed.length).toBe(texts.length);
    expect(new Set(filed.map(({ note }) => note)).size).toBe(texts.length);
    expect(filed.filter(({ note }) => !existsSync(join(vault, String(note))))).toEqual([]);
    expect(new Set(filed.map(({ run }) => run)).size).toBeLessThan(filed.length);
    expect(told(running, 'left alone').length).toBe([...life.staying].filter((path) => /confl/.test(path)).length);
    expect(running.news.filter(({ what }) => what === 'trouble' || what === 'failed' || what === 'warning')).toEqual(
      [],
    );
    expect(running.news.at(-1)?.what).toBe('stopped');
    expect(running.complaints()).toBe('');
    expect(existsSync(join(vault, '.boswell/lock'))).toBe(false);
    const rest = [...life.staying].filter((path) => path.startsWith('placeholder'));
    for (const path of rest) rmSync(join(inbox, path));
    expect(JSON.parse(boswell(['ingest', '--json'], vault).out)).toMatchObject({ sources: [], operations: [] });
  }, 180_000);

  test('goes on when the vault is moved away and comes back, and when the Inbox is deleted and made anew', async (context) => {
    const vault = newVault('away', { quietSeconds: 0.3, sweepSeconds: 0.5 });
    const running = startWatch(vault, context);
    const fileOne = async (index: number, root = vault): Promise<void> => {
      writeFileSync(join(root, 'Inbox', `call ${index}.md`), talk(index));
      if (root === vault) await until(() => told(running, 'filed').length === index, `source ${index} is filed`);
    };
    await until(() => told(running, 'watching').length === 1, 'it watches');
    await fileOne(1);

    const elsewhere = `${vault} elsewhere`;
    renameSync(vault, elsewhere);
    await until(() => told(running, 'vault away').length === 1, 'it has seen that the vault is away');
    await pause(1200); // two sweeps: it tries again, and tells nothing more
    await fileOne(2, elsewhere);
    expect(existsSync(vault)).toBe(false);
    renameSync(elsewhere, vault);
    await until(() => told(running, 'filed').length === 2, 'what came meanwhile is filed');
    expect(told(running, 'vault back').length).toBe(1);

    rmSync(join(vault, 'Inbox'), { recursive: true });
    await until(() => told(running, 'vault away').length === 2, 'it has seen that the Inbox is away');
    mkdirSync(join(vault, 'Inbox'));
    await fileOne(3);
    expect(told(running, 'vault away').length).toBe(2);
    expect(told(running, 'vault back').length).toBe(2);
    running.signal('SIGINT');
    expect(await running.ended).toBe(0);
    expect(running.complaints()).toBe('');
  }, 180_000);

  test('a stop in the middle of the work leaves nothing half done, and a second stop ends it at once', async (context) => {
    const vault = newVault('stop', { quietSeconds: 0.1, sweepSeconds: 1 });
    const finished: string[] = [];
    const fillInbox = (): void => {
      for (let index = 0; index < 60; index += 1) {
        finished.push(talk(finished.length));
        writeFileSync(join(vault, 'Inbox', `call ${finished.length}.md`), finished.at(-1) ?? '');
      }
    };
    const allAreThere = (): void => {
      const waitingTexts = waiting(vault).map((path) => readFileSync(join(vault, 'Inbox', path), 'utf8'));
      expect([...archived(vault), ...waitingTexts].toSorted()).toEqual(finished.toSorted());
    };
    for (const signals of [['SIGTERM'], ['SIGINT', 'SIGINT']] as const) {
      fillInbox();
      const running = startWatch(vault, context);
      await until(() => told(running, 'found').length > 0, 'it has found what waits', 30);
      await pause(200);
      for (const name of signals) running.signal(name);
      const code = await running.ended;
      if (signals.length === 1) expect(code).toBe(0);
      else expect([0, 130]).toContain(code);
      if (code === 0) expect(existsSync(join(vault, '.boswell/lock'))).toBe(false);
      allAreThere();
    }
    const last = startWatch(vault, context);
    await until(() => archived(vault).length === finished.length, 'all are filed');
    last.signal('SIGTERM');
    expect(await last.ended).toBe(0);
    allAreThere();
  }, 180_000);

  test('while another boswell works on the vault it waits, and then files what came', async (context) => {
    const vault = newVault('two', { quietSeconds: 0.2, sweepSeconds: 1 });
    const running = startWatch(vault, context);
    await until(() => told(running, 'watching').length === 1, 'it watches');
    await alone('doctor', worldOfTest(vault), async () => {
      writeFileSync(join(vault, 'Inbox', 'call.md'), talk(1));
      await until(() => told(running, 'waiting').length > 0, 'it has met the lock');
      await pause(500);
      expect(waiting(vault)).toEqual(['call.md']);
    });
    await until(() => told(running, 'filed').length === 1, 'it is filed');
    running.signal('SIGTERM');
    expect(await running.ended).toBe(0);
    expect(running.complaints()).toBe('');
  }, 180_000);

  test('without any event from the system the sweeps find everything, and trouble with one source is told once', async () => {
    const pace = { quietSeconds: 0.2, sweepSeconds: 0.2 };
    const vault = newVault('sweeps', pace);
    const news: WatchNews[] = [];
    const stop = new AbortController();
    const noEvents = (): Promise<never> => Promise.reject(new Error('too many watches'));
    const ended = watch(
      { engine: null, jobs: 1, tell: (each) => news.push(each), watchFolder: noEvents },
      { ...worldOfTest(vault), signal: stop.signal },
    );
    writeFileSync(join(vault, 'Inbox', 'call.md'), talk(1));
    await until(() => told({ news }, 'filed').length === 1, 'the first is filed');
    writeSettings(vault, pace, 'citations: sometimes');
    writeFileSync(join(vault, 'Inbox', 'second.md'), talk(2));
    await until(() => told({ news }, 'trouble').length === 2, 'it tells of the mistake');
    await pause(1000); // five sweeps: it tries again, and tells nothing more
    writeSettings(vault, pace, 'citations: none');
    await until(() => told({ news }, 'filed').length === 2, 'the second is filed once the settings are mended');
    stop.abort();
    await ended;
    expect(told({ news }, 'trouble').map(({ message }) => message)).toEqual([
      'no events from the system for some of it, so it may take up to 0.2 s: too many watches',
      'Cannot read setting "citations": found "sometimes", expected one of: block, none',
    ]);
  }, 180_000);
});
