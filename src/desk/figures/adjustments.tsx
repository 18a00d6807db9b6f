import { Button, Field, Input, Select, Textarea } from '@fluentui/react-components';
import { useState, type SyntheticEvent } from 'react';
import { printNumber } from '../../figures';
import type { Indicator } from '../../forms';
import { adjusting, unadjusting } from '../../province';
import { usePicture } from '../desk-context';
import { useDeskStyles } from '../table-styles';
import { signedNumber } from './signed-number';

/** Signed lines that a person adds to a sum, each with its reason. */
export function Adjustments({ indicator: { id } }: { indicator: Indicator }) {
  const styles = useDeskStyles();
  const { words, session, state, picture, signed } = usePicture();
  const [isAdding, setAdding] = useState(false);
  const [text, setText] = useState('');
  const [code, setCode] = useState('');
  const [reason, setReason] = useState('');
  const [isTried, setTried] = useState(false);
  const lines = state.work.desk.adjustments.filter((each) => each.id === id);
  const value = signedNumber(text);

  const add = (event: SyntheticEvent) => {
    event.preventDefault();
    setTried(true);
    if (value === undefined || value === 0 || reason.trim() === '') return;
    void session.act((desk) => adjusting(desk, { id, code, value, reason: reason.trim(), ...signed() }));
    setAdding(false);
    setText('');
    setReason('');
    setTried(false);
  };

  return (
    <section className={styles.section} aria-label={words.adjustments}>
      <h3 className={styles.subtitle}>{words.adjustments}</h3>
      {lines.length > 0 && (
        <ul className={styles.list}>
          {lines.map((each, index) => {
            const spelled = `${each.value > 0 ? '+' : ''}${printNumber(each.value, 6, 'choice').replace(/,?0+$/, '')}`;
            const whose = picture.roster.entries.find((entry) => entry.code === each.code)?.name;
            return (
              <li key={index}>
                {[`${spelled}${whose === undefined ? '' : ` (${whose})`}`, each.reason].join(': ')}{' '}
                <Button
                  size="small"
                  appearance="subtle"
                  aria-label={words.removeAdjustment(spelled)}
                  onClick={() => void session.act((desk) => unadjusting(desk, each))}
                >
                  {words.remove}
                </Button>
              </li>
            );
          })}
        </ul>
      )}
      {isAdding ? (
        <form className={styles.section} onSubmit={add}>
          <p className={styles.quiet}>{words.adjustText}</p>
          <div className={styles.fields}>
            <Field
              label={words.adjustValue}
              {...(isTried && (value === undefined || value === 0) && { validationMessage: words.badNumber })}
            >
              <Input value={text} maxLength={20} onChange={(_, { value: typed }) => setText(typed)} />
            </Field>
            <Field label={words.agency}>
              <Select value={code} onChange={(_, { value: chosen }) => setCode(chosen)}>
                <option value="">{words.nobodys}</option>
                {picture.roster.entries.map((each) => (
                  <option key={each.code} value={each.code}>
                    {each.name}
                  </option>
                ))}
              </Select>
            </Field>
          </div>
          <Field label={words.reason} {...(isTried && reason.trim() === '' && { validationMessage: words.reasonNeeded })}>
            <Textarea value={reason} maxLength={1000} onChange={(_, { value: typed }) => setReason(typed)} />
          </Field>
          <div className={styles.actions}>
            <Button type="submit">{words.applyAgency}</Button>
            <Button appearance="subtle" onClick={() => setAdding(false)}>
              {words.cancel}
            </Button>
          </div>
        </form>
      ) : (
        <div className={styles.actions}>
          <Button size="small" onClick={() => setAdding(true)}>
            {words.adjust}
          </Button>
        </div>
      )}
    </section>
  );
}
