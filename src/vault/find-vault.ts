import { statOutside } from '#files';
import { settingsFile } from './read-settings.ts';

/** The nearest folder at or above an absolute path that is a vault: it holds `boswell.yaml` or `.obsidian/`. Null where there is none. */
export function findVault(from: string): string | null {
  for (
    let folder = from.replaceAll('\\', '/').replace(/\/+$/, '');
    ;
    folder = folder.slice(0, folder.lastIndexOf('/'))
  ) {
    const isVault =
      statOutside(`${folder}/${settingsFile}`)?.kind === 'file' ||
      statOutside(`${folder}/.obsidian`)?.kind === 'folder';
    if (isVault) return folder === '' ? '/' : folder;
    if (!folder.includes('/')) return null;
  }
}
