// npm run bench [-- --only SECTION] [--plot FILE]: what Boswell takes, as ratios in one run. Build first (npm run build does).
import { parseArgs } from 'node:util';
import { benchCommands } from './commands.ts';
import { benchIndex } from './index-store.ts';
import { benchNames } from './names.ts';
import { benchReaders } from './readers.ts';
import { type Report, reporter } from './report.ts';
import { benchScale } from './scale.ts';
import { benchUnderstanding } from './understanding.ts';

const { values } = parseArgs({ options: { only: { type: 'string' }, plot: { type: 'string' } } });
const sections: Readonly<Record<string, (report: Report) => void | Promise<void>>> = {
  commands: benchCommands,
  understanding: benchUnderstanding,
  readers: benchReaders,
  scale: (report) => benchScale(report, values.plot ?? null),
  index: benchIndex,
  names: benchNames,
};
if (values.only !== undefined && !(values.only in sections)) {
  console.error(`Unknown section "${values.only}". Known sections: ${Object.keys(sections).join(', ')}`);
  process.exit(2);
}

const { report, missed } = reporter();
for (const [name, run] of Object.entries(sections)) {
  if (values.only !== undefined && values.only !== name) continue;
  console.log(name);
  await run(report);
}
if (missed.length > 0) {
  console.log(`${missed.length} missed: ${missed.join('; ')}`);
  process.exitCode = 1;
}
