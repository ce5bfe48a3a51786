import type { SystemCalls } from './system-calls.ts';

const pieceBytes = 1 << 16;

/** What an open file holds, from where it stands to its end. The same buffer is given each time: use or copy a piece before asking for the next. */
export function* readPieces(calls: SystemCalls, descriptor: number): Generator<Uint8Array> {
  const buffer = new Uint8Array(pieceBytes);
  for (;;) {
    const count = calls.read(descriptor, buffer);
    if (count === 0) return;
    yield buffer.subarray(0, count);
  }
}

/** Opens a file, gives it to `use` and closes it whatever happens. */
export function withDescriptor<T>(calls: SystemCalls, path: string, flags: string, use: (descriptor: number) => T): T {
  const descriptor = calls.open(path, flags);
  try {
    return use(descriptor);
  } finally {
    calls.close(descriptor);
  }
}

/** All that a file holds, also when it is longer than its stat says. */
export function readWhole(calls: SystemCalls, path: string): Uint8Array {
  return withDescriptor(calls, path, 'r', (descriptor) => {
    const pieces = [...copies(readPieces(calls, descriptor))];
    const whole = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
    let at = 0;
    for (const piece of pieces) {
      whole.set(piece, at);
      at += piece.length;
    }
    return whole;
  });
}

function* copies(pieces: Iterable<Uint8Array>): Generator<Uint8Array> {
  for (const piece of pieces) yield piece.slice();
}
