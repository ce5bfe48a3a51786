import { type Settings, SettingsError, type VaultPath, vaultPath } from '#core';
import { diskFiles, type FolderWatch, watchFolder } from '#files';
import { settingsFile } from '#vault';
import { inboxName, isSetAside } from '../inbox-names.ts';
import { readSettings } from '../open.ts';
import type { World } from '../world.ts';
import { type Alarm, makeAlarm } from './alarm.ts';
import { type BatchRequest, fileBatch } from './file-batch.ts';
import { inboxStands, type Look, lookIntoInbox } from './look.ts';
import { news, type OnceTeller, onceTeller, type TellNews, type WatchNews } from './news.ts';
import { type InboxEvent, type Settled, settle, type Waiting } from './settle.ts';

export interface WatchRequest extends Pick<BatchRequest, 'engine' | 'jobs'> {
  readonly tell: TellNews;
  /** Where native events come from. */
  readonly watchFolder?: typeof watchFolder;
}

/** So many sources make one run at most: the first are filed soon, and a stop need not wait long. */
const mostPerRun = 100;
/** Pause between two looks that events bring about, and the longest between two tries to take a lock or find a vault. */
const shortMs = 100;
const patientMs = 5000;

/**
 * Files what comes into the Inbox, until the signal calls it off: then what is being applied is finished, and nothing else begun.
 * It looks through the Inbox when the system tells of a change, and from time to time whatever it tells. Only a watch that
 * cannot begin throws; later trouble is told, and tried again.
 * @throws {SettingsError} where `boswell.yaml` cannot be used at the start
 */
export async function watch(request: WatchRequest, world: World): Promise<void> {
  const watching = new Watching(request, world, readSettings(world.files).settings);
  try {
    while (!world.signal.aborted) await watching.round();
  } catch (error) {
    if (!world.signal.aborted) throw error;
  } finally {
    await watching.end();
  }
}

/** One watch, from its start to its end: holds the native events, and what it knows of the Inbox. */
class Watching {
  readonly #request: WatchRequest;
  readonly #world: World;
  readonly #alarm: Alarm;
  /** Trouble, told once until something works again. */
  readonly #trouble: OnceTeller;
  /** Trouble with native events, told once. */
  readonly #nativeTrouble: OnceTeller;
  #settings: Settings;
  #native: FolderWatch | null = null;
  #isAway = false;
  #waiting: Waiting = new Map();
  #happened: readonly InboxEvent[] = [];
  #asides: ReadonlySet<string> = new Set();
  #heldUntilMs = 0;

  constructor(request: WatchRequest, world: World, settings: Settings) {
    this.#request = request;
    const tellWaiting = (message: string): void => this.#trouble.tell(news('waiting', { message }));
    this.#world = { ...world, progress: () => {}, tell: tellWaiting };
    this.#settings = settings;
    this.#alarm = makeAlarm(world.signal);
    this.#trouble = onceTeller(request.tell);
    this.#nativeTrouble = onceTeller(request.tell);
    request.tell(news('watching', { file: settings.folders.inbox }));
  }

  /** Looks, files what rests, and sleeps until there may be more. */
  async round(): Promise<void> {
    const begun = performance.now();
    const look = await this.#look();
    if (look === null) return this.#alarm.sleep(0, Math.min(this.#sweepMs, patientMs));
    const now = performance.now();
    const settled = settle(this.#waiting, [...this.#happened, { kind: 'looked', files: look.files }], now, this.#pace);
    this.#waiting = settled.waiting;
    this.#happened = [];
    this.#tellOfLook(look, settled);
    const isBatchFiled = await this.#fileSome(settled.ready);
    if (isBatchFiled) return;
    // Looking never takes more than a tenth of the time, however much changes.
    const nextMs = settled.ready.length > 0 ? this.#heldUntilMs : (settled.nextMs ?? Number.POSITIVE_INFINITY);
    await this.#alarm.sleep(Math.max(shortMs, 10 * (now - begun)), Math.min(nextMs - performance.now(), this.#sweepMs));
  }

  async end(): Promise<void> {
    await this.#native?.close();
    this.#request.tell(news('stopped'));
  }

  get #sweepMs(): number {
    return this.#settings.watch.sweepSeconds * 1000;
  }

  get #pace(): { readonly quietMs: number; readonly retryMs: number } {
    return { quietMs: this.#settings.watch.quietSeconds * 1000, retryMs: this.#sweepMs };
  }

