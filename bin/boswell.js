#!/usr/bin/env node
// Starts the compiled program. In a checkout that was not set up yet it sets it up first; the published package is compiled.
import { existsSync } from 'node:fs';

const main = new URL('../dist/boswell.js', import.meta.url);
if (!existsSync(main)) {
  const { buildIfOld, installIfMissing } = await import('../scripts/install-if-missing.mjs');
  installIfMissing();
  buildIfOld();
}
await import(main.href);
