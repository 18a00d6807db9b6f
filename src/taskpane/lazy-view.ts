import { lazy, type ComponentType, type LazyExoticComponent } from 'react';
import { later } from './later';

/** A component that is fetched when it is first shown: `lazyView(() => import('./x'), 'X')`, or soon. It suspends until it is there. */
export function lazyView<Name extends string, Props>(
  load: () => Promise<Readonly<Record<Name, ComponentType<Props>>>>,
  name: Name,
): LazyExoticComponent<ComponentType<Props>> {
  const fetch = later(load);
  return lazy(async () => ({ default: (await fetch())[name] }));
}