  /** What stands in the Inbox; null where it cannot be seen now. */
  async #look(): Promise<Look | null> {
    const { root } = this.#world;
    try {
      this.#readSettings();
      if (!inboxStands(root, this.#settings)) return await this.#noticeAway();
      await this.#attach();
      const look = lookIntoInbox(root, this.#settings);
      if (this.#isAway) this.#request.tell(news('vault back', { file: this.#settings.folders.inbox }));
      this.#isAway = false;
      return look;
    } catch (error) {
      if (!inboxStands(root, this.#settings)) return await this.#noticeAway();
      this.#trouble.tell(news('trouble', { message: error instanceof Error ? error.message : String(error) }));
      return null;
    }
  }

  /** A `boswell.yaml` that went away with the vault, or cannot be used just now, changes nothing. */
  #readSettings(): void {
    try {
      const files = diskFiles(this.#world.root);
      const path = vaultPath(settingsFile);
      if (path !== null && files.stat(path)?.kind === 'file') this.#settings = readSettings(files).settings;
    } catch (error) {
      if (!(error instanceof SettingsError)) return; // the vault is away: what follows finds out
      this.#trouble.tell(news('trouble', { file: error.file, message: error.message }));
    }
  }

  async #noticeAway(): Promise<null> {
    if (!this.#isAway) {
      const message = 'the Inbox is not there: the vault was moved, or its disk is not mounted';
      this.#request.tell(news('vault away', { file: this.#settings.folders.inbox, message }));
    }
    this.#isAway = true;
    this.#happened = [];
    this.#waiting = settle(this.#waiting, [{ kind: 'away' }], performance.now(), this.#pace).waiting;
    await this.#detach();
    return null;
  }

  /** Native events of the folder that is the Inbox now. Without them the sweeps find everything, later. */
  async #attach(): Promise<void> {
    const { inbox } = this.#settings.folders;
    if (this.#native?.isAttached() === true) return;
    await this.#detach();
    const onTrouble = (why: string): void => {
      const message = `no events from the system for some of it, so it may take up to ${this.#sweepMs / 1000} s: ${why}`;
      this.#nativeTrouble.tell(news('trouble', { file: inbox, message }));
    };
    const ignores = (below: string): boolean => this.#isNoSource(vaultPath(`${inbox}/${below}`));
    try {
      const open = this.#request.watchFolder ?? watchFolder;
      this.#native = await open(`${this.#world.root}/${inbox}`, { onChange: this.#alarm.ring, onTrouble, ignores });
    } catch (error) {
      onTrouble(error instanceof Error ? error.message : String(error));
    }
  }

  #isNoSource(path: VaultPath | null): boolean {
    if (path === null || isSetAside(path, this.#settings)) return true;
    return inboxName(path.slice(path.lastIndexOf('/') + 1)) === 'temporary';
  }

  async #detach(): Promise<void> {
    const native = this.#native;
    this.#native = null;
    await native?.close();
  }

  #tellOfLook({ asides }: Look, { found, gone }: Settled): void {
    const { tell } = this.#request;
    for (const file of found) {
      const isEmpty = this.#waiting.get(file)?.size === 0;
      tell(news('found', { file, message: isEmpty ? 'empty: waiting for its content' : null }));
    }
    for (const file of gone) tell(news('gone', { file }));
    for (const aside of asides) if (!this.#asides.has(asideKey(aside))) tell(aside);
    this.#asides = new Set(asides.map(asideKey));
  }

  /**
   * Files what is ready as one run; what failed before is tried by itself, so that it keeps nobody waiting.
   * Gives whether something was tried, so that it is time to look again.
   */
  async #fileSome(ready: readonly VaultPath[]): Promise<boolean> {
    if (ready.length === 0 || performance.now() < this.#heldUntilMs) return false;
    const fresh = ready.filter((path) => !this.#hasFailed(path));
    const paths = fresh.length > 0 ? fresh.slice(0, mostPerRun) : ready.slice(0, 1);
    const batch = await fileBatch({ ...this.#request, paths }, this.#world);
    if (batch.kind === 'held') {
      this.#trouble.tell(batch.told);
      this.#heldUntilMs = performance.now() + (batch.by === 'settings' ? this.#sweepMs : Math.min(this.#sweepMs, 1000));
      return false;
    }
    this.#happened = batch.tried;
    if (batch.kind === 'failed') {
      if (inboxStands(this.#world.root, this.#settings)) this.#trouble.tell(batch.told);
      return true;
    }
    this.#trouble.forget();
    for (const each of batch.told) if (each.what !== 'busy' || !this.#hasFailed(each.file)) this.#request.tell(each);
    return true;
  }

  #hasFailed(path: string | null): boolean {
    return path !== null && (this.#waiting.get(path as VaultPath)?.failures ?? 0) > 0;
  }
}

function asideKey({ file, message }: WatchNews): string {
  return `${file} ${message}`;
}
