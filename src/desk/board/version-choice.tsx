import { Button } from '@fluentui/react-components';
import { statedFigure } from '../../figures';
import { placeName } from '../../forms';
import { differencesOf, type Version } from '../../province';
import { usePicture } from '../desk-context';
import { useDeskStyles } from '../table-styles';

interface VersionChoiceProps {
  readonly versions: readonly Version[];
  /** The one that counts now; it needn't be chosen. */
  readonly current?: Version;
  readonly onChoose: (version: Version) => void;
}

/** Several versions of one agency side by side, where they differ, and the choice of one. */
export function VersionChoice({ versions, current, onChoose }: VersionChoiceProps) {
  const styles = useDeskStyles();
  const { words, picture } = usePicture();
  const { template } = picture.board;
  const differences = differencesOf(versions.map(({ submission }) => submission));
  return (
    <section className={styles.section} aria-label={words.chooseVersion}>
      <h3 className={styles.subtitle}>{words.differences(differences.length)}</h3>
      <div className={styles.scroll}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{words.row}</th>
              {versions.map((each) => (
                <th key={each.sha256} scope="col" className={styles.number}>
                  {each.file.split('/').at(-1)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {differences.map(({ id, figures }) => {
              const kind = template.indicator(id)?.kind;
              return (
                <tr key={id}>
                  <td>{placeName(template, id)}</td>
                  {figures.map((figure, index) => (
                    <td key={versions[index]?.sha256} className={styles.number}>
                      {kind === undefined || kind === 'heading' ? '' : statedFigure(figure, kind) || words.standings.blank}
                    </td>
                  ))}
                </tr>
              );
            })}
            <tr>
              <td />
              {versions.map((each) => (
                <td key={each.sha256} className={styles.number}>
                  {each === current ? (
                    words.counts
                  ) : (
                    <Button size="small" aria-label={words.takeVersion(each.file)} onClick={() => onChoose(each)}>
                      {words.takeThis}
                    </Button>
                  )}
                </td>
              ))}
            </tr>
          </tbody>
        </table>
      </div>
    </section>
  );
}
