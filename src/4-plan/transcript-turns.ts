import { spokenWords, type VaultPath, type VaultView } from '#core';
import { parseFrontmatter, parseTranscriptPage, type TranscriptPage } from '#markdown';
import { readPage } from './read-page.ts';

/** A transcript page that stands in the vault, with what it says. */
export interface FiledTranscript extends TranscriptPage {
  readonly path: VaultPath;
  readonly text: string;
  readonly title: string | null;
  readonly date: string | null;
  readonly isDateStated: boolean;
  readonly isEmail: boolean;
  readonly turns: readonly FiledTurn[];
}

interface FiledTurn {
  /** Block id without `^`. */
  readonly id: string;
  /** As the page names the speaker; "" where it names none. */
  readonly speaker: string;
  readonly words: readonly string[];
}

/** Reads a transcript page of the vault; null where none stands there or it cannot be read. */
export function readTranscript(path: VaultPath, vault: VaultView): FiledTranscript | null {
  const text = readPage(path, vault);
  const page = text === null || text === 'unreadable' ? null : parseTranscriptPage(text);
  if (page === null || text === null) return null;
  const { properties, bodyOffset } = parseFrontmatter(text);
  const { title, date, source } = properties;
  return {
    ...page,
    path,
    text,
    title: typeof title === 'string' ? title : null,
    date: typeof date === 'string' ? date : null,
    isDateStated: properties['source_dated'] !== false,
    isEmail: source === 'email',
    turns: turnsOf(text.slice(bodyOffset)),
  };
}

/** Each paragraph that ends in a block id is a turn: `**Dana Levi** (42:05): Text. ^t149`. */
function turnsOf(body: string): readonly FiledTurn[] {
  return body.split(/\r?\n[ \t]*\r?\n/).flatMap((paragraph) => {
    const block = /^([\s\S]*?)\s\^(t\d+)\s*$/.exec(paragraph.trim());
    if (block === null) return [];
    const [, said = '', id = ''] = block;
    const head = /^(?:\*\*([^*\n]*)\*\*)?[ \t]*(?:\(\d[\d:]*\))?[ \t]*:?/.exec(said);
    return [{ id, speaker: head?.[1] ?? '', words: spokenWords(said.slice(head?.[0].length ?? 0)) }];
  });
}
