import type { VaultPath } from '#core';
import type { FileStore } from '#files';

/** Files as macOS and Windows keep them: a name in other capitals is the same name, and is shown as it was made. */
export function caselessFiles(inner: FileStore): FileStore {
  const spelled = (path: string): string => {
    let folder: string | null = null;
    for (const part of path.split('/')) {
      const entries = inner.list(folder as VaultPath | null);
      const found = entries.find(({ name }) => name === part || name.toLowerCase() === part.toLowerCase());
      const name: string = found?.name ?? part;
      folder = folder === null ? name : `${folder}/${name}`;
    }
    return folder ?? path;
  };
  const outside: ReadonlySet<string> = new Set(['hashOutside']);
  return new Proxy(inner, {
    get(target, verb: keyof FileStore) {
      return (...values: readonly unknown[]): unknown => {
        const paths = values.map((value, index) =>
          typeof value !== 'string' || outside.has(verb) || (verb === 'copyIn' && index === 0) ? value : spelled(value),
        );
        return Reflect.apply(target[verb], target, paths);
      };
    },
  });
}
