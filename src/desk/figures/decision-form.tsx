import { Button, Field, Input, Select, Textarea } from '@fluentui/react-components';
import { useState, type SyntheticEvent } from 'react';
import { readFigure, statedFigure, type Figure } from '../../figures';
import type { Indicator } from '../../forms';
import { deciding, undeciding, type Contribution } from '../../province';
import { usePicture } from '../desk-context';
import { useDeskStyles } from '../table-styles';
import { answersOf } from './answers';

/** A row that can't be added up: what the agencies say, and what a person decides, with the reason. */
export function DecisionForm({ indicator, contributions }: { indicator: Indicator; contributions: readonly Contribution[] }) {
  const styles = useDeskStyles();
  const { words, session, picture, signed } = usePicture();
  const { id, kind } = indicator;
  const decision = picture.consolidated.decisions.find((each) => each.id === id);
  const spelled = (figure: Figure) => (kind === 'heading' ? '' : statedFigure(figure, kind));
  const [text, setText] = useState(decision ? spelled(decision.figure) : '');
  const [reason, setReason] = useState(decision?.reason ?? '');
  const [isTried, setTried] = useState(false);
  const owners = picture.roster.owners.get(id) ?? [];
  const owner = contributions.find((each) => owners.includes(each.entry.code) && each.standing === 'number');
  const figure = readFigure(text, ',');
  const isUsable = figure.kind === 'number' || figure.kind === 'notApplicable';
  const wrong = words.decisionBad;

  const decide = (event: SyntheticEvent) => {
    event.preventDefault();
    setTried(true);
    if (isUsable && reason.trim() !== '') void session.act((desk) => deciding(desk, indicator, figure, reason.trim(), signed()));
  };

  return (
    <section className={styles.section} aria-label={words.decideTitle}>
      <h3 className={styles.subtitle}>{words.decideTitle}</h3>
      <p className={styles.quiet}>{words.decideText}</p>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{words.answers}</th>
            <th scope="col" className={styles.number}>
              {words.howMany}
            </th>
          </tr>
        </thead>
        <tbody>
          {answersOf(contributions).map(({ figure: answer, standing, count }) => (
            <tr key={`${standing} ${spelled(answer)}`}>
              <td>{spelled(answer) || words.standings[standing]}</td>
              <td className={styles.number}>{count}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <form className={styles.section} onSubmit={decide}>
        {owner && (
          <div className={styles.actions}>
            <Button size="small" onClick={() => setText(spelled(owner.figure))}>
              {words.ownersAnswer(spelled(owner.figure), owner.entry.name)}
            </Button>
          </div>
        )}
        <Field
          label={words.decisionFigure}
          {...(kind !== 'choice' && { hint: words.decisionHint })}
          {...(isTried && !isUsable && { validationMessage: wrong })}
        >
          {kind === 'choice' ? (
            <Select value={text} onChange={(_, { value }) => setText(value)}>
              <option value="" />
              {indicator.choices.map((each) => (
                <option key={each.code} value={String(each.code)}>
                  {each.code}. {each.words}
                </option>
              ))}
            </Select>
          ) : (
            <Input value={text} maxLength={40} onChange={(_, { value }) => setText(value)} />
          )}
        </Field>
        <Field label={words.reason} {...(isTried && reason.trim() === '' && { validationMessage: words.reasonNeeded })}>
          <Textarea value={reason} maxLength={1000} onChange={(_, { value }) => setReason(value)} />
        </Field>
        <div className={styles.actions}>
          <Button type="submit" appearance={decision ? 'secondary' : 'primary'}>
            {words.decide}
          </Button>
          {decision && <Button onClick={() => void session.act((desk) => undeciding(desk, id))}>{words.undecide}</Button>}
        </div>
      </form>
    </section>
  );
}
