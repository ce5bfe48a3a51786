// What npm runs after an install here, and before `npx boswell` in a checkout. In a bare checkout there is nothing to build
// with yet, and bin/boswell.js sets it up at its first start: failing here would leave npx with a broken cache.
import { existsSync } from 'node:fs';

if (existsSync(new URL('../node_modules/esbuild', import.meta.url))) await import('./build.mjs');
