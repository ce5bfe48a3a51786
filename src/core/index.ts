/** The words of the program: types and their laws. Imports nothing. */
export type { ChangePlan, FileOperation, SourceOutcome } from './change-plan.ts';
export {
  type ContentSketch,
  likenessOf,
  likenessOfPrinted,
  parseSketch,
  printSketch,
  sketchOf,
  spokenWords,
} from './content.ts';
export type { Conversation, ConversationKind, Participant, Turn } from './conversation.ts';
export { type Diagnostic, type DiagnosticCode, diagnosticCodes } from './diagnostic.ts';
export type { Engine, EngineContext, KnownName } from './engine.ts';
export type { Entity, EntityKind, Resolution } from './entity.ts';
export {
  ApplyFailedError,
  BoswellError,
  EngineError,
  type ErrorDetails,
  PlanOutdatedError,
  SettingsError,
  UnreadableFileError,
  UsageError,
  VaultLockedError,
} from './errors.ts';
export type {
  ActionItem,
  Decision,
  Evidence,
  Evidences,
  Extraction,
  KeyFact,
  Mention,
  MentionKind,
  OpenQuestion,
  PersonFact,
  Priority,
  Statement,
  TurnSpan,
} from './extraction.ts';
export type { Findings, NoteType, ProposedPage } from './findings.ts';
export { type Features, type Judge, oddsBy, probability } from './judge.ts';
export type { NameAnswer, NameQuestion } from './name-question.ts';
export { CELL_SEPARATOR, cellsOf, type NoteCell, type NoteColumn, type NoteMark, type TaskSigns } from './note-mark.ts';
export type { Reading, Recognition } from './reader.ts';
export type { OperationSummary, Run, RunId, RunSummary } from './run.ts';
export { defaultSettings, type Settings } from './settings.ts';
export {
  type LocalDateTime,
  largestSourceBytes,
  type Sha256,
  type Source,
  type SourceRef,
  type VaultPath,
} from './source.ts';
export { fileOfReference, sourceReference } from './source-reference.ts';
export { fileNameOf, folderOf, joinVaultPath, noteNameOf, pathKey, vaultPath } from './vault-path.ts';
export type { AlikeSource, FiledSource, VaultView } from './vault-view.ts';
