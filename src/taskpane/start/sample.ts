import sample from '../../../assets/samples/so-khcn-quang-tri-2023-Q3.json';
import { readFiguresFile, type Submission } from '../../submission';

/** The figures of a real report, to try the pane with. */
export function sampleSubmission(): Submission {
  return readFiguresFile(JSON.stringify(sample));
}
