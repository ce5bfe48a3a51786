import {
  type Conversation,
  type Diagnostic,
  defaultSettings,
  type Evidence,
  type Findings,
  type MentionKind,
  type Reading,
  type Resolution,
  type Source,
  type Turn,
} from '#core';
import { type FileStore, readSource } from '#files';
import { readConversation } from '#read';
import { resolveNames } from '#resolve';
import { openVault } from '#vault';
import { readSchedule } from './calendars.ts';
import { readSettings } from './open.ts';
import { engineContext } from './plan-sources.ts';
import { type UnderstoodTalk, understandSource } from './understand-source.ts';

/** Where a file is looked at: the vault it may belong to (none is fine), and how it is named in messages. */
export interface InspectRequest {
  /** Absolute. */
  readonly path: string;
  readonly pathInMessages: string;
  /** Null outside any vault: then names are resolved against nothing. */
  readonly files: FileStore | null;
  /** As in `World`. */
  readonly zone?: string | null;
}

/** The Conversation of a file, or all of them where it holds several. Touches nothing. */
export async function inspectConversation(request: InspectRequest): Promise<Reading> {
  const opened = openFile(request);
  if ('diagnostic' in opened) return { conversation: null, others: [], diagnostics: [opened.diagnostic] };
  const { schedule, diagnostics } = await scheduleFor(request);
  const reading = await readConversation(opened.source, schedule);
  return { ...reading, diagnostics: [...diagnostics, ...reading.diagnostics] };
}

/** The calendars of the vault, and those beside the file. */
function scheduleFor({ files, path, zone = null }: InspectRequest): ReturnType<typeof readSchedule> {
  const settings = files === null ? defaultSettings : readSettings(files).settings;
  return readSchedule({ files, settings, named: [path], zone });
}

/** What was understood of a file. */
export interface Inspected {
  readonly findings: Findings | null;
  /** Of its further conversations, where it holds several. */
  readonly others: readonly Findings[];
  readonly diagnostics: readonly Diagnostic[];
}

/** What a file says, names resolved against the vault. Touches nothing. @throws {EngineError} @throws {SettingsError} */
export async function inspectFindings(
  request: InspectRequest & { readonly engine: string | null; readonly signal: AbortSignal },
): Promise<Inspected> {
  const opened = openFile(request);
  if ('diagnostic' in opened) return { findings: null, others: [], diagnostics: [opened.diagnostic] };
  const { files } = request;
  const { settings, diagnostics } =
    files === null ? { settings: defaultSettings, diagnostics: [] } : readSettings(files);
  const entities = files === null ? [] : openVault(files, settings, { remember: false, nowMs: Date.now() }).entities;
  const engine = request.engine ?? settings.engine;
  const context = engineContext({ settings, view: { entities } });
  const calendars = await scheduleFor(request);
  const { schedule } = calendars;
  const understood = await understandSource({ source: opened.source, engine, context, schedule }, request.signal);
  const all = [...diagnostics, ...calendars.diagnostics, ...understood.diagnostics];
  if (understood.kind === 'failed') return { findings: null, others: [], diagnostics: all };
  const resolved = ({ conversation, extraction }: UnderstoodTalk): Findings =>
    resolveNames(conversation, extraction, { entities }, settings);
  return { findings: resolved(understood), others: understood.others.map(resolved), diagnostics: all };
}

function openFile(request: InspectRequest): { readonly source: Source } | { readonly diagnostic: Diagnostic } {
  const { settings } = request.files === null ? { settings: defaultSettings } : readSettings(request.files);
  return readSource(request.path, request.pathInMessages, settings.limits.sourceMegabytes * 1_000_000);
}

/** What `read --json` prints: schema boswell/conversation@1; the further conversations of a source that holds several stand in `others`. */
export function conversationDocument(conversation: Conversation, others: readonly Conversation[] = []): object {
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
    turns: turns.map(turnDocument),
    ...(others.length === 0 ? {} : { others: others.map((each) => conversationDocument(each)) }),
  };
}

/** `date` and `isQuoted` stand where a turn has a day of its own, and where it is an older message that is only quoted. */
function turnDocument({ index, speaker, text, start, end, date, isQuoted }: Turn): object {
  return {
    index,
    speaker,
    text,
    start,
    end,
    ...(date === undefined ? {} : { date }),
    ...(isQuoted === undefined ? {} : { isQuoted }),
  };
}

/** What `extract --json` prints: schema boswell/extraction@1; the further ones of a source that holds several stand in `others`. */
export function extractionDocument(findings: Findings, others: readonly Findings[] = []): object {
  const { conversation, extraction, resolutions, noteType, account, project } = findings;
  const statements = (
    items: readonly { text: string; confidence: number; evidence: readonly Evidence[] }[],
  ): object[] => items.map(({ text, confidence, evidence }) => ({ text, confidence, evidence }));
  return {
    schema: 'boswell/extraction@1',
    source: sourceDocument(conversation),
    engine: extraction.engine,
    title: conversation.title,
    date: conversation.date,
    noteType,
    account,
    project,
    summary: extraction.summary,
    ...(extraction.notAttempted === undefined ? {} : { notAttempted: extraction.notAttempted }),
    topics: extraction.topics,
    actionItems: extraction.actionItems.map(({ kind: _, ...item }) => item),
    decisions: statements(extraction.decisions),
    keyFacts: statements(extraction.keyFacts),
    openQuestions: statements(extraction.openQuestions),
    mentions: resolutions.map(mentionDocument),
    ...(others.length === 0 ? {} : { others: others.map((each) => extractionDocument(each)) }),
  };
}

/** Why the source was read as it was is for `read` to say. */
function sourceDocument({ source: { path, sha256, format } }: Conversation): object {
  return { path, sha256, format };
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
