import type { Diagnostic, Source } from '#core';
import type { Made, Unpacked } from './containers/container-reader.ts';
import { recogniseContainer } from './containers/container-readers.ts';
import { decodeSource, headOf, normaliseText } from './decode-source.ts';
import { recogniseFormat } from './readers.ts';
import type { Header, ReadText, SourceText } from './source-text.ts';

/** What the readers made of a source, before it becomes conversations; no talk where nothing could be read. */
export interface ReadTalks {
  /** Name of the reader, '' where none could read it. */
  readonly format: string;
  /** Why that one, in words that continue "it". */
  readonly why: string;
  readonly talks: readonly ReadText[];
  /** When the file says it was made: a date of last resort. */
  readonly made: Made | null;
  /** About the source as a whole; those of a talk stand with it. */
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads a source by the reader that its content is best evidence for: a container is told by its bytes, all else is decoded as text. Never throws for what a source holds. */
export async function readTalks(source: Source): Promise<ReadTalks> {
  const container = recogniseContainer(source);
  if (container !== null) {
    const { reader, recognition } = container;
    const opened = await reader.read(source);
    const about = { format: reader.format, why: recognition.reason, made: null };
    switch (opened.kind) {
      case 'failed':
        return { ...about, talks: [], diagnostics: [opened.diagnostic] };
      case 'talks':
        return { ...about, talks: opened.talks, diagnostics: opened.diagnostics };
      case 'text':
        return { ...about, ...readUnpacked(source.path, opened.unpacked, recognition.reason) };
    }
  }
  const decoding = decodeSource(source.path, source.bytes);
  if (decoding.kind === 'failed')
    return { format: '', why: '', talks: [], made: null, diagnostics: [decoding.diagnostic] };
  const { read, ...about } = readText(decoding.source);
  return { ...about, talks: [read], made: null, diagnostics: decoding.diagnostics };
}

interface TextReading {
  readonly format: string;
  readonly why: string;
  readonly read: ReadText;
}

/** The best reader's reading; where it finds no words, that of the next which does. */
function readText(source: SourceText): TextReading {
  const candidates = recogniseFormat(source).filter(({ recognition }, index) => index === 0 || recognition.score > 0.5);
  let best: TextReading | null = null;
  for (const { reader, recognition } of candidates) {
    if (best !== null && best.read.turns.length > 0) break;
    const read = reader.read(source);
    best = { format: read.found?.format ?? reader.format, why: read.found?.reason ?? recognition.reason, read };
  }
  if (best === null) throw new Error('No reader is listed');
  return best;
}

/** Text from a container: a transcript or notes where a reader of text knows it as such, else a document. */
function readUnpacked(
  path: string,
  unpacked: Unpacked,
  reason: string,
): Pick<ReadTalks, 'why' | 'talks' | 'made' | 'diagnostics'> {
  const asLines = unpacked.lines === undefined ? null : readText(sourceText(path, unpacked.lines));
  const found = asLines?.read.medium === 'speech' ? asLines : readText(sourceText(path, unpacked.text));
  const { read } = found;
  const talk: ReadText = {
    ...read,
    medium: read.medium === 'unknown' ? 'writing' : read.medium,
    header: mergeHeaders(unpacked.header, read.header),
    ...(unpacked.isTitleCertain === true ? { isTitleCertain: true } : {}),
  };
  return {
    why: found.format === 'text' ? reason : `${reason}, whose text ${found.why}`,
    talks: [talk],
    made: unpacked.made,
    diagnostics: unpacked.diagnostics,
  };
}

function sourceText(path: string, unpacked: string): SourceText {
  const text = normaliseText(unpacked);
  return { path, text, head: headOf(text) };
}

function mergeHeaders(first: Header, second: Header): Header {
  return {
    title: first.title === null ? second.title : normaliseText(first.title),
    date: first.date ?? second.date,
    time: first.date === null ? (first.time ?? second.time) : first.time,
    participants: [...first.participants, ...second.participants],
  };
}
