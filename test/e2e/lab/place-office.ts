import type { office } from '../../lab/office/office';

/** Makes a page believe it is inside Office. Its own start script asks with a callback, the host with a promise. */
export function placeOffice(place: ReturnType<typeof office>): void {
  Object.assign(window, {
    Office: {
      ...place,
      onReady: async (then?: (info: unknown) => void) => {
        const info = await place.onReady();
        then?.(info);
        return info;
      },
    },
  });
}
