/** The vault as we see it: where it is, its settings, its pages, and what was filed before. Only looks; applying writes. */

export { findVault } from './find-vault.ts';
export { type OpenOptions, openVault } from './open-vault.ts';
export { printSettings } from './print-settings.ts';
export { parseSettings, type ReadSettings, settingsFile } from './read-settings.ts';
