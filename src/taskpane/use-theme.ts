import { webDarkTheme, webLightTheme, type Theme } from '@fluentui/react-components';
import { useSyncExternalStore } from 'react';

const query = () => window.matchMedia('(prefers-color-scheme: dark)');

/** Excel and Word raise no event when their theme changes (it is Outlook's); whoever changed it comes back to the pane, and is looked for then. */
function subscribe(listener: () => void): () => void {
  const media = query();
  media.addEventListener('change', listener);
  window.addEventListener('focus', listener);
  document.addEventListener('visibilitychange', listener);
  return () => {
    media.removeEventListener('change', listener);
    window.removeEventListener('focus', listener);
    document.removeEventListener('visibilitychange', listener);
  };
}

/** Light or dark: as Office is where the host says so, else as the system is. */
export function useTheme(hostIsDark: (() => boolean | undefined) | undefined): Theme {
  return useSyncExternalStore(subscribe, () => hostIsDark?.() ?? query().matches) ? webDarkTheme : webLightTheme;
}
