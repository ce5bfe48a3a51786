/** Whether a line is one that a program puts before or after a transcript, and nobody said: a footer of Otter, Google Meet or Teams. */
export function isProgramLine(line: string): boolean {
  return line.length < 200 && MAY_BE.test(line) && PROGRAM_LINE.test(line);
}

const PROGRAM_LINE =
  /^[\s*_>]*(?:transcribed by https?:\/\/otter\.ai|this editable transcript was computer generated|(?:meeting|transcription|recording) (?:ended|started) (?:after|at) \d|.{1,80} (?:started|stopped) transcription\s*$|(?:automatically )?(?:generated|transcribed|created) (?:by|with) (?:macwhisper|whisper|otter|zoom|teams|google meet|fireflies|tl;dv|turboscribe)\b.{0,40}$|-{3,}\s*$|\*{3,}\s*$|_{3,}\s*$)/i;

/** A quick look, since almost no line is one. */
const MAY_BE = /transcri|generated|created|recording|meeting (?:ended|started)|---|\*\*\*|___/i;
