import type { Conversation, Entity, Extraction, Mention, Settings, Sha256, VaultPath } from '#core';

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

const folder = (name: string): VaultPath => name as VaultPath;

export const settings: Settings = {
  me: { name: 'Mara Ostrow', aliases: ['Mara'], email: 'mara@lindqvist.example', company: 'Lindqvist' },
  engine: 'builtin',
  folders: {
    inbox: folder('Inbox'),
    archive: folder('Inbox/_archive'),
    failed: folder('Inbox/_failed'),
    people: folder('People'),
    accounts: folder('Accounts'),
    projects: folder('Projects'),
    meetings: folder('Meetings'),
    templates: folder('templates'),
  },
  properties: {},
  citations: 'block',
  tasks: { status: 'open', tag: 'task', minConfidence: 0.5 },
  pages: { create: true, minConfidence: 0.6 },
  watch: { quietSeconds: 2, sweepSeconds: 30 },
  git: 'none',
  lock: { waitSeconds: 10 },
  journal: { keepRuns: 500, keepDays: 365 },
  limits: { sourceMegabytes: 50 },
};
