import {
  type Conversation,
  type Diagnostic,
  defaultSettings,
  type Evidence,
  type Findings,
  type MentionKind,
  type Resolution,
  type Source,
} from '#core';
import { type FileStore, readSource } from '#files';
import { readConversation } from '#read';
import { resolveNames } from '#resolve';
import { openVault } from '#vault';
import { readSettings } from './open.ts';
import { engineContext } from './plan-sources.ts';
import { understandSource } from './understand-source.ts';

/** Where a file is looked at: the vault it may belong to (none is fine), and how it is named in messages. */
export interface InspectRequest {
  /** Absolute. */
  readonly path: string;
  readonly pathInMessages: string;
  /** Null outside any vault: then names are resolved against nothing. */
  readonly files: FileStore | null;
}

/** The Conversation of a file. Touches nothing. */
export async function inspectConversation(
  request: InspectRequest,
): Promise<{ readonly conversation: Conversation | null; readonly diagnostics: readonly Diagnostic[] }> {
  const opened = openFile(request);
  if ('diagnostic' in opened) return { conversation: null, diagnostics: [opened.diagnostic] };
  return readConversation(opened.source);
}

/** What a file says, names resolved against the vault. Touches nothing. @throws {EngineError} @throws {SettingsError} */
export async function inspectFindings(
  request: InspectRequest & { readonly engine: string | null; readonly signal: AbortSignal },
): Promise<{ readonly findings: Findings | null; readonly diagnostics: readonly Diagnostic[] }> {
  const opened = openFile(request);
  if ('diagnostic' in opened) return { findings: null, diagnostics: [opened.diagnostic] };
  const { files } = request;
  const { settings, diagnostics } =
    files === null ? { settings: defaultSettings, diagnostics: [] } : readSettings(files);
  const entities = files === null ? [] : openVault(files, settings, { remember: false, nowMs: Date.now() }).entities;
  const engine = request.engine ?? settings.engine;
  const context = engineContext({ settings, view: { entities } });
  const understood = await understandSource({ source: opened.source, engine, context }, request.signal);
  const all = [...diagnostics, ...understood.diagnostics];
  if (understood.kind === 'failed') return { findings: null, diagnostics: all };
  return {
    findings: resolveNames(understood.conversation, understood.extraction, { entities }, settings),
    diagnostics: all,
  };
}

function openFile(request: InspectRequest): { readonly source: Source } | { readonly diagnostic: Diagnostic } {
  const { settings } = request.files === null ? { settings: defaultSettings } : readSettings(request.files);
  return readSource(request.path, request.pathInMessages, settings.limits.sourceMegabytes * 1_000_000);
}

/** What `read --json` prints: schema boswell/conversation@1. */
export function conversationDocument(conversation: Conversation): object {
  const { source, kind, title, date, time, language, participants, turns } = conversation;
  return {
    schema: 'boswell/conversation@1',
    source,
    kind,
    title,
    date,
    time,
    language,
    participants,
    turns: turns.map(({ index, speaker, text, start, end }) => ({ index, speaker, text, start, end })),
  };
}

/** What `extract --json` prints: schema boswell/extraction@1. */
export function extractionDocument(findings: Findings): object {
  const { conversation, extraction, resolutions, noteType, account, project } = findings;
  const statements = (
    items: readonly { text: string; confidence: number; evidence: readonly Evidence[] }[],
  ): object[] => items.map(({ text, confidence, evidence }) => ({ text, confidence, evidence }));
  return {
    schema: 'boswell/extraction@1',
    source: conversation.source,
    engine: extraction.engine,
    title: conversation.title,
    date: conversation.date,
    noteType,
    account,
    project,
    summary: extraction.summary,
    topics: extraction.topics,
    actionItems: extraction.actionItems.map(({ kind: _, ...item }) => item),
    decisions: statements(extraction.decisions),
    keyFacts: statements(extraction.keyFacts),
    openQuestions: statements(extraction.openQuestions),
    mentions: resolutions.map(mentionDocument),
  };
}

function mentionDocument(resolution: Resolution): {
  kind: MentionKind;
  text: string;
  entity: string | null;
  confidence: number;
  why: string;
  turns: readonly number[];
} {
  const { mention, confidence, why } = resolution;
  const entity = resolution.outcome === 'resolved' ? resolution.name : null;
  return { kind: mention.kind, text: mention.text, entity, confidence, why, turns: mention.turns };
}
