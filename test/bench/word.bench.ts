import { writeAppendix } from '../../src/word';
import { realReport } from '../submissions';
import { median, report } from './budget';

const real = realReport();
const start = performance.now();
await writeAppendix(real);
const first = performance.now() - start;
report('export seven tables to Word', (await median(10, () => writeAppendix(real))) / 1000, 0.5, 's');
console.log(`       (the first export loads the library: ${(first / 1000).toFixed(2)} s)`);
