import { type Settings, vaultPath } from '#core';

/** What a value in `boswell.yaml` may be: how it is read, and what to say where it is something else. */
export interface SettingKey {
  /** Its place, e.g. ["me", "name"]. */
  readonly path: readonly [string] | readonly [string, string];
  /** What stands beside it in the file that `init` writes. */
  readonly comment: string;
  /** What may stand there, for a message: "one of: block, none". */
  readonly expects: string;
  readonly accepts: (value: unknown) => boolean;
}

const text = {
  expects: 'text',
  accepts: (value: unknown): boolean => value === null || typeof value === 'string',
};
const textList = {
  expects: 'a list of texts',
  accepts: (value: unknown): boolean => Array.isArray(value) && value.every((entry) => typeof entry === 'string'),
};
const folder = {
  expects: 'a folder inside the vault, such as "People"',
  accepts: (value: unknown): boolean => typeof value === 'string' && vaultPath(value) !== null,
};
const yesOrNo = { expects: 'true or false', accepts: (value: unknown): boolean => typeof value === 'boolean' };
const share = {
  expects: 'a number from 0 to 1',
  accepts: (value: unknown): boolean => typeof value === 'number' && value >= 0 && value <= 1,
};
const amount = {
  expects: 'a number above 0',
  accepts: (value: unknown): boolean => typeof value === 'number' && value > 0,
};
const amountOrNone = {
  expects: 'a number, 0 or more',
  accepts: (value: unknown): boolean => typeof value === 'number' && value >= 0 && Number.isFinite(value),
};
const count = {
  expects: 'a whole number above 0',
  accepts: (value: unknown): boolean => Number.isInteger(value) && Number(value) > 0,
};
const textMap = {
  expects: 'pairs of our property name and yours, such as "aliases: alias"',
  accepts: (value: unknown): boolean =>
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    Object.values(value).every((entry) => typeof entry === 'string'),
};
const tag = {
  expects: 'a tag without "#" and without spaces',
  accepts: (value: unknown): boolean => typeof value === 'string' && /^[\p{L}\p{N}_/-]+$/u.test(value),
};

function oneOf(...choices: readonly string[]): Pick<SettingKey, 'expects' | 'accepts'> {
  return {
    expects: `one of: ${choices.join(', ')}`,
    accepts: (value) => typeof value === 'string' && choices.includes(value),
  };
}

/** Every key of `boswell.yaml`, in the order of the file that `init` writes. */
export const settingKeys: readonly SettingKey[] = [
  { path: ['me', 'name'], comment: 'your full name, as your page has it', ...text },
  { path: ['me', 'aliases'], comment: 'other names you go by', ...textList },
  { path: ['me', 'email'], comment: 'your e-mail address', ...text },
  { path: ['me', 'company'], comment: 'your own company: never an account', ...text },
  { path: ['engine'], comment: 'what understands the talk; "builtin" works offline, without a key', ...text },
  { path: ['folders', 'inbox'], comment: 'where you drop transcripts', ...folder },
  { path: ['folders', 'archive'], comment: 'where sources go once filed', ...folder },
  { path: ['folders', 'failed'], comment: 'where sources go that could not be read', ...folder },
  { path: ['folders', 'people'], comment: 'pages of people', ...folder },
  { path: ['folders', 'accounts'], comment: 'pages of customers and other organizations', ...folder },
  { path: ['folders', 'projects'], comment: 'pages of projects', ...folder },
  { path: ['folders', 'meetings'], comment: 'notes that are about none of these', ...folder },
  { path: ['folders', 'templates'], comment: 'your own templates (note.md, person.md, ...), if any', ...folder },
  {
    path: ['folders', 'calendar'],
    comment: 'your calendars (.ics), if not in the Inbox: talks get title, people and time from them',
    ...folder,
  },
  {
    path: ['properties'],
    comment: 'your names for our properties, e.g. { aliases: alias, account: company }',
    ...textMap,
  },
  { path: ['citations'], comment: 'block: each item links to the words it came from; none', ...oneOf('block', 'none') },
  {
    path: ['tasks', 'status'],
    comment: 'open: "- [ ]"; proposed: "- [?]" and #proposed, for you to accept',
    ...oneOf('open', 'proposed'),
  },
  { path: ['tasks', 'tag'], comment: 'tag at the end of each task', ...tag },
  { path: ['tasks', 'minConfidence'], comment: 'raise it for fewer, surer tasks', ...share },
  { path: ['pages', 'create'], comment: 'make pages for new people, accounts and projects', ...yesOrNo },
  { path: ['pages', 'minConfidence'], comment: 'how sure to be before making one', ...share },
  { path: ['watch', 'quietSeconds'], comment: 'how long a source has to rest before watch files it', ...amount },
  { path: ['watch', 'sweepSeconds'], comment: 'how often watch looks through the whole Inbox', ...amount },
  {
    path: ['git'],
    comment: 'commit: one commit per run, where the vault is in a git repository',
    ...oneOf('none', 'commit'),
  },
  { path: ['lock', 'waitSeconds'], comment: 'how long to wait for another boswell on this vault', ...amountOrNone },
  { path: ['journal', 'keepRuns'], comment: 'how many runs can be undone', ...count },
  { path: ['journal', 'keepDays'], comment: 'for how many days; the newest 20 are always kept', ...amount },
  { path: ['limits', 'sourceMegabytes'], comment: 'larger sources are refused', ...amount },
];

/** A folder's vault path. @throws {RangeError} where it leads out of the vault: ask `accepts` first. */
export function folderPath(value: string): Settings['folders']['inbox'] {
  const path = vaultPath(value);
  if (path === null) throw new RangeError(`Not a folder inside the vault: ${value}`);
  return path;
}
