/** Conversation -> Extraction: engines behind one interface. `builtin` works offline and is the default. */
export { knownEngines, loadEngine } from './engines.ts';
export { ground } from './ground.ts';
