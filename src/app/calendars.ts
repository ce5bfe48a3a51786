import { type Diagnostic, joinVaultPath, type Settings, UnreadableFileError, type VaultPath } from '#core';
import { type FileStore, filesBeside, readOutside, statOutside } from '#files';
import { type Calendar, joinCalendars, parseCalendar, type Schedule } from '#read';
import { inboxName } from './inbox-names.ts';
import { inboxEntries } from './sources.ts';

/** What calendars say, and what was odd in them. */
export interface ReadSchedule {
  /** Null where there is no calendar. */
  readonly schedule: Schedule | null;
  readonly diagnostics: readonly Diagnostic[];
}

export interface ScheduleRequest {
  /** Null outside any vault. */
  readonly files: FileStore | null;
  readonly settings: Settings;
  /** Files outside of the Inbox that a person named, by their absolute paths: calendars that stand beside them count too. */
  readonly named: readonly string[];
  readonly zone: string | null;
}

/**
 * Reads the calendars of a vault: those in its Inbox, those below `folders.calendar`, and those beside the files that a person named; the first thousand. One that cannot be read is told and keeps nobody waiting.
 */
export async function readSchedule({ files, settings, named, zone }: ScheduleRequest): Promise<ReadSchedule> {
  const largest = settings.limits.sourceMegabytes * 1_000_000;
  const calendars: Calendar[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const { path, read } of calendarFiles(files, settings, named, largest).slice(0, MOST_FILES)) {
    const parsed = await parseOrWhyNot(path, read);
    if ('severity' in parsed) diagnostics.push(parsed);
    else {
      calendars.push(parsed.calendar);
      if (parsed.broken > 0) diagnostics.push(brokenCalendar(path, `${parsed.broken} of its events cannot be read`));
    }
  }
  return { schedule: calendars.length === 0 ? null : { calendar: joinCalendars(calendars), zone }, diagnostics };
}

const MOST_FILES = 1000;

interface CalendarFile {
  readonly path: string;
  /** Its bytes; null where it is too large. @throws {UnreadableFileError} */
  readonly read: () => Uint8Array | null;
}

function calendarFiles(
  files: FileStore | null,
  settings: Settings,
  named: readonly string[],
  largest: number,
): readonly CalendarFile[] {
  const folder = settings.folders.calendar;
  const inVault =
    files === null
      ? []
      : [
          ...inboxEntries(files, settings).flatMap(({ kind, path }) => (kind === 'calendar' ? [path] : [])),
          ...(folder === null ? [] : calendarsBelow(files, folder)),
        ];
  const beside = [...new Set(named.flatMap(filesBeside))].filter((path) => inboxName(path) === 'calendar');
  return [
    ...[...new Set(inVault)].map((path): CalendarFile => {
      return { path, read: () => ((files?.stat(path)?.size ?? 0) > largest ? null : (files?.read(path) ?? null)) };
    }),
    ...beside.map((path): CalendarFile => {
      return { path, read: () => ((statOutside(path)?.size ?? 0) > largest ? null : readOutside(path)) };
    }),
  ];
}

function calendarsBelow(files: FileStore, folder: VaultPath): readonly VaultPath[] {
  return files.list(folder).flatMap(({ name, kind }) => {
    const path = joinVaultPath(folder, name);
    if (kind === 'folder') return name.startsWith('.') ? [] : calendarsBelow(files, path);
    return kind === 'file' && inboxName(name) === 'calendar' ? [path] : [];
  });
}

async function parseOrWhyNot(
  path: string,
  read: CalendarFile['read'],
): Promise<{ readonly calendar: Calendar; readonly broken: number } | Diagnostic> {
  try {
    const bytes = read();
    if (bytes === null) return brokenCalendar(path, 'it is larger than limits.sourceMegabytes allows');
    return (
      (await parseCalendar(new TextDecoder().decode(bytes))) ??
      brokenCalendar(path, 'it does not begin with "BEGIN:VCALENDAR"')
    );
  } catch (error) {
    if (error instanceof UnreadableFileError) return brokenCalendar(path, error.message);
    throw error;
  }
}

function brokenCalendar(path: string, why: string): Diagnostic {
  const hint = 'Export the calendar again, or take the file away';
  return {
    severity: 'warning',
    code: 'broken-calendar',
    file: path,
    line: null,
    message: `Cannot read calendar: ${why}`,
    hint,
  };
}
