import { useEffect, useState } from 'react';
import type { ReportLanguage } from '../../forms';
import { checkReportInSlices, type ReportCheck, type ReportText } from '../../report';
import type { Submission } from '../../submission';

/** A report and how it stands to the figures. */
interface Checked {
  readonly report: ReportText;
  readonly check: ReportCheck;
}

/**
 * How a report stands to the figures; undefined until that is known. It is found out in slices, so that typing goes on
 * meanwhile, and anew whenever a figure or the text changes; until then what was known before stays, of the text before.
 */
export function useReportCheck(report: ReportText, submission: Submission, language: ReportLanguage): Checked | undefined {
  const [checked, setChecked] = useState<Checked>();
  useEffect(() => {
    const stop = new AbortController();
    checkReportInSlices(report, submission, language, stop.signal).then(
      (check) => {
        setChecked({ report, check });
      },
      (error: unknown) => {
        if (stop.signal.aborted) return;
        // Thrown while drawing, it reaches the boundary like every other failure of a view.
        setChecked(() => {
          throw error;
        });
      },
    );
    return () => {
      stop.abort();
    };
  }, [report, submission, language]);
  return checked;
}
