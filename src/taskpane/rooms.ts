import { later } from './later';

/** The rooms that only some of the pane's work needs, and that would keep the start screen waiting. */
export const wordRoom = later(() => import('../word'));
export const sendingRoom = later(() => import('../sending'));
export const slipsRoom = later(() => import('../slips'));
export const openingRoom = later(() => import('../opening'));
