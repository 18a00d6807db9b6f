/** Work that may be interrupted, so that a long one never holds up the screen. */
export { atOnce, inSlices, type Steps } from './steps';
