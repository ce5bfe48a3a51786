import {
  type Conversation,
  defaultSettings,
  type Entity,
  type Extraction,
  type Mention,
  type Settings,
  type Sha256,
  type VaultPath,
} from '#core';

/** A conversation of lines such as "Dana Levi: Hello"; a line without a colon has no speaker. */
export function talk(lines: readonly string[], more: Partial<Conversation> = {}): Conversation {
  const turns = lines.map((line, index) => {
    const [, speaker = null, text = line] = /^([^:]{1,40}): (.*)$/s.exec(line) ?? [];
    return { index, speaker, text, start: null, end: null, line: index + 1 };
  });
  return {
    source: { path: 'Inbox/call.vtt', sha256: '0'.repeat(64) as Sha256, format: 'webvtt' },
    kind: 'meeting',
    title: 'Call',
    date: '2026-03-09',
    time: null,
    language: 'en',
    participants: [],
    turns,
    notUnderstood: 0,
    ...more,
  };
}

/** A page: kind, name, and what else stands on it. */
export function page(kind: Entity['kind'], name: string, more: Partial<Entity> = {}): Entity {
  const path = `${kind}/${name}/${name}.md` as VaultPath;
  return { kind, name, aliases: [], emails: [], account: null, role: null, page: path, ...more };
}

export function person(text: string, turns: readonly number[] = [0], more: Partial<Mention> = {}): Mention {
  return { kind: 'person', text, confidence: 1, turns, ...more };
}

export const nothing: Extraction = {
  engine: 'test',
  summary: '',
  topics: [],
  actionItems: [],
  decisions: [],
  keyFacts: [],
  openQuestions: [],
  mentions: [],
};

export const settings: Settings = {
  ...defaultSettings,
  me: { name: 'Mara Ostrow', aliases: ['Mara'], email: 'mara@lindqvist.example', company: 'Lindqvist' },
};
