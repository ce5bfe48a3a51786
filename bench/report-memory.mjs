// Loaded into a measured process: on exit writes its largest resident size, in kilobytes, to the file that BENCH_MEMORY names.
import { writeFileSync } from 'node:fs';

process.on('exit', () => writeFileSync(process.env['BENCH_MEMORY'] ?? '', String(process.resourceUsage().maxRSS)));
