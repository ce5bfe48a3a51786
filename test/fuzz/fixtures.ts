import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** A real-shaped file of one format. */
export interface Fixture {
  /** Name of the format's folder. */
  readonly format: string;
  /** Name within it. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

const folder = fileURLToPath(new URL('../../src/1-read/__fixtures__/', import.meta.url));

/** All files in the folders of the readers' fixtures, one folder a format: whoever adds a format there adds it to the fuzzer. Sorted. */
export function readFixtures(): readonly Fixture[] {
  return foldersIn(folder).flatMap((format) =>
    filesIn(join(folder, format)).map((name) => ({
      format,
      name,
      bytes: new Uint8Array(readFileSync(join(folder, format, name))),
    })),
  );
}

function foldersIn(path: string): readonly string[] {
  const entries = readdirSync(path, { withFileTypes: true });
  return entries.flatMap((entry) => (entry.isDirectory() ? [entry.name] : [])).sort();
}

function filesIn(path: string): readonly string[] {
  const entries = readdirSync(path, { withFileTypes: true, recursive: true });
  return entries
    .flatMap((entry) => (entry.isFile() ? [join(entry.parentPath, entry.name).slice(path.length + 1)] : []))
    .sort();
}
