import type { Diagnostic, Recognition, Source } from '#core';
import { quoted, sourceError } from '../diagnostics.ts';
import { type ContainerReader, isZip, type Opened } from './container-reader.ts';
import { madeAt } from './made.ts';
import { isEncrypted, isPartlyRead, nestedTooDeep, zipTrouble } from './trouble.ts';
import { unzip } from './unzip.ts';

/**
 * A Word document (Office Open XML, ECMA-376), as Word, Google Docs, LibreOffice, Pages, Microsoft Teams, Google Meet and Otter write it. Teams: `Title-YYYYMMDD_HHMMSS-Meeting
 * Transcript.docx`; date, duration, "X started transcription", then `Name   m:ss` and the words below it, in one paragraph (known from exports). Other zip archives are
 * told apart and refused by name; so is an encrypted document, which is a compound file with a stream `EncryptedPackage` ([MS-OFFCRYPTO]).
 */
export const docx: ContainerReader = {
  format: 'docx',
  recognises: ({ bytes }: Source): Recognition => {
    if (isZip(bytes)) return { score: 0.9, reason: 'is a zip archive with a Word document in it' };
    if (isEncryptedOffice(bytes)) return { score: 0.9, reason: 'is an encrypted Office document' };
    return { score: 0, reason: 'is no zip archive' };
  },
  read: readDocx,
};

const WHAT = 'a Word document';
const DOCUMENT = /^word\/document\d{0,2}\.xml$/;
const STYLES = /^word\/styles\d{0,2}\.xml$/;
const NOTES = /^word\/(?:foot|end)notes\d{0,2}\.xml$/;
const CORE = /^docProps\/core\d{0,2}\.xml$/;

async function readDocx({ path, bytes }: Source): Promise<Opened> {
  if (isEncryptedOffice(bytes)) return failed(isEncrypted(path, 'an Office document'));
  const unzipped = await unzip(bytes, (name) => [DOCUMENT, STYLES, NOTES, CORE].some((part) => part.test(name)));
  if (unzipped.kind !== 'files') return failed(zipTrouble(path, WHAT, unzipped));
  const documentXml = partOf(unzipped.files, DOCUMENT);
  if (documentXml === null) return failed(isOtherArchive(path, unzipped.names));
  const core = partOf(unzipped.files, CORE) ?? '';
  const { docxText, styleNames } = await import('./docx-text.ts');
  const styles = styleNames(partOf(unzipped.files, STYLES) ?? '');
  const { text, title, isWhole } = docxText(documentXml, styles);
  const notes = [...unzipped.files]
    .filter(([name]) => NOTES.test(name))
    .map(([, xml]) => docxText(decoded(xml), styles));
  return {
    kind: 'text',
    unpacked: {
      text: [text, ...notes.map((note) => note.text)].filter((part) => part !== '').join('\n\n'),
      header: { title, date: null, time: null, participants: [] },
      made: madeAt(/<dcterms:created[^>]{0,100}>([^<]{1,40})</.exec(core)?.[1] ?? ''),
      diagnostics: isWhole && notes.every((note) => note.isWhole) ? [] : [isPartlyRead(path, nestedTooDeep)],
    },
  };
}

function failed(diagnostic: Diagnostic): Opened {
  return { kind: 'failed', diagnostic };
}

function partOf(files: ReadonlyMap<string, Uint8Array>, part: RegExp): string | null {
  const found = [...files].find(([name]) => part.test(name));
  return found === undefined ? null : decoded(found[1]);
}

function decoded(xml: Uint8Array): string {
  return new TextDecoder().decode(xml);
}

function isOtherArchive(path: string, names: readonly string[]): Diagnostic {
  const { name, hint } = KINDS.find(({ holds }) => names.some((each) => holds.test(each))) ?? OTHER;
  return sourceError(path, 'binary', `Cannot read ${quoted(path)}: it seems to be ${name}, expected text`, hint);
}

const SAVE_AS_TEXT = 'Save what was said or written in it as .txt, .md, .docx or .pdf, then ingest that';
const OTHER = { name: 'a zip archive', hint: 'Unpack it, then ingest the files inside' };
const KINDS: readonly { readonly holds: RegExp; readonly name: string; readonly hint: string }[] = [
  { holds: /^xl\//, name: 'an Excel workbook', hint: SAVE_AS_TEXT },
  { holds: /^ppt\//, name: 'a PowerPoint presentation', hint: SAVE_AS_TEXT },
  { holds: /^Index\/Document\.iwa$/, name: 'a Pages, Numbers or Keynote document', hint: SAVE_AS_TEXT },
  { holds: /^META-INF\/container\.xml$/, name: 'an e-book', hint: SAVE_AS_TEXT },
  { holds: /^content\.xml$/, name: 'an OpenDocument file', hint: SAVE_AS_TEXT },
];

/** A compound file that names the stream in which an encrypted document lies; names are in UTF-16. Its directory may stand anywhere. */
function isEncryptedOffice(bytes: Uint8Array): boolean {
  if (!MAGIC.every((byte, index) => bytes[index] === byte)) return false;
  return indexOfBytes(bytes, STREAM) >= 0;
}

const MAGIC: readonly number[] = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const STREAM: readonly number[] = [...'EncryptedPackage'].flatMap((letter) => [letter.charCodeAt(0), 0]);

function indexOfBytes(bytes: Uint8Array, wanted: readonly number[]): number {
  const [first = 0] = wanted;
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1)) {
    if (wanted.every((byte, index) => bytes[at + index] === byte)) return at;
  }
  return -1;
}
