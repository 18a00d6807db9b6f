import { Link, makeStyles, tokens } from '@fluentui/react-components';
import { operandsOf, plainText, type Indicator, type Template } from '../../forms';
import { rulesOf } from '../../rules';
import { RowLinks } from '../marks/row-links';
import { CauseCard } from '../check/cause-card';
import { causeGroups } from '../check/causes';
import { useWorking } from '../pane-context';
import { sourceLine } from '../slips/source-line';
import { Comparisons } from './comparisons';

const useStyles = makeStyles({
  tab: { padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`, display: 'grid', gap: tokens.spacingVerticalL },
  title: {
    margin: `0 0 ${tokens.spacingVerticalXS}`,
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground2,
  },
  card: {
    backgroundColor: tokens.colorNeutralBackground3,
    borderRadius: tokens.borderRadiusLarge,
    padding: tokens.spacingHorizontalM,
    display: 'grid',
    gap: tokens.spacingVerticalS,
  },
  label: { margin: 0, whiteSpace: 'pre-line' },
  facts: {
    margin: 0,
    display: 'grid',
    gridTemplateColumns: 'auto 1fr',
    columnGap: tokens.spacingHorizontalM,
    rowGap: tokens.spacingVerticalXS,
  },
  term: { color: tokens.colorNeutralForeground2 },
  value: { margin: 0, whiteSpace: 'pre-line' },
  quiet: { margin: 0, color: tokens.colorNeutralForeground2 },
  forms: { listStyleType: 'none', margin: 0, padding: 0 },
  form: { display: 'flex', gap: tokens.spacingHorizontalS, padding: `${tokens.spacingVerticalXS} 0`, alignItems: 'baseline' },
  name: { flexGrow: 1 },
  count: { color: tokens.colorNeutralForeground2, fontVariantNumeric: 'tabular-nums', whiteSpace: 'nowrap' },
});

/** While filling: what the selected cell means, and where there is still something to do. */
export function FillTab() {
  const styles = useStyles();
  const { state, words, session } = useWorking();
  const { template } = state.reading.submission;
  const indicator = state.selected === undefined ? undefined : template.indicator(state.selected);
  return (
    <div className={styles.tab}>
      <section aria-labelledby="selected-title">
        <h2 id="selected-title" className={styles.title}>
          {words.selected}
        </h2>
        {indicator ? <SelectedRow indicator={indicator} template={template} /> : <p className={styles.quiet}>{words.nothingSelected}</p>}
      </section>
      <section aria-labelledby="forms-title">
        <h2 id="forms-title" className={styles.title}>
          {words.formsTitle}
        </h2>
        <ul className={styles.forms}>
          {state.progress.map(({ form, filled, notApplicable, missing, total }) => {
            const target = missing[0] ?? form.indicators.find(({ kind }) => kind !== 'heading')?.id;
            return (
              <li key={form.id} className={styles.form}>
                <Link
                  as="button"
                  className={styles.name}
                  onClick={() => {
                    if (target) void session.goTo(target);
                  }}
                >
                  {form.id.slice(2)}. {form.title}
                </Link>
                <span className={styles.count}>
                  {missing.length > 0 ? words.missing(missing.length) : words.complete} · {filled + notApplicable}/{total}
                </span>
              </li>
            );
          })}
        </ul>
      </section>
    </div>
  );
}

function SelectedRow({ indicator, template }: { indicator: Indicator; template: Template }) {
  const styles = useStyles();
  const { state, words } = useWorking();
  const { derivation, unit } = indicator;
  const operands = operandsOf(derivation);
  const feeds = template.indicators.filter((other) => operandsOf(other.derivation).includes(indicator.id));
  const checks = rulesOf(template, state.reading.submission.agency.level)
    .affectedBy(indicator.id)
    .filter(({ topic }) => ['part-of-whole', 'cross-form', 'plausibility'].includes(topic));
  const source = sourceLine(state.reading.submission, indicator.id, words);
  const findings = state.findings.filter(
    ({ status, rows: [first], topic }) => status !== 'unverifiable' && first === indicator.id && topic !== 'missing',
  );
  return (
    <div className={styles.card}>
      <p className={styles.label}>
        <strong>{plainText(indicator.code)}</strong> {plainText(indicator.label)}
      </p>
      <dl className={styles.facts}>
        {unit.length > 0 && (
          <>
            <dt className={styles.term}>{words.unit}</dt>
            <dd className={styles.value}>{plainText(unit)}</dd>
          </>
        )}
        {source && (
          <>
            <dt className={styles.term}>{source.term}</dt>
            <dd className={styles.value}>{source.text}</dd>
          </>
        )}
        {operands.length > 0 && (
          <>
            <dt className={styles.term}>{words.computedFrom}</dt>
            <dd className={styles.value}>
              {words.row('')}
              <RowLinks ids={operands} separator={derivation?.kind === 'rate' ? ' / ' : ' + '} />
            </dd>
          </>
        )}
        {feeds.length > 0 && (
          <>
            <dt className={styles.term}>{words.feeds}</dt>
            <dd className={styles.value}>
              {feeds.map(({ id, label }) => (
                <div key={id}>
                  {words.row('')}
                  <RowLinks ids={[id]} separator="" />. {plainText(label)}
                </div>
              ))}
            </dd>
          </>
        )}
        {checks.length > 0 && (
          <>
            <dt className={styles.term}>{words.restsOn}</dt>
            <dd className={styles.value}>
              {checks
                .slice(0, 4)
                .map(({ statement }) => statement)
                .join('\n')}
            </dd>
          </>
        )}
      </dl>
      <Comparisons indicator={indicator} />
      {causeGroups(findings, template, { workbook: words.workbookNotes, information: words.informationNotes }).flatMap(({ causes }) =>
        causes.map((cause) => <CauseCard key={cause.key} cause={cause} />),
      )}
    </div>
  );
}
