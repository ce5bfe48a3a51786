import type { Priority } from './extraction.ts';

/** What a reader saw of the form of a turn that somebody, or some program, wrote in notes. Speech and plain prose have none. */
export type NoteMark = (
  | { readonly kind: 'heading' }
  | { readonly kind: 'paragraph' }
  | {
      readonly kind: 'item';
      /** How deep it is indented: 0 for the outermost. */
      readonly level: number;
      /** The sign in its check box: ` ` open, `x` done, `-` cancelled; null for a bullet without one. */
      readonly box: string | null;
      /** Signs of the Tasks plugin at its end; null where there are none. */
      readonly signs: TaskSigns | null;
    }
  /** The turn's text has the cells that hold words, ` | ` between them: `cellsOf` gives them back. */
  | { readonly kind: 'row'; readonly columns: readonly NoteColumn[] }
) & {
  /** The headings it stands under, as written, the outermost first; of a heading, those above it. */
  readonly sections: readonly string[];
};

/** What the signs behind a task say, and the words before them. */
export interface TaskSigns {
  /** Verbatim beginning of the turn's text. */
  readonly words: string;
  /** `YYYY-MM-DD`, or null. */
  readonly due: string | null;
  readonly priority: Priority | null;
}

/** A column of a table as far as one row goes. */
export interface NoteColumn {
  readonly name: string;
  /** The row's cell in it: null where the turn's text tells it, else '' for an empty one, or words that hold a stroke themselves. */
  readonly cell: string | null;
}

/** A cell of a table's row, under the name of its column. Neither is trimmed of more than white space. */
export interface NoteCell {
  readonly column: string;
  readonly text: string;
}

/** Stands between the cells of a row in the text of its turn. */
export const CELL_SEPARATOR = ' | ';

/** The cells of a row, from left to right, '' where one is empty. They are not kept beside the turn's text: twice its words in small pieces takes several times its size. */
export function cellsOf(text: string, columns: readonly NoteColumn[]): readonly NoteCell[] {
  let at = 0;
  return columns.map(({ name, cell }) => {
    const next = text.indexOf(CELL_SEPARATOR, at);
    const words = cell ?? text.slice(at, next < 0 ? text.length : next);
    if (words !== '') at += words.length + CELL_SEPARATOR.length;
    return { column: name, text: words };
  });
}
