import type { VaultPath } from './source.ts';
import { joinVaultPath } from './vault-path.ts';

/** `boswell.yaml` with every default filled in. */
export interface Settings {
  readonly me: {
    readonly name: string | null;
    readonly aliases: readonly string[];
    readonly email: string | null;
    /** The user's own company: never an account. */
    readonly company: string | null;
  };
  readonly engine: string;
  readonly folders: {
    readonly inbox: VaultPath;
    readonly archive: VaultPath;
    readonly failed: VaultPath;
    readonly people: VaultPath;
    readonly accounts: VaultPath;
    readonly projects: VaultPath;
    readonly meetings: VaultPath;
    readonly templates: VaultPath;
    /** Where calendars (.ics) stand beside those in the Inbox; null for none. */
    readonly calendar: VaultPath | null;
  };
  /** Property names in an existing vault: ours -> theirs, e.g. `aliases: alias`. */
  readonly properties: Readonly<Record<string, string>>;
  readonly citations: 'block' | 'none';
  readonly tasks: {
    readonly status: 'open' | 'proposed';
    /** Tag at the end of each task, without `#`. */
    readonly tag: string;
    /** Items below it are not written, 0 to 1. */
    readonly minConfidence: number;
  };
  readonly pages: {
    /** Whether pages are made for new people, accounts and projects. */
    readonly create: boolean;
    readonly minConfidence: number;
  };
  readonly watch: {
    /** How long a source has to stay as it is before `watch` files it. */
    readonly quietSeconds: number;
    /** How often `watch` looks through the whole Inbox, whatever the system told. */
    readonly sweepSeconds: number;
  };
  /** Whether each run becomes a commit of the repository that the vault stands in. */
  readonly git: 'none' | 'commit';
  readonly lock: {
    /** How long a command waits for another one that works on the vault. */
    readonly waitSeconds: number;
  };
  readonly journal: {
    /** How many runs can be taken back at most. */
    readonly keepRuns: number;
    /** For how many days; the newest twenty are kept whatever their age. */
    readonly keepDays: number;
  };
  readonly limits: {
    /** Largest source in megabytes (1,000,000 bytes). */
    readonly sourceMegabytes: number;
  };
}

/** The settings of a vault whose `boswell.yaml` says nothing. */
export const defaultSettings: Settings = {
  me: { name: null, aliases: [], email: null, company: null },
  engine: 'builtin',
  folders: {
    inbox: joinVaultPath('Inbox'),
    archive: joinVaultPath('Inbox/_archive'),
    failed: joinVaultPath('Inbox/_failed'),
    people: joinVaultPath('People'),
    accounts: joinVaultPath('Accounts'),
    projects: joinVaultPath('Projects'),
    meetings: joinVaultPath('Meetings'),
    templates: joinVaultPath('templates'),
    calendar: null,
  },
  properties: {},
  citations: 'block',
  tasks: { status: 'open', tag: 'task', minConfidence: 0.5 },
  pages: { create: true, minConfidence: 0.6 },
  watch: { quietSeconds: 2, sweepSeconds: 30 },
  git: 'none',
  lock: { waitSeconds: 10 },
  journal: { keepRuns: 500, keepDays: 365 },
  limits: { sourceMegabytes: 100 },
};
