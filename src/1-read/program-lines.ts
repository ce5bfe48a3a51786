/** Whether a line is one that a program puts before, into or after what was said or noted, and nobody said: a footer, a note on itself, a link to the recording. */
export function isProgramLine(line: string): boolean {
  return line.length < 300 && MAY_BE.test(line) && PROGRAM_LINE.test(line);
}

const TOOLS =
  'macwhisper|whisper|otter|zoom|(?:microsoft )?teams|google meet|gemini|fireflies|fathom|tl;dv|turboscribe|read\\.?ai|granola|notion(?: ai)?|webex';

const LINES: readonly string[] = [
  String.raw`transcribed by https?:\/\/otter\.ai`,
  'this editable transcript was computer generated',
  'people can also change the text after it was created',
  String.raw`(?:meeting|transcription|recording) (?:ended|started) (?:after|at) \d`,
  String.raw`.{1,80} (?:started|stopped) transcription\s*$`,
  String.raw`.{1,80} hat (?:die|das) transkri(?:ption|bieren) (?:gestartet|begonnen|beendet|gestoppt|angehalten)\s*$`,
  String.raw`.{1,80} a (?:démarré|commencé|lancé|arrêté|interrompu) la transcription\s*$`,
  String.raw`.{1,80} (?:inició|comenzó|empezó|detuvo|paró) la transcripción\s*$`,
  String.raw`.{1,80} (?:iniciou|começou|interrompeu|parou) a transcrição\s*$`,
  String.raw`.{1,80} ha (?:avviato|iniziato|interrotto|terminato) la trascrizione\s*$`,
  String.raw`.{1,80} heeft (?:de )?transcriptie (?:gestart|gestopt|beëindigd)\s*$`,
  String.raw`transkri(?:ption|pt) beendet nach \d`,
  'dieses bearbeitbare transkript wurde',
  String.raw`\(transcribed by (?:${TOOLS})\b.{0,80}\)\s*$`,
  `(?:automatically )?(?:generated|transcribed|created|recorded) (?:by|with) (?:${TOOLS})\\b.{0,60}$`,
  "you should review gemini[’']s notes",
  'please provide feedback about using gemini',
  'how is the quality of these specific notes',
  String.raw`let us know what you think:\s*(?:helpful|\[|$)`,
  String.raw`(?:meeting records|attachments?)\s+\[`,
  'ai[- ]generated content may be (?:inaccurate|incorrect)',
  'please rate the accuracy of this summary',
  'chat with (?:the )?meeting transcript',
  String.raw`\[?[*_]{0,2}view recording\b`,
  String.raw`view (?:the )?(?:full )?(?:recording|transcript|meeting)(?: (?:at|on|in) .{0,60})?:?\s*(?:https?:|\[|$)`,
  String.raw`📝 ?notes\s*$`,
  String.raw`-{3,}\s*$`,
  String.raw`\*{3,}\s*$`,
  String.raw`_{3,}\s*$`,
];
const PROGRAM_LINE = new RegExp(String.raw`^[\s*_>#]*(?:${LINES.join('|')})`, 'iu');

/** A quick look, since almost no line is one. */
const MAY_BE =
  /trans[ck]ri|trascri|generated|created|record(?:ing|ed)|meeting (?:ended|started|records)|gemini|attachment|quality of|know what you|accuracy|view |people can|📝|---|\*\*\*|___/i;
