/** Pictures of empty panels and of templates for documents, longer than any icon. */
const PICTURE = /data:image\/(?:png|jpeg);base64,[A-Za-z0-9+/=]{5000,}/g;
/** One transparent point. */
const POINT = 'data:image/gif;base64,R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw==';

/**
 * The text of a library without its pictures. Fails where there are none any more.
 * @this {import('webpack').LoaderContext<unknown>}
 * @param {string} source
 */
module.exports = function withoutPictures(source) {
  const text = source.replace(PICTURE, POINT);
  if (text === source) throw new Error(`${this.resourcePath} has no pictures any more: it need not be looked through.`);
  return text;
};
