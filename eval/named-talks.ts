import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Conversation, Entity, LocalDateTime, NoteType, Settings, Sha256 } from '#core';
import { diskFiles } from '#files';
import { readConversation } from '#read';
import { openVault, parseSettings, settingsFile } from '#vault';

/** One labelled name; `eval/names/README.md` has the rules. */
export interface NameLabel {
  /** Stands in exactly one turn. */
  readonly quote: string;
  /** The words as transcribed, once within the quote; for the feature `label` the speaker label that the quote tells of. */
  readonly said: string;
  readonly kind: 'person' | 'organization' | 'project' | 'other' | null;
  readonly outcome: 'resolved' | 'new' | 'ambiguous' | 'none';
  readonly means: string | null;
  readonly candidates: readonly string[];
  readonly misheard: boolean;
  readonly feature: string;
}

/** `labels.json` of a talk. */
export interface NameLabels {
  readonly title: string;
  readonly date: string;
  readonly account: string | null;
  readonly noteType: NoteType;
  readonly mentions: readonly NameLabel[];
  readonly speakers?: Readonly<Record<string, string | null>>;
}

export interface NamedTalk {
  readonly name: string;
  readonly conversation: Conversation;
  readonly labels: NameLabels;
}

/** The vault that the talks belong to. */
export interface NamesVault {
  readonly entities: readonly Entity[];
  readonly settings: Settings;
}

/** Reads the labelled talks of one side, by name, as if each file had its title for a name. @throws {Error} where a talk cannot be read. */
export async function readNamedTalks(folder: string): Promise<readonly NamedTalk[]> {
  const talks: NamedTalk[] = [];
  for (const name of readdirSync(folder).sort()) {
    const labels = JSON.parse(readFileSync(join(folder, name, 'labels.json'), 'utf8')) as NameLabels;
    const path = `Inbox/${labels.date} ${labels.title.replaceAll('/', '-')}.md`;
    const bytes = readFileSync(join(folder, name, 'talk.md'));
    const sha256 = createHash('sha256').update(bytes).digest('hex') as Sha256;
    const modified = '2026-03-31T12:00' as LocalDateTime;
    const { conversation } = await readConversation({ path, bytes, sha256, modified });
    if (conversation === null) throw new Error(`Cannot read talk "${name}"`);
    talks.push({ name, conversation, labels });
  }
  return talks;
}

/** Opens the vault of a folder as the program would, remembering nothing. */
export function readNamesVault(folder: string): NamesVault {
  const { settings } = parseSettings(readFileSync(join(folder, settingsFile), 'utf8'));
  const { entities } = openVault(diskFiles(resolve(folder)), settings, { remember: false, nowMs: 0 });
  return { entities, settings };
}
