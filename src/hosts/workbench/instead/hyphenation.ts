/** In place of Univer's patterns of hyphenation, the first of which it fetches at its start: no cell here is hyphenated. */
export default undefined;
