/**
 * What stands under a heading of notes. `outcomes` holds decisions and tasks in one list; `settled` is work that is done; `speech` is a transcript;
 * `other` is known to hold none of these.
 */
export type NoteSection =
  | 'actions'
  | 'decisions'
  | 'questions'
  | 'outcomes'
  | 'agenda'
  | 'people'
  | 'settled'
  | 'speech'
  | 'other';

/**
 * What a heading of meeting notes announces, as people and programs write it in English, German, French and Spanish: "Next steps for Petra",
 * "✅ Action Items (3)", "2. Beschlüsse:". Null for a heading that may be anything ("Crane", "Petra Lindqvist", "Actions speak louder"). O(heading).
 */
export function noteSectionOf(heading: string): NoteSection | null {
  const plain = plainHeading(heading);
  if (plain === '') return null;
  return SECTIONS.find(([, pattern]) => pattern.test(plain))?.[0] ?? null;
}

/**
 * The same for a line that is a heading by its form, which may say more behind a dash, a colon or in brackets: "Action items – Petra", "Decisions (10 March)".
 * `rest` is what it says more, '' for nothing.
 */
export function headingSectionOf(heading: string): { readonly section: NoteSection; readonly rest: string } | null {
  const whole = noteSectionOf(heading);
  if (whole !== null)
    return { section: whole, rest: /\s(?:for|by|für|pour|para) (.{1,40})$/i.exec(heading)?.[1] ?? '' };
  const [, name = '', rest = ''] = /^(.{3,60}?)\s?(?:\s[-–—|]\s|[:(–—])(.{1,60})$/.exec(heading) ?? [];
  const section = noteSectionOf(name);
  return section === null ? null : { section, rest: rest.replace(/[\s)\]:]+$/, '').trim() };
}

const LONGEST_HEADING = 80;
/** Words before a heading's name that do not change what it is. */
const LEAD = /^(?:suggested|key|main|new|our|the|my|meeting|recommended|proposed|immediate|list of) (?=.)/;

/** Lower case, without numbering, signs, a count at the end, and a lead word. */
function plainHeading(heading: string): string {
  if (heading.length > LONGEST_HEADING) return '';
  return heading
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .replace(/ ?[([]\d{1,3}[)\]] ?:?$/, '')
    .replace(/^(?:\d{1,2}[.)])*[^\p{L}]+|[^\p{L}]+$/gu, '')
    .replace(LEAD, '');
}

const JOIN = ' ?(?:and|&|\\/|,|\\+) ?';
const TASKS =
  'actions?|action (?:items?|points?|steps?|list|log|plan)|tasks?|to[- ]?dos?(?: list)?|task list|commitments';
const ACTIONS = `(?:(?:open|outstanding|agreed) )?(?:${TASKS})|next (?:steps?|actions?)|follow[- ]?ups?(?: (?:items?|actions?|tasks?))?|assignments|who does what`;
const ACTIONS_ELSEWHERE =
  "(?:offene |nächste )?(?:aufgaben|aktionen|ma(?:ß|ss)nahmen|schritte|aktionspunkte)|wer macht was|(?:plan d[’']|les )?actions? à (?:mener|faire|suivre)|plan d[’']action|prochaines (?:étapes|actions)|tâches|à faire|acciones|próximos pasos|tareas|pendientes|puntos de acción";
const DECISIONS =
  'decisions?(?: (?:made|taken|log|reached|points?))?|(?:what )?(?:we |was |were )?(?:decided|agreed)(?: on| upon)?|agreements?|resolutions?';
const DECISIONS_ELSEWHERE =
  '(?:getroffene )?entscheidungen|beschl(?:üsse|uss|ossen)|festlegungen|vereinbarungen|vereinbart|décisions?(?: prises)?|decisiones(?: tomadas)?|acuerdos';
