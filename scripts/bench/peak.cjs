// Loaded into the program that is measured: tells at its end how much memory it had, in KB. It is no TypeScript, for which Node
// would load a compiler first: 30 ms of each build.
const { writeFileSync } = require('node:fs');

process.on('exit', () => writeFileSync(process.env.HEXAPLA_PEAK, String(process.resourceUsage().maxRSS)));
