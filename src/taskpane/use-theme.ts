import { webDarkTheme, webLightTheme, type Theme } from '@fluentui/react-components';
import { useSyncExternalStore } from 'react';

const query = () => window.matchMedia('(prefers-color-scheme: dark)');

function subscribe(listener: () => void): () => void {
  const media = query();
  media.addEventListener('change', listener);
  return () => {
    media.removeEventListener('change', listener);
  };
}

/** Light or dark: as Office is where the host says so, else as the system is. */
export function useTheme(hostIsDark: boolean | undefined): Theme {
  const systemIsDark = useSyncExternalStore(subscribe, () => query().matches);
  return (hostIsDark ?? systemIsDark) ? webDarkTheme : webLightTheme;
}
