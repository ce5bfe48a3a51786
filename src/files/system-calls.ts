import fs from 'node:fs';

/**
 * The calls to the operating system that `diskFiles` makes: each is a point where a crash or an error can fall.
 * They stand behind an interface for one reason: the crash test wraps it, so that it finds every step by itself.
 */
export interface SystemCalls {
  open(path: string, flags: string): number;
  close(descriptor: number): void;
  /** Bytes read, 0 at the end. */
  read(descriptor: number, buffer: Uint8Array): number;
  /** Bytes written: may be fewer than asked for. */
  write(descriptor: number, bytes: Uint8Array): number;
  fsync(descriptor: number): void;
  stat(path: string): fs.Stats;
  /** As `stat`, of a link itself. */
  lstat(path: string): fs.Stats;
  realpath(path: string): string;
  readdir(path: string): readonly fs.Dirent[];
  mkdir(path: string): void;
  rmdir(path: string): void;
  rename(from: string, to: string): void;
  link(from: string, to: string): void;
  unlink(path: string): void;
  chmod(path: string, mode: number): void;
}

/** Node's own. On macOS, libuv's fsync is F_FULLFSYNC: it reaches the disk, not only its cache. */
export const nodeCalls: SystemCalls = {
  open: (path, flags) => fs.openSync(path, flags, 0o666),
  close: (descriptor) => fs.closeSync(descriptor),
  read: (descriptor, buffer) => fs.readSync(descriptor, buffer),
  write: (descriptor, bytes) => fs.writeSync(descriptor, bytes),
  fsync: (descriptor) => fs.fsyncSync(descriptor),
  stat: (path) => fs.statSync(path),
  lstat: (path) => fs.lstatSync(path),
  realpath: (path) => fs.realpathSync.native(path),
  readdir: (path) => fs.readdirSync(path, { withFileTypes: true }),
  mkdir: (path) => void fs.mkdirSync(path),
  rmdir: (path) => fs.rmdirSync(path),
  rename: (from, to) => fs.renameSync(from, to),
  link: (from, to) => fs.linkSync(from, to),
  unlink: (path) => fs.unlinkSync(path),
  chmod: (path, mode) => fs.chmodSync(path, mode),
};
