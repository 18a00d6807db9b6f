import { validate } from '../../src/rules';
import { emptySubmission } from '../../src/submission';
import { realReport } from '../submissions';
import { median, report } from './budget';

const real = realReport();
const empty = emptySubmission(real.template, real.period);

report('validate the real report, findings and repairs included', await median(500, () => validate(real)), 1, 'ms');
report('validate an empty submission', await median(500, () => validate(empty)), 1, 'ms');
