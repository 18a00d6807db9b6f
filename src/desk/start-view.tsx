import { Button, Link, makeStyles, Text, tokens } from '@fluentui/react-components';
import { chooseFiles } from './chosen-files';
import { useDesk } from './desk-context';
import { useOpenings } from './use-openings';

const useStyles = makeStyles({
  view: {
    maxWidth: '640px',
    margin: `${tokens.spacingVerticalXXXL} auto`,
    padding: tokens.spacingHorizontalXXXL,
    backgroundColor: tokens.colorNeutralBackground1,
    borderRadius: tokens.borderRadiusXLarge,
    boxShadow: tokens.shadow4,
    display: 'grid',
    gap: tokens.spacingVerticalL,
    '@media (max-width: 759px)': { margin: `${tokens.spacingVerticalM} 0`, padding: tokens.spacingHorizontalL },
  },
  title: { margin: 0, fontSize: tokens.fontSizeBase600, lineHeight: tokens.lineHeightBase600, fontWeight: tokens.fontWeightSemibold },
  text: { margin: 0, color: tokens.colorNeutralForeground2 },
  drop: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalM,
    padding: tokens.spacingVerticalXL,
    border: `1px dashed ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusLarge,
  },
  others: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    gap: tokens.spacingVerticalS,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    paddingTop: tokens.spacingVerticalL,
  },
});

/** Nothing is there yet: one thing to do, and the other ways to begin. */
export function StartView() {
  const styles = useStyles();
  const { words, session, attempt } = useDesk();
  const { openRoster, openWorkbook } = useOpenings();
  const receive = (folder: boolean) => attempt(async () => session.receive(await chooseFiles({ folder })));
  return (
    <div className={styles.view}>
      <h2 className={styles.title}>{words.startTitle}</h2>
      <p className={styles.text}>
        {words.startText} {words.staysHere}
      </p>
      <div className={styles.drop}>
        <Button appearance="primary" size="large" onClick={() => receive(true)}>
          {words.chooseFolder}
        </Button>
        <Button size="large" onClick={() => receive(false)}>
          {words.chooseFiles}
        </Button>
        <Text className={styles.text}>{words.dropHere}</Text>
      </div>
      <div className={styles.others}>
        <Link as="button" onClick={openWorkbook}>
          {words.openWorkbook}
        </Link>
        <Link as="button" onClick={openRoster}>
          {words.openRoster}
        </Link>
      </div>
    </div>
  );
}
