import { writeFileSync } from 'node:fs';

// Loaded into the program that is measured: tells at its end how much memory it had, in KB.
process.on('exit', () =>
  writeFileSync(process.env['HEXAPLA_PEAK'] as string, String(process.resourceUsage().maxRSS)),
);
