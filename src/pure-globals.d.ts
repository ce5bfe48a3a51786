/** All that the pure modules may use of the platform beyond ECMAScript (tsconfig.pure.json compiles them without Node's types). */
declare class TextEncoder {
  encode(input?: string): Uint8Array;
}
interface AbortSignal {
  readonly aborted: boolean;
  throwIfAborted(): void;
}
