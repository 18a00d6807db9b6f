import { Link, makeStyles, mergeClasses, Switch, ToggleButton, tokens } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import { printFigure } from '../../figures';
import { findPeriod, plainText, type FormId, type IndicatorId } from '../../forms';
import { findingsOfForm, tallyClass } from '../../rules';
import { figureOf } from '../../submission';
import { usePicture } from '../desk-context';
import { useDeskStyles } from '../table-styles';
import { useOpenings } from '../use-openings';
import { useRowKeys } from '../use-row-keys';
import { attentionOf, countWords, lookedAt } from './attention';
import { RowPanel } from './row-panel';

const useStyles = makeStyles({
  forms: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalXS,
    padding: `0 ${tokens.spacingHorizontalL} ${tokens.spacingVerticalM}`,
  },
  heading: { fontWeight: tokens.fontWeightSemibold },
  bad: { color: tokens.colorPaletteRedForeground1 },
  figure: { fontWeight: tokens.fontWeightSemibold },
  label: { minWidth: '220px' },
  see: { minWidth: '160px' },
});

/** The province's forms, figure by figure, and the way to where each comes from. */
export function FiguresView() {
  const styles = useDeskStyles();
  const own = useStyles();
  const { words, picture, state } = usePicture();
  const { openBefore } = useOpenings();
  const { before } = state.work;
  const { consolidated } = picture;
  const { submission, findings } = consolidated;
  const { template } = submission;
  const attention = useMemo(() => attentionOf(picture), [picture]);
  const [formId, setFormId] = useState<FormId>(() => template.forms.find(({ id }) => lookedAt(attention, id) > 0)?.id ?? 'BM1');
  const [onlyOpen, setOnlyOpen] = useState(false);
  const [chosen, setChosen] = useState<IndicatorId | undefined>();
  const form = template.forms.find(({ id }) => id === formId) ?? template.forms[0];
  const rows = (form?.indicators ?? []).filter(({ id }) => !onlyOpen || attention.has(id));
  const { tabIndexOf, keys } = useRowKeys(rows.filter(({ kind }) => kind !== 'heading').map(({ id }) => id));
  const indicator = chosen === undefined ? undefined : template.indicator(chosen);
  const close = () => {
    document.querySelector<HTMLElement>(`[data-row="${CSS.escape(chosen ?? '')}"]`)?.focus();
    setChosen(undefined);
  };

  return (
    <div className={mergeClasses(styles.split, indicator && styles.withPanel)}>
      <section className={styles.surface} aria-label={words.figuresTitle}>
        <div className={styles.head}>
          <h2 className={styles.title}>{form ? `${form.name}. ${form.title}` : words.figuresTitle}</h2>
          <span className={styles.space} />
          <Link as="button" onClick={openBefore}>
            {before ? words.comparedWith(findPeriod(before.period)?.name ?? before.period) : words.compareWith}
          </Link>
          <Switch label={words.onlyOpen} checked={onlyOpen} onChange={(_, { checked }) => setOnlyOpen(checked)} />
        </div>
        <div className={own.forms} role="group" aria-label={words.form}>
          {template.forms.map(({ id, name }) => {
            const open = lookedAt(attention, id);
            const bad = findingsOfForm(findings, id).some((each) => ['errors', 'blanks'].includes(tallyClass(each) ?? ''));
            return (
              <ToggleButton key={id} size="small" checked={id === formId} onClick={() => setFormId(id)}>
                {name}
                {open > 0 && <span className={mergeClasses(bad && id !== formId && own.bad)}>&nbsp;({open})</span>}
              </ToggleButton>
            );
          })}
        </div>
        {rows.length === 0 ? (
          <p className={styles.empty}>{words.nothingOpen}</p>
        ) : (
          <div className={styles.scroll}>
            <table className={styles.table}>
              <thead>
                <tr>
                  <th scope="col">STT</th>
                  <th scope="col">{words.row}</th>
                  <th scope="col" className={styles.number}>
                    {words.figure}
                  </th>
                  <th scope="col">{words.unit}</th>
                  <th scope="col" className={styles.number}>
                    {words.howMany}
                  </th>
                  <th scope="col">{words.toSee}</th>
                </tr>
              </thead>
              <tbody {...keys}>
                {rows.map((row) => {
                  const { id, kind, code, label, unit } = row;
                  if (kind === 'heading') {
                    return (
                      <tr key={id} className={own.heading}>
                        <td>{plainText(code)}</td>
                        <td colSpan={5}>{plainText(label)}</td>
                      </tr>
                    );
                  }
                  const see = attention.get(id);
                  return (
                    <tr key={id} className={id === chosen ? styles.chosen : undefined}>
                      <td>{plainText(code)}</td>
                      <td className={own.label}>
                        <button
                          type="button"
                          data-row={id}
                          tabIndex={tabIndexOf(id)}
                          aria-expanded={id === chosen}
                          className={styles.rowButton}
                          onClick={() => setChosen(id)}
                        >
                          {plainText(label)}
                        </button>
                      </td>
                      <td className={mergeClasses(styles.number, own.figure)}>{printFigure(figureOf(submission, id), kind)}</td>
                      <td>{plainText(unit)}</td>
                      <td className={styles.number}>{countWords(consolidated, id)}</td>
                      <td className={mergeClasses(own.see, see?.isGrave && own.bad)}>{see && words.attention[see.kind]}</td>
                    </tr>
                  );
                })}
              </tbody>
            </table>
          </div>
        )}
      </section>
      {indicator && <RowPanel key={indicator.id} indicator={indicator} onClose={close} />}
    </div>
  );
}
