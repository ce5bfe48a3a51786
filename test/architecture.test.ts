import { readdirSync, readFileSync } from 'node:fs';
import { cruise, type ICruiseResult } from 'dependency-cruiser';
import { beforeAll, describe, expect, test } from 'vitest';
import rules, { mayImport } from '../.dependency-cruiser.mjs';

const sources = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .map((path) => `src/${path.replaceAll('\\', '/')}`)
  .filter((path) => path.endsWith('.ts'));
const architecture = readFileSync('ARCHITECTURE.md', 'utf8');

let result: ICruiseResult;

beforeAll(async () => {
  const { output } = await cruise(['src'], {
    ...rules.options,
    ruleSet: { forbidden: rules.forbidden },
    validate: true,
  });
  if (typeof output === 'string') throw new Error('expected a result object of dependency-cruiser');
  result = output;
});

describe('the architecture', () => {
  test('every source file was read (with a compiler it does not know, dependency-cruiser reads none and is content)', () => {
    const read = result.modules.map(({ source }) => source).filter((source) => source.startsWith('src/'));
    expect(read.toSorted()).toEqual(sources.toSorted());
    expect(
      result.modules.some(({ source, dependencies }) => source.startsWith('src/app/') && dependencies.length > 0),
    ).toBe(true);
  });

  test('no import breaks a rule', () => {
    const broken = result.summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} -> ${to}`);
    expect(broken).toEqual([]);
  });

  test('the table in ARCHITECTURE.md is the one that is enforced', () => {
    const table = Object.fromEntries(
      [...architecture.matchAll(/^\| `([\w-]+)` \| ([^|]+) \|/gm)].map(([, module = '', allowed = '']) => [
        module,
        [...allowed.matchAll(/`([\w-]+)`/g)].map(([, name]) => name),
      ]),
    );
    expect(table).toEqual(mayImport);
  });

  test('every folder of src/ is a module with a door, except the surfaces', () => {
    const folders = readdirSync('src', { withFileTypes: true }).filter((entry) => entry.isDirectory());
    expect(folders.map(({ name }) => name).toSorted()).toEqual(Object.keys(mayImport).toSorted());
    const doors = folders.filter(({ name }) => name !== 'surfaces' && !sources.includes(`src/${name}/index.ts`));
    expect(doors).toEqual([]);
  });

  test('files stay readable: none over 300 lines, tables of words aside', () => {
    const long = sources
      .filter((path) => !/\.test\.ts$|-table\.ts$/.test(path))
      .map((path) => ({ path, lines: readFileSync(path, 'utf8').split('\n').length }))
      .filter(({ lines }) => lines > 300);
    expect(long).toEqual([]);
  });
});

describe('ARCHITECTURE.md', () => {
  test('names only files that exist', () => {
    const named = [...architecture.matchAll(/`((?:src|test|docs|eval|bench|examples)\/[\w./-]+)`/g)].map(
      ([, path = '']) => path,
    );
    const isThere = (path: string): boolean => {
      try {
        readFileSync(path);
        return true;
      } catch (error) {
        return error instanceof Error && 'code' in error && error.code === 'EISDIR';
      }
    };
    expect(named.filter((path) => !isThere(path))).toEqual([]);
  });
});