const QUESTIONS =
  '(?:(?:open|outstanding|unresolved|unanswered|remaining|pending) )(?:questions?|issues?|points?|topics?)|questions?|still (?:open|unclear)|to be (?:clarified|decided|confirmed)|parking lot';
const QUESTIONS_ELSEWHERE =
  'offene (?:fragen|punkte|themen)|klärungsbedarf|(?:noch )?zu klären|questions? (?:ouvertes?|en suspens)|points (?:ouverts|en suspens)|preguntas(?: abiertas)?|cuestiones (?:abiertas|pendientes)';
const DONE =
  'done|finished|accomplishments|(?:completed?|closed)(?: (?:actions?|tasks?|items?|action items?|to[- ]?dos?))?|erledigt(?:es)?|terminée?s?|fait|hecho';
const EARLIER =
  "(?:previous|last|past|review of|status of|recap of)(?: [\\p{L}’']+){0,3} (?:actions?|action items?|tasks?|to[- ]?dos?|decisions?)(?: [\\p{L}’']+){0,4}|(?:actions?|action items?|tasks?) (?:from|of) (?:the )?(?:last|previous) .{1,30}";
const PEOPLE =
  'attendees?(?: list)?|participants?|speakers|present|attending|attendance|people|invit(?:ees|ed)|absent|apologies|regrets|teilnehmer(?:innen)?(?:liste)?|teilnehmende|(?:an|ab)wesende?|présents?|absents?|asistentes|participantes';
const AGENDA =
  'agenda(?: (?:items?|topics?|points?))?|topics to (?:discuss|cover)|tagesordnung|ordre du jour|orden del día|goals?|objectives?|purpose';
const SPEECH = '(?:(?:full|raw|complete|call|audio) )?transcript(?:ion)?|transkript|transcripción|verbatim';
const OTHER =
  '(?:(?:executive|call|quick|short|brief|detailed|ai) )?(?:summary|recap|overview|synopsis|notes?|details|minutes|gist)|discussion(?: (?:points?|topics?|items?|notes?))?|takeaways?|points?|insights?|highlights?|topics?(?: discussed)?|facts?|learnings?|quotes?|chapters?|chapters? (?:and|&) topics|outline|background|context|introduction|risks?|blockers?|concerns|challenges|issues|problems|references?|resources?|links?|attachments?|related|metadata|feedback|ideas?|suggestions?|timeline|status(?: updates?)?|updates?|progress|zusammenfassung|notizen|diskussion|besprechung|protokoll|themen|résumé|compte rendu|contexte|resumen|notas|temas';

function whole(...alternatives: readonly string[]): RegExp {
  return new RegExp(`^(?:${alternatives.join('|')})$`, 'u');
}

/** In the order in which they are tried. */
const SECTIONS: readonly (readonly [NoteSection, RegExp])[] = [
  ['outcomes', whole(`(?:${DECISIONS})${JOIN}(?:${ACTIONS})`, `(?:${ACTIONS})${JOIN}(?:${DECISIONS})`, 'outcomes?')],
  ['settled', whole(DONE)],
  ['other', whole(EARLIER)],
  [
    'actions',
    whole(`(?:${ACTIONS})(?:${JOIN}(?:owners?|deadlines?|due dates?|${ACTIONS}))?(?: (?:for|from|by|of) .{1,40})?`),
  ],
  ['actions', whole(`(?:${ACTIONS_ELSEWHERE})(?: (?:und|et|y|für|pour|para) .{1,40})?`)],
  ['decisions', whole(`(?:${DECISIONS})(?: (?:for|from|by|of|on|about) .{1,40})?`, DECISIONS_ELSEWHERE)],
  ['questions', whole(`(?:${QUESTIONS})(?:${JOIN}.{1,30})?`, QUESTIONS_ELSEWHERE)],
  ['people', whole(PEOPLE)],
  ['agenda', whole(AGENDA)],
  ['speech', whole(SPEECH)],
  ['other', whole(OTHER)],
];
