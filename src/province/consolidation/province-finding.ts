import type { IndicatorId, Severity } from '../../forms';
import type { Finding, ProvinceTopic } from '../../rules';

/** Something the consolidation found at a row. What is `missing` holds the province's submission back, as any blank does. */
export function provinceFinding(topic: ProvinceTopic | 'missing', severity: Severity, id: IndicatorId, message: string): Finding {
  return { key: `province:${topic}:${id}`, source: 'province', topic, severity, status: 'fail', rows: [id], message };
}
