import { Link } from '@fluentui/react-components';
import type { IndicatorId } from '../../forms';
import { useWorking } from '../pane-context';

/** Row codes that lead to their cells. */
export function RowLinks({ ids, separator }: { ids: readonly IndicatorId[]; separator: string }) {
  const { session } = useWorking();
  return (
    <>
      {ids.map((id, index) => (
        <span key={id}>
          {index > 0 && separator}
          <Link as="button" onClick={() => void session.goTo(id)}>
            {id.slice(id.indexOf('/') + 1)}
          </Link>
        </span>
      ))}
    </>
  );
}
