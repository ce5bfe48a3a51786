import {
  BoswellError,
  type Conversation,
  type Diagnostic,
  type EngineContext,
  type Extraction,
  type Sha256,
  type Source,
} from '#core';
import { readConversation, type Schedule } from '#read';
import { ground, loadEngine } from '#understand';

/** What reading and understanding one source gave. It depends on the source only, so it may run anywhere, in any order. */
export type UnderstoodSource =
  | {
      readonly kind: 'understood';
      readonly path: string;
      readonly sha256: Sha256;
      readonly conversation: Conversation;
      /** Every quote in it stands in its turn. */
      readonly extraction: Extraction;
      /** The further ones of a source that holds several; [] for nearly all. */
      readonly others: readonly UnderstoodTalk[];
      readonly diagnostics: readonly Diagnostic[];
    }
  | {
      /** It could not be read or understood: the diagnostics say why, and it goes to the failed folder. */
      readonly kind: 'failed';
      readonly path: string;
      readonly sha256: Sha256;
      readonly diagnostics: readonly Diagnostic[];
    };

/** One conversation of a source, understood. */
export interface UnderstoodTalk {
  readonly conversation: Conversation;
  readonly extraction: Extraction;
}

export interface UnderstandRequest {
  readonly source: Source;
  readonly engine: string;
  readonly context: EngineContext;
  /** The day of the talk where the vault knows it better than the source, `YYYY-MM-DD`; else the source's. */
  readonly date?: string;
  /** What the calendars say; null or absent where there is none. */
  readonly schedule?: Schedule | null;
}

/** Reads a source and lets the engine understand it. @throws {EngineError} for an engine that is not known. */
export async function understandSource(
  { source, engine: name, context, date, schedule }: UnderstandRequest,
  signal: AbortSignal,
): Promise<UnderstoodSource> {
  const engine = await loadEngine(name);
  const about = { path: source.path, sha256: source.sha256 };
  try {
    const { conversation: read, others: further, diagnostics } = await readConversation(source, schedule ?? null);
    if (read === null) return { kind: 'failed', ...about, diagnostics };
    const understand = async (conversation: Conversation): Promise<UnderstoodTalk> => {
      const extraction = await engine.understand(conversation, context, signal);
      return { conversation, extraction: ground(extraction, conversation) };
    };
    const first = await understand(date === undefined ? read : { ...read, date });
    const others: UnderstoodTalk[] = [];
    for (const conversation of further) others.push(await understand(conversation));
    return { kind: 'understood', ...about, ...first, others, diagnostics };
  } catch (error) {
    signal.throwIfAborted();
    return { kind: 'failed', ...about, diagnostics: [sourceTrouble(source.path, error)] };
  }
}

/** What stopped the work on one source, as a diagnostic, so that the rest of the batch goes on. */
export function sourceTrouble(path: string, error: unknown): Diagnostic {
  const about = { severity: 'error', file: path, line: null } as const;
  if (error instanceof BoswellError) {
    const message = `Cannot understand the conversation: ${error.message}`;
    return { ...about, code: 'engine-failed', message, hint: error.hint };
  }
  const trace = error instanceof Error ? (error.stack ?? error.message) : String(error);
  const message = `Cannot file the source: Boswell met a bug of its own: ${trace}`;
  return { ...about, code: 'bug', message, hint: 'Please report it with these lines; the source is kept' };
}
