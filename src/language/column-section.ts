const TASK =
  /^(?:actions?|action items?|action points?|tasks?|to[- ]?dos?|what|next steps?|deliverables?|aufgaben?|maßnahmen?|was|tâches?|tareas?|acción|acciones)$/i;
const DECISION = /^(?:decisions?|entscheidung(?:en)?|beschl(?:uss|üsse)|décisions?|decisi(?:ón|ones))$/i;

/** What the name of a table's column says its cells are: tasks or decisions; null for any other. English, German, French, Spanish. */
export function columnSectionOf(column: string): 'actions' | 'decisions' | null {
  const name = column.trim();
  if (TASK.test(name)) return 'actions';
  return DECISION.test(name) ? 'decisions' : null;
}
