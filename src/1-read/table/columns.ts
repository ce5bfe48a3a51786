import type { Row } from './rows.ts';

/** Where the columns of a transcript stand in a table, counted from 0; null for one that it has not. */
export interface Columns {
  readonly text: number;
  readonly speaker: number | null;
  readonly start: number | null;
  readonly end: number | null;
  /** Length of what was said. */
  readonly duration: number | null;
  /** Seconds of a plain number, where the header says so. */
  readonly unit: number | null;
}

/**
 * Reads a row as the header of a transcript: a column of words, and one of speakers or of start times, by the names that programs and people give them (English,
 * German, French, Spanish). Null where it is none.
 */
export function columnsOf({ cells }: Row): Columns | null {
  if (cells.length < 2 || cells.length > MOST_COLUMNS) return null;
  const names = cells.map(plain);
  const find = (pattern: RegExp): number | null => {
    const at = names.findIndex((name) => pattern.test(name));
    return at < 0 ? null : at;
  };
  const columns = {
    text: find(TEXT),
    speaker: find(SPEAKER),
    start: find(START),
    end: find(END),
    duration: find(DURATION),
  };
  if (columns.text === null || (columns.speaker === null && columns.start === null)) return null;
  const start = columns.start === null ? '' : (cells[columns.start] ?? '');
  return { ...columns, text: columns.text, unit: unitOf(start) };
}

const MOST_COLUMNS = 60;
const TEXT =
  /^(?:text|texts?|transcript|transcription|transcripttext|sentence|content|utterance|said|words|caption|captions|dialogue|dialog|speech|spoken|spokentext|message|segment|segmenttext|transkript|transkription|gesagt|inhalt|texte|contenu|texto|contenido)$/;
const SPEAKER =
  /^(?:speaker|speakers|speakername|speakerlabel|speakerid|name|who|participant|participantname|person|voice|sprecher|sprecherin|sprechername|person|locuteur|orateur|intervenant|hablante|orador)$/;
const START =
  /^(?:start|starts|starttime|startms|startseconds|startsec|begin|begins|begintime|beginning|from|in|time|times|timestamp|timestamps|timecode|offset|onset|startzeit|beginn|anfang|zeit|zeitstempel|debut|inicio)$/;
const END = /^(?:end|ends|endtime|endms|endseconds|endsec|stop|stoptime|to|out|until|offsetend|endzeit|ende|bis|fin)$/;
const DURATION = /^(?:duration|length|dur|dauer|duree|duracion)$/;

/** A name of a column in small letters alone, without its unit in brackets. */
function plain(cell: string): string {
  return cell
    .slice(0, 60)
    .normalize('NFD')
    .replace(/\([^()]{0,20}\)|\[[^[\]]{0,20}\]/g, '')
    .replace(/[^\p{L}]/gu, '')
    .toLowerCase();
}

function unitOf(name: string): number | null {
  if (/[([ _](?:ms|msec|milliseconds|millis)[)\]]?$|startMs$/i.test(name)) return 0.001;
  return /[([ _](?:s|sec|secs|seconds)[)\]]?$/i.test(name) ? 1 : null;
}
