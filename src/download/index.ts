/**
 * The page where a pane in Office sends people for their files when downloads fail there: it opens in the real
 * browser, finds the submission in its own address and builds the files anew. Nothing is sent anywhere.
 */
export { DownloadPage } from './download-page';
