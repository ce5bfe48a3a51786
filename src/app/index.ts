/** What one can ask for: the use cases, each a function of a request and the world around it. Surfaces call nothing else. */
export { doctorDocument, type Examined, examine, mend } from './doctor.ts';
export {
  type ChangedEntities,
  changeEntities,
  type EntityChange,
  type PlannedChange,
  planEntityChange,
} from './entities.ts';
export { findRun, history, runBySource, runDiff, runSummary } from './history.ts';
export { type Ingested, type IngestRequest, ingest, type Planned, planIngest } from './ingest.ts';
export { type Initialised, init, initAt } from './init.ts';
export {
  conversationDocument,
  extractionDocument,
  type InspectRequest,
  inspectConversation,
  inspectFindings,
} from './inspect.ts';
export { drawMap, mapPlan } from './map.ts';
export { applyPlanFile, planText, savePlan } from './plan-file.ts';
export {
  type Answer,
  type AnsweredName,
  answerName,
  type OpenName,
  openNames,
  openNamesDocument,
} from './resolve.ts';
export { systemTrouble } from './system-trouble.ts';
export { type Undone, undo } from './undo.ts';
export type { WatchedEvent, WatchNews } from './watch/news.ts';
export { type WatchRequest, watch } from './watch/watch.ts';
export { isFolder, type Progress, systemClock, systemZone, vaultAbove, type World, worldOf } from './world.ts';
