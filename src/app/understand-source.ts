import {
  BoswellError,
  type Conversation,
  type Diagnostic,
  type EngineContext,
  type Extraction,
  type Sha256,
  type Source,
} from '#core';
import { readConversation } from '#read';
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
      readonly diagnostics: readonly Diagnostic[];
    }
  | {
      /** It could not be read or understood: the diagnostics say why, and it goes to the failed folder. */
      readonly kind: 'failed';
      readonly path: string;
      readonly sha256: Sha256;
      readonly diagnostics: readonly Diagnostic[];
    };

export interface UnderstandRequest {
  readonly source: Source;
  readonly engine: string;
  readonly context: EngineContext;
}

/** Reads a source and lets the engine understand it. @throws {EngineError} for an engine that is not known. */
export async function understandSource(
  { source, engine: name, context }: UnderstandRequest,
  signal: AbortSignal,
): Promise<UnderstoodSource> {
  const engine = await loadEngine(name);
  const { conversation, diagnostics } = await readConversation(source);
  const about = { path: source.path, sha256: source.sha256 };
  if (conversation === null) return { kind: 'failed', ...about, diagnostics };
  try {
    const extraction = ground(await engine.understand(conversation, context, signal), conversation);
    return { kind: 'understood', ...about, conversation, extraction, diagnostics };
  } catch (error) {
    if (!(error instanceof BoswellError)) throw error;
    return { kind: 'failed', ...about, diagnostics: [...diagnostics, engineFailed(source.path, error)] };
  }
}

function engineFailed(path: string, error: BoswellError): Diagnostic {
  return {
    severity: 'error',
    code: 'engine-failed',
    file: path,
    line: null,
    message: `Cannot understand the conversation: ${error.message}`,
    hint: error.hint,
  };
}
