import { defaultSettings,
  type ChangePlan,
  type FiledSource,
  joinVaultPath,
  likenessOf,
  noteNameOf,
  pathKey,
  type Settings,
  type Sha256,
  type VaultPath,
  type VaultView,
} from '#core';
import { parseEntityPage, parseTranscriptPage } from '#markdown';

/** Texts of a vault by path. */
export type Files = Readonly<Record<string, string>>;
export type HashText = (text: string) => Sha256;

export const settings: Settings = {
  ...defaultSettings,
  me: { name: 'Ines Moreau', aliases: [], email: null, company: 'Halyard' },
  tasks: { status: 'open', tag: 'task', minConfidence: 0.3 },
  pages: { create: true, minConfidence: 0.5 },
};

/** A vault that lives in an object: the same answers as one on disk. */
export function memoryVault(
  files: Files,
  hashText: HashText,
  using: Settings = settings,
  written: Files = {},
): VaultView {
  const paths = Object.keys(files).sort() as VaultPath[];
  const textOf = (path: string): string | null => files[path] ?? null;
  return {
    read: textOf,
    has: (path) => paths.some((each) => pathKey(each) === pathKey(path)),
    hash: (path) => {
      const text = textOf(path);
      return text === null ? null : hashText(text);
    },
    hasNoteNamed: (name) => paths.some((path) => pathKey(noteNameOf(path)) === pathKey(name)),
    entities: paths.flatMap((path) => parseEntityPage(path, files[path] ?? '', using) ?? []),
    filed: (sha256) => paths.map((path) => filedAs(path, files, sha256)).find((each) => each !== null) ?? null,
    alike: (sketch) =>
      paths
        .flatMap((transcript) => {
          const page = parseTranscriptPage(files[transcript] ?? '');
          if (page === null || page.sketch === null) return [];
          const likeness = likenessOf(page.sketch, sketch);
          return [{ sha256: page.sha256, transcript, sketch: page.sketch, likeness }];
        })
        .sort((a, b) => b.likeness - a.likeness),
    lastWritten: (path) => written[path] ?? null,
  };
}

/** The note is the page that shares the `source_ref`, wherever it stands. */
function filedAs(path: VaultPath, files: Files, sha256: Sha256): FiledSource | null {
  const page = parseTranscriptPage(files[path] ?? '');
  if (page === null || page.sha256 !== sha256 || page.archived === null) return null;
  const reference = `\nsource_ref: ${JSON.stringify(page.reference)}`;
  const paths = Object.keys(files) as VaultPath[];
  const note = paths.find((each) => each !== path && files[each]?.includes(reference));
  const { archived, filedAs: next } = page;
  if (note === undefined && next !== null && next !== sha256) {
    const filed = paths.map((each) => filedAs(each, files, next)).find((each) => each !== null);
    return { note: filed?.note ?? null, transcript: path, archived };
  }
  return { note: note === undefined ? null : joinVaultPath(note), transcript: path, archived };
}

/** The files as they are after a plan. Expectations are checked as `apply` does. */
export function applied(files: Files, plan: ChangePlan, hashText: HashText, outside: Files = {}): Files {
  const after: Record<string, string> = { ...files };
  const expectStanding = (path: string, expected: Sha256): void => {
    const text = after[path];
    if (text === undefined || hashText(text) !== expected) throw new Error(`"${path}" is not what the plan expects`);
  };
  const expectFree = (path: string): void => {
    if (Object.keys(after).some((each) => pathKey(each) === pathKey(path))) throw new Error(`"${path}" is taken`);
  };
  for (const operation of plan.operations) {
    const { path } = operation;
    if (operation.kind === 'update' || operation.kind === 'move' || operation.kind === 'remove') {
      expectStanding(path, operation.expects);
    } else expectFree(path);
    if (operation.kind === 'create' || operation.kind === 'update') after[path] = operation.content;
    if (operation.kind === 'copy') after[path] = outside[operation.from] ?? '';
    if (operation.kind === 'move') {
      expectFree(operation.to);
      after[operation.to] = after[path] ?? '';
    }
    if (operation.kind === 'move' || operation.kind === 'remove') delete after[path];
  }
  return after;
}
