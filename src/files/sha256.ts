import { createHash } from 'node:crypto';
import type { Sha256 } from '#core';
import { readPieces } from './read-pieces.ts';
import type { SystemCalls } from './system-calls.ts';

/** SHA-256 of bytes, or of the UTF-8 of a text. */
export function sha256(bytes: Uint8Array | string): Sha256 {
  return createHash('sha256').update(bytes).digest('hex') as Sha256;
}

/** SHA-256 of what an open file holds, read in pieces so that a long recording costs no memory. */
export function hashDescriptor(calls: SystemCalls, descriptor: number): Sha256 {
  const hash = createHash('sha256');
  for (const piece of readPieces(calls, descriptor)) hash.update(piece);
  return hash.digest('hex') as Sha256;
}
