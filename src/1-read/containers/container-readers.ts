import type { Recognition, Source } from '#core';
import { ics } from '../calendar/ics.ts';
import { eml } from '../mail/eml.ts';
import { mbox } from '../mail/mbox.ts';
import type { ContainerReader } from './container-reader.ts';
import { docx } from './docx.ts';
import { html } from './html.ts';
import { macWhisper } from './macwhisper.ts';
import { pdf } from './pdf.ts';

/** The container that a source is, and why; null where it is text, or nothing that is known. */
export function recogniseContainer(
  source: Source,
): { readonly reader: ContainerReader; readonly recognition: Recognition } | null {
  const [best] = readers
    .map((reader) => ({ reader, recognition: reader.recognises(source) }))
    .filter(({ recognition }) => recognition.score >= LEAST_SCORE)
    .sort((one, other) => other.recognition.score - one.recognition.score);
  return best ?? null;
}

/** Below it a source is text. */
const LEAST_SCORE = 0.6;

const readers: readonly ContainerReader[] = [docx, macWhisper, html, pdf, mbox, eml, ics];
