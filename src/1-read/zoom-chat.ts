import type { Recognition } from '#core';
import { parseClock } from './clock.ts';
import { type Lines, linesOf } from './lines.ts';
import { noHeader, type Reader, type ReadText, type ReadTurn, type SourceText } from './source-text.ts';
import { tidyText } from './tidy-text.ts';
import { fromFirstWords } from './wall-clock.ts';

/**
 * The chat of a Zoom meeting as it is saved (`meeting_saved_chat.txt`, `chat.txt`): a line `14:03:03 From Petra Lindqvist to Everyone:` and the message
 * on lines below, indented by a tab; older: all on one line, `14:03:03\t From  Petra Lindqvist  to  Everyone : …`; beside a recording in the cloud: `14:03:03\tPetra Lindqvist:\t…`. English, German, French and Spanish. Times are of the day, or from the
 * start of a cloud recording. Who a message was sent to is left out; so are reactions, and the words that a reply quotes. No definition exists; known
 * from exports and the programs that tidy them.
 */
export const zoomChat: Reader = {
  format: 'zoom-chat',
  recognises: ({ head }: SourceText): Recognition => {
    const lines = head.split('\n').filter((line) => MESSAGE.test(line.slice(0, LONGEST_HEAD)));
    return lines.length === 0
      ? { score: 0, reason: 'has no lines such as "14:03:03 From … to Everyone:"' }
      : { score: 0.92, reason: 'has lines such as "14:03:03 From … to Everyone:", as Zoom saves a chat' };
  },
  read: readZoomChat,
};

const LONGEST_HEAD = 300;
const MESSAGE =
  /^\s{0,4}(\d{1,2}:\d{2}:\d{2})(?:\s{1,4}(?:From|Von|[Dd]e)\s{1,4}(\S.{0,120}?)\s{0,4}(?:\s(?:[Tt]o|an|à|a)\s{1,4}(\S.{0,120}?)\s{0,4})?|\t(?=\S)([^\t:]{1,80})):(?=\s|$)/;

interface Message {
  readonly speaker: string;
  readonly start: number | null;
  readonly line: number;
  readonly lines: string[];
}

function readZoomChat(source: SourceText): ReadText {
  const said: ReadTurn[] = [];
  for (const message of messagesOf(linesOf(source.text))) {
    const turn = turnOf(message);
    if (turn !== null) said.push(turn);
  }
  const { turns, time } = fromFirstWords(said);
  return { turns, header: { ...noHeader, time }, medium: 'writing', notUnderstood: 0, diagnostics: [] };
}

/** One message after the other, since a long chat has hundreds of thousands; a line that begins none belongs to the one before. */
function* messagesOf(lines: Lines): Generator<Message> {
  const names = new Map<string, string>();
  let open: Message | null = null;
  let line = 0;
  for (const text of lines) {
    line++;
    const found = MESSAGE.exec(text.slice(0, LONGEST_HEAD));
    if (found === null) open?.lines.push(text);
    else {
      if (open !== null) yield open;
      const name = tidyText(found[2] ?? found[4] ?? '');
      const speaker = names.get(name) ?? name;
      names.set(name, speaker);
      open = { speaker, start: parseClock(found[1] ?? ''), line, lines: [text.slice(found[0].length)] };
    }
  }
  if (open !== null) yield open;
}

/** A reply begins with the words that it answers: `Replying to "Morning, all. Shall..."`. */
const REPLY = /^\s*Replying to ".*"\s*$/;
const REACTION = /^\s*(?:Reacted to ".*" with \S.{0,20}|Removed an? .{1,20} reaction from ".*")\s*$/s;

/** Null for a reaction, and where nothing is said. */
function turnOf({ speaker, start, line, lines }: Message): ReadTurn | null {
  const text = tidyText(lines.filter((one) => !REPLY.test(one)).join(' '));
  return text === '' || REACTION.test(text) ? null : { speaker, text, start, end: null, line };
}
