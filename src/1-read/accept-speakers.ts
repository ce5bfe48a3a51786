import { greetingLength, isSpeakerLabel } from '#language';
import { isFieldName } from './header-lines.ts';

/** A line or cue that begins as if somebody spoke. */
export interface LabelUse {
  readonly label: string;
  /** Whether a time stands with it: hardly anybody but a program writes so. */
  readonly timed: boolean;
  /** Whether it stands in a list: the way notes are written. */
  readonly bulleted: boolean;
}

/**
 * Decides over a whole file which labels are speakers: `uses` are the labels of its lines in order, `units` the number of lines that could have
 * had one. A label counts by its shape (a name's capitals, few words, no sentence), by repetition and by how much of the file is labelled;
 * "Note", "Agenda", "So here is the thing" and times of day are none. The result holds labels as given; it is empty where nothing speaks for
 * a conversation. O(uses).
 */
export function acceptSpeakers(uses: Iterable<LabelUse>, units: number): ReadonlySet<string> {
  return acceptCounted(countLabels(uses), units);
}

/** As `acceptSpeakers`, for who counted the labels on the way: nobody needs to keep a use for each of hundreds of thousands of cues. */
export function acceptCounted(candidates: ReadonlyMap<string, LabelCount>, units: number): ReadonlySet<string> {
  const all = [...candidates.values()];
  const isRigid = areInEachLine(all, units);
  const shaped = all.filter((one) => shapeOf(one.label) !== 'sentence' || (isRigid && isOdd(one)));
  const share = shaped.reduce((sum, candidate) => sum + candidate.count, 0) / Math.max(1, units);
  const accepted = shaped.filter((candidate) => isSpeaker(candidate, { share, isRigid }));
  if (!isConversation(accepted, units)) return new Set();
  return new Set(accepted.map((candidate) => candidate.label));
}

/** Whether a label stands in nearly each line, and the same again and again: what stands in its place in the other lines is a speaker, too, whatever people call themselves. */
function areInEachLine(candidates: readonly LabelCount[], units: number): boolean {
  const likely = candidates.filter(({ label }) => shapeOf(label) !== 'sentence');
  const uses = likely.reduce((sum, { count }) => sum + count, 0);
  return uses >= FEWEST_RIGID && uses >= 0.8 * units && likely.length * 2 <= uses;
}

const FEWEST_RIGID = 4;

/** What nobody but a program writes beside a time: "#Tom", "12 - Petra". */
function isOdd({ label, timed }: LabelCount): boolean {
  return (
    timed && label.length <= 40 && label.split(' ').length <= 4 && !/[?!;…,]|:\s/.test(label) && !isHeaderWord(label)
  );
}

/** How often a label stands, and whether with times or in a list. */
export interface LabelCount {
  readonly label: string;
  count: number;
  timed: boolean;
  bulleted: boolean;
}

function countLabels(uses: Iterable<LabelUse>): ReadonlyMap<string, LabelCount> {
  const candidates = new Map<string, LabelCount>();
  for (const use of uses) {
    const known = candidates.get(use.label);
    if (known === undefined) candidates.set(use.label, { ...use, count: 1 });
    else {
      known.count++;
      known.timed ||= use.timed;
      known.bulleted &&= use.bulleted;
    }
  }
  return candidates;
}

/** Said once, a label must look like a name in a file that is mostly labelled; lower case must come often. What looks like no label is only asked about where it is odd in a rigid file. */
function isSpeaker(
  candidate: LabelCount,
  { share, isRigid }: { readonly share: number; readonly isRigid: boolean },
): boolean {
  switch (shapeOf(candidate.label)) {
    case 'sentence':
      return true;
    case 'generic':
      return candidate.count >= 2 || share >= (candidate.timed ? 0.3 : 0.5);
    case 'name':
      return candidate.count >= 3 || share >= (candidate.count === 2 || candidate.timed ? 0.3 : 0.5);
    case 'plain':
      return (candidate.count >= 3 && share >= 0.4) || (isRigid && (candidate.timed || share >= 0.9));
  }
}

/** Somebody speaks again, or nearly all lines are labelled: a page with one "Owner: …" on it, or a list of topics, is no transcript. */
function isConversation(accepted: readonly LabelCount[], units: number): boolean {
  const uses = accepted.reduce((sum, candidate) => sum + candidate.count, 0);
  const repeats = accepted.some((candidate) => candidate.count >= 2);
  const share = uses / Math.max(1, units);
  if (accepted.some((candidate) => candidate.timed)) return uses >= 2;
  if (!repeats) return uses >= 2 && share >= 0.8 && !accepted.every((candidate) => candidate.bulleted);
  return uses >= 6 || share >= 0.3;
}

/** What a label looks like: a name, a label of a program, words in lower case that may be either, or no label. */
export type LabelShape = 'name' | 'generic' | 'plain' | 'sentence';

