/**
 * Findings and the vault as it stands -> a ChangePlan. Pure: the vault is only looked at, and a plan is complete, so that
 * applying it decides nothing. Notes, transcripts, entity pages, failures, undo, repairs; plans as text; plans upon plans.
 */
export type { Check, CheckExample, Finding, TextEdit } from './checks/check.ts';
export { checks } from './checks/checks.ts';
export type { VaultFacts } from './checks/vault-look.ts';
export { combinePlans } from './combine-plans.ts';
export { defaultTemplates, type TemplateName, type Templates } from './default-templates.ts';
export type { LinkPlace } from './entities/links-to.ts';
export { planMerge } from './entities/plan-merge.ts';
export { ownFolder, planRename } from './entities/plan-rename.ts';
export { type PlannedSplit, planSplit, type SplitOff } from './entities/plan-split.ts';
export { entityNamed, type VaultTexts } from './entities/vault-texts.ts';
export type { Origin } from './filing.ts';
export { answersOfEarlier, dateOfEarlier } from './find-earlier.ts';
export { learnCorrections, type PlacesToLook } from './learn-corrections.ts';
export { linesTakenOver } from './lines-taken-over.ts';
export { planMap } from './map/plan-map.ts';
export { rememberedNames } from './name-questions.ts';
export type { NoteView } from './note.ts';
export { sourceRefOf } from './note-parts.ts';
export { overlay } from './overlay.ts';
export { type Answered, type BeforeAndAfter, planAnswer } from './plan-answer.ts';
export { type ArchivedCollection, archiveCollection, type Collection, planCollectionPage } from './plan-collection.ts';
export { printPlanDiff } from './plan-diff.ts';
export { type FailedSource, planFailure } from './plan-failure.ts';
export { planFiling } from './plan-filing.ts';
export { parsePlan, printPlan } from './plan-json.ts';
export { auditFacts, planRepair, type Repair } from './plan-repair.ts';
export { planUndo } from './plan-undo.ts';
export type { LaterRun } from './plan-undo-kept.ts';
export { type RunBySource, runBySource, type SourceOfRun } from './run-by-source.ts';
export type { TranscriptView } from './transcript.ts';
export { type FiledTranscript, readTranscript } from './transcript-turns.ts';
export { planAlreadyFiled, planLeftAlone } from './unchanged.ts';
export { type WrittenEdit, writtenAfter } from './written-text.ts';
