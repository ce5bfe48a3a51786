import type { RunId, VaultPath } from '#core';

/** What a line of the log is about. */
export type WatchedEvent =
  | 'watching'
  | 'found'
  | 'gone'
  | 'filed'
  | 'unchanged'
  | 'duplicate'
  | 'failed'
  | 'busy'
  | 'left alone'
  | 'warning'
  | 'waiting'
  | 'vault away'
  | 'vault back'
  | 'trouble'
  | 'stopped';

/** One event of a watch: one line of its log. */
export interface WatchNews {
  readonly what: WatchedEvent;
  /** The file or folder that it is about, as a vault path; null where it is about none. */
  readonly file: string | null;
  /** The note that was filed, or the page that says why it was not. */
  readonly note: VaultPath | null;
  /** The run that filed it. */
  readonly run: RunId | null;
  /** One line in words. */
  readonly message: string | null;
}

export type TellNews = (news: WatchNews) => void;

/** News with nothing in it but what is given. */
export function news(what: WatchedEvent, about: Partial<Omit<WatchNews, 'what'>> = {}): WatchNews {
  return { what, file: null, note: null, run: null, message: null, ...about };
}

/** Tells what is the same over and over only once, until `forget`. */
export interface OnceTeller {
  readonly tell: TellNews;
  readonly forget: () => void;
}

export function onceTeller(tell: TellNews): OnceTeller {
  const told = new Set<string>();
  return {
    tell: (each) => {
      const key = JSON.stringify(each);
      if (told.has(key)) return;
      told.add(key);
      tell(each);
    },
    forget: () => told.clear(),
  };
}
