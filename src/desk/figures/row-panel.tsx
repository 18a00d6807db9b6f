import { makeStyles, tokens } from '@fluentui/react-components';
import { printFigure, printNumber, statedFigure } from '../../figures';
import { placeName, plainText, type Indicator } from '../../forms';
import { figureFacts, isAdjustable, type Contribution, type Mover } from '../../province';
import { TALLY_WORDS, tallyClass } from '../../rules';
import { figureOf } from '../../submission';
import { usePicture } from '../desk-context';
import { Panel } from '../panel';
import { useDeskStyles } from '../table-styles';
import { Adjustments } from './adjustments';
import { isAdded } from './attention';
import { DecisionForm } from './decision-form';

const useStyles = makeStyles({
  figure: { fontSize: tokens.fontSizeBase600, lineHeight: tokens.lineHeightBase600, fontWeight: tokens.fontWeightSemibold, margin: 0 },
  aside: { color: tokens.colorNeutralForeground2 },
  why: { overflowWrap: 'anywhere', minWidth: '120px' },
});

/** Where one figure of the province comes from, and what a person may do about it. */
export function RowPanel({ indicator, onClose }: { indicator: Indicator; onClose: () => void }) {
  const styles = useDeskStyles();
  const own = useStyles();
  const { words, picture } = usePicture();
  const { submission, decided, findings } = picture.consolidated;
  const { id, kind } = indicator;
  const { contributions: all, movers, jumps, dominant, against } = figureFacts(picture.consolidated, id, picture.earlier);
  const counted = all.filter(({ setAside }) => setAside === undefined);
  const said = findings.filter(({ rows: [first], ...each }) => first === id && tallyClass(each) !== undefined);
  if (kind === 'heading') return null;
  const place = placeName(submission.template, id);
  const shown = printFigure(figureOf(submission, id), kind);
  const mover = (each: Mover) => (
    <li key={each.entry.code}>
      {each.entry.name}: {words.moved(printNumber(each.before, 2, 'choice'), printNumber(each.now, 2, 'choice'), against?.name ?? '')}
    </li>
  );

  return (
    <Panel name={words.rowPanel(place)} over={place} title={plainText(indicator.label)} close={words.close} onClose={onClose}>
      {shown !== '' && (
        <p className={own.figure}>
          {shown} <span className={styles.quiet}>{plainText(indicator.unit)}</span>
        </p>
      )}
      {said.length > 0 && (
        <ul className={styles.list}>
          {said.map((each) => {
            const tier = tallyClass(each);
            return (
              <li key={each.key}>
                {tier && `${TALLY_WORDS[tier]}. `}
                {each.message}
              </li>
            );
          })}
        </ul>
      )}
      {decided.has(id) && <DecisionForm indicator={indicator} contributions={all} />}
      {isAdjustable(indicator) && <Adjustments indicator={indicator} />}
      {jumps.length > 0 && (
        <section className={styles.section} aria-label={words.jumps}>
          <h3 className={styles.subtitle}>{words.jumps}</h3>
          <ul className={styles.list}>{jumps.map(mover)}</ul>
        </section>
      )}
      {dominant && isAdded(indicator) && <p className={styles.quiet}>{words.overHalf(dominant.entry.name)}</p>}
      {movers.length > 0 && (
        <section className={styles.section} aria-label={words.movers}>
          <h3 className={styles.subtitle}>{words.movers}</h3>
          <ul className={styles.list}>{movers.map(mover)}</ul>
        </section>
      )}
      <section className={styles.section} aria-label={words.contributions}>
        <h3 className={styles.subtitle}>{words.contributions}</h3>
        <p className={styles.quiet}>{words.contributionsCounted(counted.length, all.length)}</p>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{words.agency}</th>
              <th scope="col" className={styles.number}>
                {words.figure}
              </th>
              <th scope="col">{words.why}</th>
            </tr>
          </thead>
          <tbody>
            {[...all].sort(bySize).map((each) => (
              <tr key={each.entry.code} className={each.setAside === undefined ? undefined : own.aside}>
                <td title={each.version?.file}>{each.entry.name}</td>
                <td className={styles.number}>{statedFigure(each.figure, kind) || words.standings[each.standing]}</td>
                <td className={own.why}>
                  {[
                    each.setAside && `${words.notCounted}: ${each.setAside}`,
                    each.version && words.cellOf(each.version.file, each.version.cells?.get(id) ?? ''),
                  ]
                    .filter(Boolean)
                    .join('. ')}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </Panel>
  );
}

/** What is awaited first, then what counts, the largest first; what doesn't count last. */
function bySize(a: Contribution, b: Contribution): number {
  const rank = ({ setAside, standing }: Contribution) =>
    setAside !== undefined ? 2 : standing === 'missing' || standing === 'blank' ? 0 : 1;
  const size = ({ figure }: Contribution) => (figure.kind === 'number' ? figure.value : -Infinity);
  return rank(a) - rank(b) || size(b) - size(a) || (a.entry.code < b.entry.code ? -1 : 1);
}
