/* global EventSource, location -- It runs in a page. */
/**
 * Loads the page again once it was built anew. It is the first part of each page that npm run dev builds.
 */

/** @type {unknown} */
let build;

new EventSource('/live').onmessage = ({ data }) => {
  // The first message says which build this is.
  if (build !== undefined && build !== data) location.reload();
  build = data;
};
