import { pathKey, type Settings, type VaultPath } from '#core';

/**
 * What a name in the Inbox says of what it stands for: something to file, what another program has not finished or keeps
 * for itself, the second of two versions that a sync client could not bring together, or a calendar, which serves others.
 */
export type InboxName = 'source' | 'temporary' | 'conflict copy' | 'calendar';

interface NameRule {
  /** Whose names they are. */
  readonly of: string;
  readonly name: Exclude<InboxName, 'source'>;
  readonly pattern: RegExp;
  readonly examples: readonly string[];
}

/** Names that are no sources, for files and folders alike; the first rule that fits decides. Each is linear in the name. */
export const nameRules: readonly NameRule[] = [
  {
    of: 'hidden: iCloud placeholders, Dropbox and Syncthing at work, LibreOffice locks, macOS',
    name: 'temporary',
    pattern: /^\./,
    examples: ['.call.vtt.icloud', '.dropbox.cache', '.syncthing.call.vtt.tmp', '.~lock.notes.md#', '.DS_Store'],
  },
  {
    of: 'Office locks and its half-written files, Syncthing on Windows',
    name: 'temporary',
    pattern: /^~(?:\$|wr[dla]\d|syncthing~)/i,
    examples: ['~$notes.docx', '~WRD0001.docx', '~syncthing~call.vtt.tmp'],
  },
  {
    of: 'Windows and macOS folders',
    name: 'temporary',
    pattern: /^(?:desktop\.ini|thumbs\.db|icon\r)$/i,
    examples: ['desktop.ini', 'Thumbs.db'],
  },
  {
    of: 'downloads and uploads that are under way, and editors that write aside',
    name: 'temporary',
    pattern: /\.(?:te?mp|part|partial|filepart|crdownload|download|opdownload|aria2|sw[op])$|~$/i,
    examples: [
      'call.vtt.tmp',
      'call.vtt.part',
      'call.vtt.crdownload',
      'call.vtt.download',
      'notes.md.swp',
      'notes.md~',
    ],
  },
  {
    of: 'macOS programs that save safely',
    name: 'temporary',
    pattern: /\.sb-[0-9a-f]{8}-[0-9a-z]{6}$/i,
    examples: ['notes.md.sb-5f1c33a0-bQx0aL'],
  },
  {
    of: 'Syncthing',
    name: 'conflict copy',
    pattern: /\.sync-conflict-\d{8}-\d{6}/,
    examples: ['call.sync-conflict-20260302-101500-ABCDEFG.vtt'],
  },
  {
    of: 'Dropbox, Nextcloud, Obsidian Sync',
    name: 'conflict copy',
    pattern: /\([^()]*\bconflicted copy\b[^()]*\)/i,
    examples: [
      "call (Dana's conflicted copy 2026-03-02).vtt",
      'call (conflicted copy).vtt',
      'call (Conflicted copy Laptop 202603021015).md',
    ],
  },
  {
    of: 'Dropbox between systems, Seafile',
    name: 'conflict copy',
    pattern: /\((?:(?:case|unicode encoding|selective sync) conflict|sfconflict)\b[^()]*\)/i,
    examples: [
      'call (Case Conflict).vtt',
      'call (Unicode Encoding Conflict 1).vtt',
      'call (SFConflict dana 2026-03-02).vtt',
    ],
  },
  {
    of: 'calendars of every program',
    name: 'calendar',
    pattern: /\.(?:ics|ical|icalendar|ifb)$/i,
    examples: ['calendar.ics', 'invite.ICS'],
  },
];

/** What the name of a file or folder in the Inbox says of it. */
export function inboxName(fileName: string): InboxName {
  return nameRules.find(({ pattern }) => pattern.test(fileName))?.name ?? 'source';
}

/** Whether a folder below the Inbox has a purpose of its own, such as the archive: nothing in it waits to be filed. */
export function isSetAside(path: VaultPath, { folders }: Settings): boolean {
  const key = pathKey(path);
  return Object.values(folders).some(
    (folder) => folder !== null && folder !== folders.inbox && pathKey(folder) === key,
  );
}
