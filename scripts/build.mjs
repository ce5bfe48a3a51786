// Bundles src/ and its dependencies to dist/: one file a command, what several need in shared chunks, loaded only when
// a command needs it. (Unbundled, `history` took 0.50 s of CPU on Node 20, most of it opening some 400 small files.)
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));

rmSync(`${root}/dist`, { recursive: true, force: true });
const { metafile } = await build({
  absWorkingDir: root,
  entryPoints: {
    boswell: 'src/surfaces/cli/main.ts',
    'understand-worker': 'src/app/understand-worker.ts',
    'pdf-worker': 'src/1-read/containers/pdf-worker.ts',
  },
  outdir: 'dist',
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  conditions: ['@boswell/source'],
  chunkNames: '[name]-[hash]',
  legalComments: 'none', // their licences stand whole in dist/THIRD-PARTY.txt
  minifyWhitespace: true,
  minifySyntax: true, // names stay, for stack traces
  metafile: true,
  // CommonJS dependencies ask for Node's own modules with require.
  banner: {
    js: "import { createRequire as requireOf } from 'node:module'; const require = requireOf(import.meta.url);",
  },
});
writeFileSync(`${root}/dist/THIRD-PARTY.txt`, licencesOf(metafile));
writeFileSync(`${root}/dist/.built`, '');

/** The licence of every package that was bundled, as it comes with it. */
function licencesOf({ inputs }) {
  const folders = Object.keys(inputs).map((path) => /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(path)?.[1]);
  const packages = [...new Set(folders.filter((folder) => folder !== undefined))].sort();
  return packages
    .map((folder) => {
      const { name, version, license } = JSON.parse(readFileSync(`${root}/${folder}/package.json`, 'utf8'));
      const file = readdirSync(`${root}/${folder}`).find((entry) => /^licen[cs]e/i.test(entry));
      const text = file === undefined ? '' : readFileSync(`${root}/${folder}/${file}`, 'utf8').trim();
      return `${name} ${version} (${license})\n\n${text}\n`;
    })
    .join(`\n${'-'.repeat(80)}\n\n`);
}
