/**
 * The one way to the disk, and to the process it belongs to: nothing outside this folder opens a file.
 * `FileStore` is the vault as few durable verbs, on disk or in memory; the functions on absolute paths
 * are for what people name outside of it. Whoever writes more than one file does it through `#apply`.
 */
export { diskFiles } from './disk-files.ts';
export { type FileStep, faultyFiles } from './faulty-files.ts';
export type { FileStat, FileStore, FolderEntry } from './file-store.ts';
export { compress, decompress } from './gzip.ts';
export { type InitialFiles, memoryFiles } from './memory-files.ts';
export { filesBeside, makeFolderOutside, readOutside, statOutside, writeOutside } from './outside.ts';
export { readSource } from './read-source.ts';
export { readVaultSource } from './read-vault-source.ts';
export { type GitAnswer, runGit } from './run-git.ts';
export { sha256 } from './sha256.ts';
export { nodeCalls, type SystemCalls } from './system-calls.ts';
export { errorCode, explainError, type SystemError, systemError } from './system-error.ts';
export { type ProcessIdentity, processState, thisProcess, uniqueToken } from './this-process.ts';
export { type FolderListener, type FolderWatch, watchFolder } from './watch-folder.ts';
