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
  | { readonly kind: 'row'; readonly cells: readonly NoteCell[] }
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

/** A cell of a table's row, under the name of its column. Neither is trimmed of more than white space. */
export interface NoteCell {
  readonly column: string;
  readonly text: string;
}