/** Looks at the shape alone. */
export function shapeOf(label: string): LabelShape {
  if (/^[\p{L}\p{N}._+-]{1,64}@[\p{L}\p{N}.-]{1,190}$/u.test(label)) return 'name';
  const core = withoutCompany(label) || label;
  if (greetingLength(core) > 0 && core.includes(' ')) return 'sentence';
  if (/^\+?[(\d][\d\s().*x-]{6,19}$/.test(core)) return 'generic';
  if (core.length > 60 || /[?!;"“”…=*#]|\.\s*\.|https?|\bwww\.|\/\//i.test(core) || isHeaderWord(core))
    return 'sentence';
  if (isSpeakerLabel(label) && !/^[\d\s:.,/-]+$/.test(label)) return 'generic';
  const words = core.split(/[\s,]+/).filter((word) => word !== '');
  if (words.length > 6 || /^\d|\b(?:19|20)\d{2}\b/.test(core)) return 'sentence';
  const isName = (word: string): boolean =>
    /^[\p{Lu}\p{Lt}\p{Lo}]/u.test(word) || PARTICLE.test(word) || /@/.test(word) || /^[\d&.]+$/.test(word);
  if (words.every(isName) && /[\p{L}]/u.test(core)) return words.length <= 5 ? 'name' : 'plain';
  return words.length <= 2 && !SENTENCE_START.test(core) ? 'plain' : 'sentence';
}

/** "Petra Lindqvist (Norrfjord)", "Petra Lindqvist - Norrfjord" and "Petra 🎧" without what stands beside the name. */
function withoutCompany(label: string): string {
  return label
    .replace(/\p{Extended_Pictographic}|\uFE0F|\u200D/gu, (sign) => (/[\d#*]/.test(sign) ? sign : ''))
    .replace(/\s*[([|@<].*$|\s[-–—]\s.*$/, '')
    .trim();
}

function isHeaderWord(core: string): boolean {
  return HEADER_WORDS.test(core) || HEADER_WORDS_ELSEWHERE.test(core) || NUMBERED.test(core) || isFieldName(core);
}

/** Parts of a list or a paper, by their numbers. */
const NUMBERED =
  /^(?:topic|step|day|week|slide|chapter|item|point|question|phase|part|section|agenda item|option|risk|goal|lesson|tip|rule|module|scene|act|exercise|theme|insight|finding|top|thema|punkt|frage|schritt|tag|kapitel|folie|woche|teil|regel|étape|jour|chapitre|sujet|semaine|partie|paso|día|capítulo|tema|pregunta|semana|parte)\s?[#.]?\s?\d{1,3}[a-z]?\.?$/i;

const PARTICLE =
  /^(?:van|von|der|den|de|del|della|di|da|dos|das|du|la|le|el|al|bin|ibn|ben|bint|y|e|zu|zur|ter|ten|af|av|st\.?|d['’].*|and|und|&)$/i;

/** What stands before a colon in notes, e-mails and sentences. */
const HEADER_WORDS =
  /^(?:(?:meeting|call|project|next|key|main|action|open|other|additional|important|quick|general|further|final|our|my|the|all)[ -])*(?:notes?|nb|n\.b\.|agendas?|actions?|action (?:items?|points?)|todos?|to[- ]dos?|tasks?|decisions?|summary|overview|background|context|goals?|objectives?|purpose|topics?|subjects?|dates?|times?|when|where|who|why|what|how|locations?|venue|places?|attendees?|attending|participants?|present|absent|apologies|regrets|invitees|invited|organi[sz]er|duration|length|recorded|recording|transcript|transcription|transcribed(?: by)?|language|title|status|owners?|due|due date|deadline|priority|links?|urls?|websites?|sources?|references?|see|see also|from|to|cc|bcc|sent|re|fwd?|aw|wg|ps|p\.s\.|tl;?dr|update|updates|warning|caution|important|remember|reminder|example|examples|e\.g\.|i\.e\.|tip|hint|info|information|details?|description|comments?|remarks?|problems?|issues?|risks?|blockers?|questions|answers|answer|results?|conclusions?|outcomes?|next|steps?|follow[- ]?ups?|pros?|cons?|idea|ideas|plan|name|names|phone|tel|telephone|mobile|fax|e-?mail|address|company|role|department|team|account|client name|customer name|id|type|category|tags?|version|created|modified|author|file|chapter|section|part|step|option|plan|today|tomorrow|yesterday|monday|tuesday|wednesday|thursday|friday|saturday|sunday|mon|tue|wed|thu|fri|budget|price|cost|total|subtotal|amount|currency|timeline|milestones?|scope|requirements?|input|output|before|after|first|second|third|finally|lastly|also|so|but|and|or|because|well|okay|ok|yes|no|right|anyway|exactly|correct|true|false|basically|actually|meaning|point|thing|things|question is|problem is|sorry|thanks|hello|hi|hey|great|good|sure|perfect|please|look|listen|honestly|frankly|http|https|webvtt|kind|captions?|chat|meeting id|passcode|strengths?|weaknesses|opportunities|threats?|themes?|ingredients|next meeting|next session|date\/time)$/i;

/** The same in German, French and Spanish. */
const HEADER_WORDS_ELSEWHERE =
  /^(?:hinweise?|notiz(?:en)?|anmerkung(?:en)?|themen?|betreff|datum|uhrzeit|ort|dauer|teilnehmer(?:innen)?|teilnehmende|anwesende?|abwesende?|tagesordnung|aufgaben?|beschluss|beschlüsse|entscheidung(?:en)?|fazit|zusammenfassung|ziele?|probleme?|beispiel|achtung|wichtig|nächste schritte|remarques?|sujet|objet|lieu|durée|présents|absents|ordre du jour|décisions?|tâches?|résumé|exemple|attention|prochaines étapes|nota|temas?|asunto|fecha|lugar|vorteile|nachteile|kosten|stärken|schwächen|chancen|risiken|termin|nächster termin|avantages|inconvénients|coûts|ventajas|desventajas|costes|asistentes|decisiones|tareas|resumen|ejemplo|importante|próximos pasos)$/i;

/** No speaker in lower case begins with these. */
const SENTENCE_START =
  /^(?:i|i['’](?:m|ll|ve|d)|we|you|he|she|it|they|this|that|these|those|there|here|the|an|my|our|your|his|her|its|their|so|but|and|or|if|when|while|because|what|why|how|where|who|which|not|just|as|at|in|on|for|with|from|to|of|is|are|was|were|do|does|did|can|could|should|would|will|let['’]?s|then|now|also|one|two|three|first|second)\s/i;
