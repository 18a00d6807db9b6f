import { Button, Select } from '@fluentui/react-components';
import { fileOf, strangerWords, type Stranger } from '../../province';
import { usePicture } from '../desk-context';
import { useDeskStyles } from '../table-styles';

/** Files that say of nobody in the roster whose they are: a person gives them to somebody, or leaves them out. */
export function Strangers({ strangers }: { strangers: readonly Stranger[] }) {
  const styles = useDeskStyles();
  const { words, session, picture } = usePicture();
  const give = (hash: string, code: string) => void session.change((work) => ({ ...work, given: { ...work.given, [hash]: code } }));
  return (
    <section className={styles.surface} aria-label={words.strangersTitle}>
      <div className={styles.head}>
        <h2 className={styles.title}>
          {words.strangersTitle} ({strangers.length})
        </h2>
      </div>
      <div className={styles.scroll}>
        <table className={styles.table}>
          <tbody>
            {strangers.map((stranger) => {
              const { received } = stranger;
              const { file, sha256 } = fileOf(received);
              return (
                <tr key={`${sha256} ${file}`}>
                  <td>{strangerWords(stranger)}</td>
                  <td>
                    <div className={styles.actions}>
                      {received.kind === 'version' && (
                        <Select
                          size="small"
                          aria-label={words.giveTo(file)}
                          value=""
                          onChange={(_, { value }) => {
                            if (value !== '') give(sha256, value);
                          }}
                        >
                          <option value="">{words.give}</option>
                          {picture.roster.entries.map(({ code, name }) => (
                            <option key={code} value={code}>
                              {name}
                            </option>
                          ))}
                        </Select>
                      )}
                      <Button size="small" aria-label={words.leaveOutFile(file)} onClick={() => void session.leaveOut(received)}>
                        {words.leaveOut}
                      </Button>
                    </div>
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
    </section>
  );
}
