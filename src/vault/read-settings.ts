import { closest, distance } from 'fastest-levenshtein';
import { isMap, isScalar, LineCounter, type Pair, parseDocument } from 'yaml';
import { type Diagnostic, defaultSettings, type Settings, SettingsError } from '#core';
import { folderPath, type SettingKey, settingKeys } from './settings-keys.ts';

/** Settings, and what looked odd in the file they came from. */
export interface ReadSettings {
  readonly settings: Settings;
  readonly diagnostics: readonly Diagnostic[];
}

/** Name of the settings file at the top of a vault. */
export const settingsFile = 'boswell.yaml';

/**
 * Reads the text of `boswell.yaml`; every key has a default, and an unknown one is a warning with the nearest known.
 * @throws {SettingsError} naming the line, for text that is no YAML or a value of the wrong kind.
 */
export function parseSettings(text: string): ReadSettings {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const lineAt = (offset: number): number => lines.linePos(offset).line;
  const broken = document.errors[0];
  if (broken !== undefined) {
    throw settingsError(lineAt(broken.pos[0]), `Cannot read settings: ${broken.message.split('\n')[0] ?? ''}`);
  }
  const entries = isMap(document.contents) ? document.contents.items.flatMap((pair) => entriesOf(pair, lineAt)) : [];
  if (document.contents !== null && !isMap(document.contents)) {
    throw settingsError(1, 'Cannot read settings: expected "key: value" lines');
  }
  const values: Record<string, unknown> = structuredClone({ ...defaultSettings });
  const diagnostics: Diagnostic[] = [];
  for (const entry of entries) {
    const key = settingKeys.find((known) => known.path.join('.') === entry.path.join('.'));
    if (key === undefined) diagnostics.push(unknownKey(entry));
    else setValue(values, key, entry);
  }
  return { settings: values as unknown as Settings, diagnostics };
}

interface Entry {
  readonly path: readonly string[];
  readonly value: unknown;
  readonly line: number;
}

/** A top-level pair as one entry, or its pairs where it is a group such as `me:`. */
function entriesOf(pair: Pair, lineAt: (offset: number) => number): readonly Entry[] {
  const name = scalarText(pair.key);
  const line = isScalar(pair.key) && pair.key.range ? lineAt(pair.key.range[0]) : 1;
  const isGroup = settingKeys.some((key) => key.path.length === 2 && key.path[0] === name);
  if (!isGroup) return [{ path: [name], value: plainValue(pair.value), line }];
  if (!isMap(pair.value)) {
    if (plainValue(pair.value) === null) return [];
    throw settingsError(line, `Cannot read setting "${name}": expected indented "key: value" lines below it`);
  }
  return pair.value.items.map((inner) => ({
    path: [name, scalarText(inner.key)],
    value: plainValue(inner.value),
    line: isScalar(inner.key) && inner.key.range ? lineAt(inner.key.range[0]) : line,
  }));
}

function scalarText(node: unknown): string {
  return isScalar(node) ? String(node.value) : '';
}

function plainValue(node: unknown): unknown {
  if (node === null || node === undefined) return null;
  if (isScalar(node)) return node.value;
  return typeof node === 'object' && 'toJSON' in node && typeof node.toJSON === 'function' ? node.toJSON() : null;
}

function setValue(values: Record<string, unknown>, key: SettingKey, entry: Entry): void {
  if (entry.value === null) return;
  if (!key.accepts(entry.value)) {
    throw settingsError(
      entry.line,
      `Cannot read setting "${entry.path.join('.')}": found ${JSON.stringify(entry.value)}, expected ${key.expects}`,
    );
  }
  const [first, second] = key.path;
  if (second === undefined) {
    values[first] = entry.value;
    return;
  }
  const group = values[first] as Record<string, unknown>;
  group[second] = first === 'folders' ? folderPath(String(entry.value)) : entry.value;
}

function unknownKey(entry: Entry): Diagnostic {
  const name = entry.path.join('.');
  const known = settingKeys.map((key) => key.path.join('.'));
  const nearest = closest(name, known);
  const isNear = distance(name, nearest) <= Math.max(2, Math.floor(name.length / 3));
  return {
    severity: 'warning',
    code: 'unknown-setting',
    file: settingsFile,
    line: entry.line,
    message: `Unknown setting "${name}"${isNear ? `: did you mean "${nearest}"?` : ''}`,
    hint: isNear ? null : `Known settings: ${known.join(', ')}`,
  };
}

function settingsError(line: number, message: string): SettingsError {
  return new SettingsError(message, {
    file: `${settingsFile}:${line}`,
    hint: `Mend line ${line} of ${settingsFile}, then run the command again`,
  });
}
